import { html, type TemplateResult } from 'lit';
import type { Language } from '../../src/i18n/language.js';
import type { AmountName, Claim } from '../../src/model/claim/claim.js';
import { valuesOf } from '../shared/amount.js';
import { careClause } from './care-clause.js';
import { shareOf } from './share.js';

/** What the sentence is made of, in the order in which a bill is understood. */
const PARTS = ['billed', 'allowed', 'plan-paid', 'you-owe'] as const satisfies readonly AmountName[];
/** Said where something was paid, and left to the table where it is zero, silent or in doubt. */
const BESIDE = ['other-plan-paid', 'paid-by-you'] as const satisfies readonly AmountName[];

/**
 * The claim as a neighbour would tell it, made of what is stated alone: when and from whom, then the money. What is missing is left out,
 * and what is owed is said to be.
 */
export function sentenceView(language: Language, claim: Claim): TemplateResult {
  const care = careClause(language, claim);
  const none = PARTS.every((name) => !claim.amounts[name]);
  const money = none ? [language.say('claim.say.nothing'), ' '] : PARTS.flatMap((name) => partOf(language, claim, name));
  return html`<p class="say" part="sentence">${care}${care.length > 0 ? ' ' : ''}${money}${BESIDE.map((name) => besideOf(language, claim, name))}</p>`;
}

function partOf(language: Language, claim: Claim, name: (typeof PARTS)[number]): unknown[] {
  const values = valuesOf(language, claim.amounts[name]).map((value) => html`<b>${value}</b>`);
  const [amount] = values;
  if (values.length > 1) return [...language.tell(`claim.say.${name}.twice`, { amounts: language.listed(values) }), ' '];
  if (!amount) return name === 'you-owe' ? [language.say('claim.say.you-owe.silent'), ' '] : [];
  const share = name === 'you-owe' ? shareText(language, claim) : undefined;
  return [...(share ? language.tell('claim.say.you-owe.for', { amount, share }) : language.tell(`claim.say.${name}`, { amount })), ' '];
}

function shareText(language: Language, { amounts }: Claim): string | undefined {
  const [first, ...others] = shareOf(amounts);
  if (!first) return undefined;
  if (others.length === 0) return language.say(`claim.say.share.${first.name}`);
  return language.list([first, ...others].map(({ name, amount }) => language.say(`claim.say.shares.${name}`, { amount: language.money(amount) })));
}

function besideOf(language: Language, { amounts }: Claim, name: (typeof BESIDE)[number]): unknown[] {
  const [amount, another] = amounts[name] ?? [];
  if (!amount || another || amount.value <= 0) return [];
  return [...language.tell(`claim.say.${name}`, { amount: html`<b>${language.money(amount)}</b>` }), ' '];
}
