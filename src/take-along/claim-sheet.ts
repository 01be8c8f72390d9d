import type { Language } from '../i18n/language.js';
import type { Amount, AmountName, Claim, ClaimLine, ClaimSummary } from '../model/claim/claim.js';
import { diagnosisText, reasonText, type Taken } from './claims-table.js';
import { factsBlock, type Block } from './sheet.js';
import type { Whose } from './whose.js';
import { amountText, codesText, dateText, decisionText, kindText, providerText, serviceText, standingText } from './words.js';

/** In the order in which a bill is worked out. */
const LADDER = [
  'billed', 'discount', 'allowed', 'deductible', 'copay', 'coinsurance', 'not-covered', 'plan-paid', 'other-plan-paid', 'you-owe', 'paid-by-you',
] as const satisfies readonly AmountName[];
const SAID = ['billed', 'allowed', 'plan-paid', 'you-owe'] as const satisfies readonly AmountName[];
const OF_SERVICE = ['billed', 'allowed', 'plan-paid', 'you-owe'] as const satisfies readonly AmountName[];

/** One claim: its sentence, its money, its services, what the plan says, dates and numbers. */
export function claimBlocks(language: Language, { summary, claim }: Taken, whose: Whose): readonly Block[] {
  return [
    { is: 'text', look: 'small', text: [kindText(language, summary), whose.person(summary.connection), dateText(language, summary)].filter(Boolean).join(' · ') },
    ...(summary.standing === 'current' ? [] : [{ is: 'text', text: standingText(language, summary.standing) } as const]),
    { is: 'text', look: 'lead', text: sentence(language, summary) },
    moneyBlock(language, summary),
    ...(claim ? [...servicesBlocks(language, claim), ...reasonsBlocks(language, claim)] : []),
    { is: 'part', text: language.say('take.sheet.numbers') },
    ...factsBlock(numbers(language, summary, claim, whose)),
  ];
}

/** Made of stated amounts only. */
function sentence(language: Language, { amounts }: ClaimSummary): string {
  if (SAID.every((name) => !amounts[name])) return language.say('claim.say.nothing');
  const parts = SAID.map((name) => said(language, name, amounts[name]));
  return parts.filter((part) => part !== '').join(' ');
}

function said(language: Language, name: (typeof SAID)[number], amounts: readonly Amount[] | undefined): string {
  const values = [...new Set((amounts ?? []).map((amount) => language.money(amount)))];
  const [amount, another] = values;
  if (another !== undefined) return language.say(`claim.say.${name}.twice`, { amounts: language.list(values) });
  if (amount !== undefined) return language.say(`claim.say.${name}`, { amount });
  return name === 'you-owe' ? language.say('claim.say.you-owe.silent') : '';
}

function moneyBlock(language: Language, { amounts }: ClaimSummary): Block {
  const shown = LADDER.filter((name) => amounts[name] !== undefined || name === 'you-owe');
  const rows = shown.map((name) => [language.say(`amount.${name}`), whereText(language, amounts[name]), amountText(language, amounts[name])]);
  return { is: 'table', head: ['amount', 'where', 'value'].map((column) => language.say(`take.sheet.${column as 'amount' | 'where' | 'value'}`)), rows, numbers: 1 };
}

function whereText(language: Language, amounts: readonly Amount[] | undefined): string {
  return [...new Set((amounts ?? []).map(({ from, line }) => (line === undefined ? language.say(`from.${from}`) : language.say('from.line', { line }))))].join(', ');
}

function servicesBlocks(language: Language, { lines }: Claim): readonly Block[] {
  if (lines.length === 0) return [];
  const head = [language.say('take.column.service'), language.say('take.column.codes'), language.say('take.sheet.date'), ...OF_SERVICE.map((name) => language.say(`amount.${name}`))];
  return [
    { is: 'part', text: language.say('take.sheet.services') },
    { is: 'table', head, rows: lines.map((line) => serviceRow(language, line)), numbers: OF_SERVICE.length },
  ];
}

function serviceRow(language: Language, line: ClaimLine): readonly string[] {
  const name = serviceText(line) || language.say('claim.service.unnamed', { line: line.sequence });
  const decision = line.decision === 'paid' ? undefined : decisionText(language, line.decision);
  return [
    decision === undefined ? name : `${name} · ${decision}`,
    codesText(line.codes),
    line.start === undefined ? '' : language.span(line.start, line.end, 'short'),
    ...OF_SERVICE.map((amount) => amountText(language, line.amounts[amount])),
  ];
}

/** The payer's own words alone: what we make of them stands in the app, where it can be marked as ours. */
function reasonsBlocks(language: Language, claim: Claim): readonly Block[] {
  const reasons = [...claim.reasons, ...claim.lines.flatMap((line) => line.reasons)].map(reasonText);
  const texts = [...new Set([...reasons, ...claim.notes, ...(claim.disposition === undefined ? [] : [claim.disposition])])].filter((text) => text !== '');
  return texts.length === 0 ? [] : [{ is: 'part', text: language.say('take.sheet.reasons') }, { is: 'quotes', texts }];
}

function numbers(language: Language, summary: ClaimSummary, claim: Claim | undefined, whose: Whose): readonly (readonly [string, string | undefined])[] {
  const day = (stated: string | undefined): string | undefined => (stated === undefined ? undefined : language.day(stated));
  return [
    [language.say('claim.number'), summary.number],
    [language.say('take.column.plan'), whose.plan(summary.connection)],
    [language.say('claim.provider'), [summary.provider, claim?.provider?.npi && language.say('claim.npi', { npi: claim.provider.npi })].filter(Boolean).join(' · ')],
    [language.say('take.column.diagnoses'), (claim?.diagnoses ?? []).map(diagnosisText).join('; ')],
    [language.say('claim.date.service'), dateText(language, summary)],
    [language.say('claim.date.received'), day(claim?.received)],
    [language.say('claim.date.paid'), day(claim?.paidOn)],
    [language.say('claim.network'), summary.network && language.say(`network.${summary.network}`)],
    [language.say('claim.status'), decisionText(language, summary.decision)],
  ];
}

/** What a claim is called where several stand: who was seen, and when. */
export function claimTitle(language: Language, summary: ClaimSummary): string {
  return `${providerText(language, summary)} · ${dateText(language, summary)}`;
}
