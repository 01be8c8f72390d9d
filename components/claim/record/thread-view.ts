import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../../src/i18n/language.js';
import { AMOUNT_NAMES, type Amount, type AmountName, type ClaimSummary } from '../../../src/model/claim/claim.js';
import { threadOf } from '../../../src/model/claim/thread.js';
import { valuesOf } from '../../shared/amount.js';
import { inSentence } from '../../shared/in-sentence.js';
import { payerName } from '../../shared/payer-text.js';
import { newerOf } from '../chain.js';
import type { ShownClaim } from '../shown-claim.js';

/** The versions of a claim from the original to the current one, each with what changed; nothing where there is but one. */
export function threadView(shown: ShownClaim): TemplateResult | typeof nothing {
  const { language, client, chain: { self, newer, older } } = shown;
  const { value } = client.claims;
  if (!self || (!newer && !older) || value.state !== 'data') return nothing;
  const thread = threadOf(newerOf(value.items), self);
  return html`<h3 class="sec">${language.say('claim.thread')}</h3>
    <ol class="thread" part="thread">${thread.map((claim, at) => versionView(shown, claim, thread[at - 1]))}</ol>`;
}

function versionView({ language, chain, open }: ShownClaim, claim: ClaimSummary, before: ClaimSummary | undefined): TemplateResult {
  const here = claim === chain.self;
  const counts = claim.standing === 'current';
  const { id, created } = claim;
  const number = payerName(claim.number ?? id ?? '');
  const name = language.tell('claim.thread.claim', { number });
  const said = [
    created && language.say('claim.thread.made', { date: language.day(created) }),
    here && language.say('claim.thread.here'),
    language.say(counts ? 'claim.thread.current' : 'claim.thread.out'),
  ].filter(Boolean);
  return html`<li class=${counts ? 'current' : ''} aria-current=${here ? 'true' : nothing}>
    <span class="pairing">${here || id === undefined ? html`<span class="strong">${name}</span>` : html`<button type="button" class="link" part="button" @click=${() => open(id)}><span>${name}</span></button>`}
      ${oweView(language, claim, counts)}</span>
    <span class="mini">${said.join(' · ')}</span>
    ${before ? html`<span class="mini">${changesText(language, before, claim)}</span>` : nothing}
  </li>`;
}

/** No amount of the claim that is shown: without the mark of one. */
function oweView(language: Language, { amounts }: ClaimSummary, counts: boolean): TemplateResult {
  const values = valuesOf(language, amounts['you-owe']);
  return html`<span class="amt ${values.length === 0 ? 'not' : ''} ${counts ? '' : 'out'}">${values.length === 0 ? language.say('not-stated') : language.list(values)}</span>`;
}

function changesText(language: Language, before: ClaimSummary, after: ClaimSummary): string {
  const changes = AMOUNT_NAMES.flatMap((name) => {
    const [was, is] = [written(language, before, name), written(language, after, name)];
    return was === is ? [] : [language.say('claim.thread.change', { name: inSentence(language, language.say(`amount.${name}`)), before: was, after: is })];
  });
  return changes.length === 0 ? language.say('claim.thread.same') : language.say('claim.thread.changed', { changes: changes.join('; ') });
}

function written(language: Language, { amounts }: ClaimSummary, name: AmountName): string {
  const values: readonly Amount[] = amounts[name] ?? [];
  return values.length === 0 ? inSentence(language, language.say('not-stated')) : language.list(values.map((amount) => language.money(amount)));
}
