import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../../src/i18n/language.js';
import type { Bill } from '../../../src/model/bill/bill.js';
import { compareLines, compareSum, type ComparedLine, type Comparison, type Explanation } from '../../../src/model/bill/compare-bill.js';
import type { Claim } from '../../../src/model/claim/claim.js';
import { inSentence } from '../../shared/in-sentence.js';
import { nameOfLine } from '../line-name.js';
import type { ShownClaim } from '../shown-claim.js';
import { billScript } from './bill-script.js';

/** Where a bill and a claim agree, where they differ, what is just as much as the difference, and what to ask. `more`: another button beside. */
export function comparisonView(shown: ShownClaim, bill: Bill, more: TemplateResult | typeof nothing): TemplateResult {
  const { language, claim } = shown;
  const { matched, others } = compareLines(bill, claim);
  const sum = bill.asked === undefined ? undefined : compareSum(bill.asked, claim);
  return html`${sum ? sumTable(language, claim, bill, sum) : html`<p class="help">${language.say(bill.lines.length > 0 ? 'bill.no-sum' : 'bill.unread')}</p>`}
    ${sum?.explanations.map((one) => html`<p class="mini gap-s">${whyText(language, claim, one)}</p>`)}
    ${matched.length > 0 ? html`<h4 class="sec">${language.say('bill.lines')}</h4> <ul class="reasons">${matched.map((line) => html`<li>${lineView(language, line)}</li> `)}</ul>` : nothing}
    ${others.length > 0 && bill.lines.length > 1 ? html`<p class="mini gap-s">${language.say('bill.others', { n: others.length })}</p>` : nothing}
    ${sum ? scriptView(shown, sum) : nothing}
    <div class="acts">${sum ? copyView(shown, sum) : nothing}${more}</div>`;
}

function sumTable(language: Language, { amounts }: Claim, { from = 'typed' }: Bill, { asked, owe, more }: Comparison): TemplateResult {
  const own = owe ? html`<span class="amt">${language.money(owe)}</span>` : html`<span class="amt not">${language.say('not-stated')}</span>`;
  const verdict = more === undefined
    ? html`<p class="s gap-s">${language.say(amounts['you-owe'] ? 'bill.owe-twice' : 'bill.no-owe')}</p>`
    : more === 0 ? html`<p class="gap-s strong"><span class="mark yes good">${language.say('bill.same')}</span></p>` : nothing;
  return html`<dl class="facts said sum">
      <dt>${language.say('bill.theirs')} <span class="mini">${language.say(`bill.from.${from}`)}</span></dt> <dd><span class="amt">${dollars(language, asked)}</span></dd>
      <dt>${language.say('amount.you-owe')} <span class="mini">${owe ? language.say(`from.${owe.from}`) : nothing}</span></dt> <dd>${own}</dd>
      ${more ? html`<dt class="strong">${language.say(more > 0 ? 'bill.higher' : 'bill.lower')}</dt> <dd><span class="amt more">${dollars(language, Math.abs(more))}</span></dd>` : nothing}
    </dl>${verdict}`;
}

function whyText(language: Language, { amounts }: Claim, one: Explanation): unknown {
  if (one.why === 'service') {
    const [amount] = one.line.amounts[one.name] ?? [];
    return language.tell('bill.why.service', { service: nameOfLine(language, one.line), name: inSentence(language, language.say(`amount.${one.name}`)), amount: amount ? language.money(amount) : '' });
  }
  if (one.why === 'already-paid') return language.say('bill.why.already-paid', { amount: language.money(one.amount) });
  return amounts.billed ? language.say(`bill.why.${one.why}`) : nothing;
}

function lineView(language: Language, { asked, line, same }: ComparedLine): TemplateResult {
  const amount = dollars(language, asked.amount);
  const [owe, another] = line.amounts['you-owe'] ?? [];
  const said = same
    ? language.say('bill.line.is', { amount, name: inSentence(language, language.say(`amount.${same}`)) })
    : owe && !another ? language.say('bill.line.owe', { amount, owe: language.money(owe) }) : language.say('bill.line.silent', { amount });
  return html`<p class="strong">${nameOfLine(language, line)}</p> <p class="mini">${said}</p>`;
}

function scriptView({ language, claim }: ShownClaim, sum: Comparison): TemplateResult {
  return html`<div class="note gap" part="notice"><h4>${language.say('bill.say')}</h4> <p class="script">${billScript(language, claim, sum)}</p></div>`;
}

/** Where a page may not write to the clipboard there is no button: the words can still be selected. */
function copyView({ language, claim, tell }: ShownClaim, sum: Comparison): TemplateResult | typeof nothing {
  if (!('clipboard' in navigator)) return nothing;
  const copy = (): void => void navigator.clipboard.writeText(billScript(language, claim, sum)).then(() => tell(language.say('copied')), () => undefined);
  return html`<button type="button" class="btn go" part="button" @click=${copy}>${language.say('bill.copy')}</button>`;
}

function dollars(language: Language, value: number): string {
  return language.money({ value, currency: 'USD' });
}
