import { html, type TemplateResult } from 'lit';
import type { Language } from '../../src/i18n/language.js';
import type { AmountName, Claim } from '../../src/model/claim/claim.js';
import { valuesOf } from '../shared/amount.js';

/** What the sentence is made of, in the order in which a bill is understood. */
const PARTS = ['billed', 'allowed', 'plan-paid', 'you-owe'] as const satisfies readonly AmountName[];

/** A sentence that a neighbour understands, made of stated amounts only: what is missing is left out, and what is owed is said to be. */
export function sentenceView(language: Language, claim: Claim): TemplateResult {
  const parts = PARTS.flatMap((name) => partOf(language, claim, name));
  const none = PARTS.every((name) => !claim.amounts[name]);
  return html`<p class="say" part="sentence">${none ? language.say('claim.say.nothing') : parts}</p>`;
}

function partOf(language: Language, claim: Claim, name: (typeof PARTS)[number]): unknown[] {
  const values = valuesOf(language, claim.amounts[name]).map((value) => html`<b>${value}</b>`);
  const [amount] = values;
  if (values.length > 1) return [...language.tell(`claim.say.${name}.twice`, { amounts: language.listed(values) }), ' '];
  if (amount) return [...language.tell(`claim.say.${name}`, { amount }), ' '];
  return name === 'you-owe' ? [language.say('claim.say.you-owe.silent')] : [];
}
