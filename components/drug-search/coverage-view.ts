import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../src/i18n/language.js';
import type { DrugCoverage } from '../../src/model/formulary/drug-listing.js';
import type { DrugCost, DrugPlan, ListedDrug } from '../../src/model/formulary/formulary.js';
import { payerQuote, payerText } from '../shared/payer-text.js';
import { codeWord, costText, quantityTexts } from './formulary-words.js';

export function planText(language: Language, { name }: DrugPlan): unknown {
  return name === undefined ? language.say('drugs.plan.none') : payerText(name);
}

/** Whether the drug is on a plan's list: a mark and words. */
export function standingView(language: Language, { plan, item }: DrugCoverage): TemplateResult {
  const name = planText(language, plan);
  return item
    ? html`<span class="mark yes" data-field="covered">${language.tell('drugs.covered', { plan: name })}</span>`
    : html`<span class="mark no" data-field="covered">${language.tell('drugs.not-covered', { plan: name })}</span>`;
}

export function tierText(language: Language, { tier }: ListedDrug): unknown {
  return tier ? codeWord(language, 'tier', tier) : language.say('not-stated');
}

function fact(name: string, field: string, value: unknown): TemplateResult {
  return html`<dt>${name}</dt><dd data-field=${field}>${value}</dd>`;
}

function limits(language: Language, item: ListedDrug): TemplateResult {
  const { priorAuthorization, stepTherapy, quantityLimit, quantity } = item;
  const silent = language.say('not-stated');
  const quantities = quantity ? quantityTexts(language, quantity) : [];
  const amount = quantities.length > 0 ? quantities.map((text) => html`<p>${text}</p>`)
    : quantityLimit === undefined ? silent : language.say(quantityLimit === 'no' ? 'drugs.quantity.no' : 'drugs.quantity.yes');
  return html`${fact(language.say('drugs.approval'), 'prior-authorization', priorAuthorization ? language.say(`drugs.approval.${priorAuthorization}`) : silent)}
    ${fact(language.say('drugs.step'), 'step-therapy', stepTherapy ? language.say(`drugs.step.${stepTherapy}`) : silent)}
    ${fact(language.say('drugs.quantity'), 'quantity-limit', amount)}`;
}

function period(language: Language, { start, end, status }: ListedDrug): TemplateResult {
  const listed = status === undefined || status === 'active' ? [] : [language.tell('drugs.status', { status: payerText(status) })];
  const span = start === undefined ? end : start;
  const when = span === undefined ? [] : [language.span(span, end)];
  return listed.length + when.length === 0 ? html`` : fact(language.say('drugs.period'), 'period', [...when, ...listed].map((one) => html`<p>${one}</p>`));
}

/** What it costs, a row a kind of pharmacy; several costs of one kind stand together. */
function costTable(language: Language, costs: readonly DrugCost[]): TemplateResult {
  if (costs.length === 0) return html`<p class="s soft gap-s">${language.say('drugs.costs.none')}</p>`;
  const byPharmacy = new Map<string, DrugCost[]>();
  for (const cost of costs) {
    const key = cost.pharmacy.code ?? cost.pharmacy.display ?? '';
    byPharmacy.set(key, [...(byPharmacy.get(key) ?? []), cost]);
  }
  const row = (at: readonly DrugCost[]): TemplateResult | typeof nothing => {
    const [first] = at;
    return first ? html`<tr><th scope="row">${codeWord(language, 'pharmacy', first.pharmacy)}</th><td data-field="cost">${at.map((cost) => html`<p>${costText(language, cost)}</p>`)}</td></tr>` : nothing;
  };
  return html`<table class="costs gap-s" part="costs"><caption>${language.say('drugs.costs')}</caption>
    <thead class="hidden"><tr><th scope="col">${language.say('drugs.costs.pharmacy')}</th><th scope="col">${language.say('drugs.costs.cost')}</th></tr></thead>
    <tbody>${[...byPharmacy.values()].map(row)}</tbody></table>`;
}

/** All that one plan says of a drug: on its list or not, tier, what it asks for first, how much, and what it costs at which pharmacy. */
export function coverageView(language: Language, coverage: DrugCoverage): TemplateResult {
  const { item, costs } = coverage;
  if (!item) return html`<p>${standingView(language, coverage)}</p><p class="s soft">${language.say('drugs.not-covered.text')}</p>`;
  return html`<p>${standingView(language, coverage)}</p>
    <div class="pair gap-s">
      <dl class="facts">
        ${fact(language.say('drugs.tier'), 'tier', tierText(language, item))}
        ${limits(language, item)}${period(language, item)}
        ${item.notes.length === 0 ? nothing : fact(language.say('drugs.notes'), 'note', item.notes.map((note) => html`<p>${payerQuote(note)}</p>`))}
      </dl>
      <div>${costTable(language, costs)}</div>
    </div>`;
}
