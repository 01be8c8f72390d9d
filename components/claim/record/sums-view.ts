import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../../src/i18n/language.js';
import { totalsAgainstLines, type TotalAgainstLines } from '../../../src/model/claim/adds-up.js';
import type { Amount, Claim } from '../../../src/model/claim/claim.js';
import { partsOfBilled } from '../../../src/model/claim/parts-of-billed.js';
import { inSentence } from '../../shared/in-sentence.js';

/**
 * Whether the payer's amounts fit together: the parts against what was billed, and each total against the sum of its services. Quiet where
 * they do; nothing where nothing could be checked.
 */
export function sumsView(language: Language, claim: Claim): TemplateResult | typeof nothing {
  const checked = totalsAgainstLines(claim);
  const differing = checked.filter(({ differs }) => differs !== 0);
  const agreeing = checked.filter(({ differs }) => differs === 0);
  const parts = partsText(language, claim);
  const lines = [
    ...(parts ? [parts] : []),
    ...differing.map((one) => html`<li><span class="mark twice warn">${differsText(language, one)}</span></li>`),
    ...(agreeing.length > 0 ? [html`<li><span class="mark yes">${language.say('claim.sums.lines', { names: namesOf(language, agreeing) })}</span></li>`] : []),
  ];
  if (lines.length === 0) return nothing;
  return html`<h3 class="hidden">${language.say('claim.sums')}</h3>
    <ul class="sums" part="sums">${lines}</ul>
    ${differing.length > 0 ? html`<p class="mini">${language.say('claim.sums.doubt')}</p>` : nothing}`;
}

function partsText(language: Language, { amounts }: Claim): TemplateResult | undefined {
  const all = partsOfBilled(amounts);
  if (!all) return undefined;
  const { billed, parts, open, within } = all;
  const besides = within ? html` ${language.say('claim.sums.within')}` : nothing;
  if (open === 0) return html`<li><span class="mark yes">${language.say('claim.sums.parts', { n: parts.length })}${besides}</span></li>`;
  const amount = language.money({ ...billed, value: Math.abs(open) });
  if (open > 0) return html`<li><span class="mark wait">${language.say('claim.sums.open', { amount })}${besides}</span></li>`;
  return html`<li><span class="mark twice warn">${language.say('claim.sums.over', { amount })}</span></li>`;
}

function differsText(language: Language, { name, total, lines, differs }: TotalAgainstLines): string {
  const written = (value: number): string => language.money({ ...total, value } satisfies Amount);
  return language.say('claim.sums.differs', {
    name: language.say(`amount.${name}`), total: written(total.value), lines: written(lines), differs: written(Math.abs(differs)),
  });
}

function namesOf(language: Language, checked: readonly TotalAgainstLines[]): string {
  return language.list(checked.map(({ name }) => inSentence(language, language.say(`amount.${name}`))));
}
