import { html } from 'lit';
import type { English } from '../../src/i18n/en.js';
import type { Language, PlainKey } from '../../src/i18n/language.js';
import type { Coded } from '../../src/model/claim/claim.js';
import type { DrugCost, QuantityDetail } from '../../src/model/formulary/formulary.js';
import { codedText } from '../directory/said.js';
import { payerText } from '../shared/payer-text.js';

/** Codes of the formulary guide that we have words for, by what they stand for. */
type Subject = 'tier' | 'pharmacy' | 'when';

/** The payer's word for a code; where it gives none, ours; where we have none, the code. */
export function codeWord(language: Language, subject: Subject, coded: Coded): unknown {
  const { display, code } = coded;
  const key = `drugs.${subject}.${code ?? ''}`;
  return display === undefined && isKnown(language, key) ? language.say(key) : codedText(coded);
}

function isKnown(language: Language, key: string): key is PlainKey & keyof English {
  return Object.hasOwn(language.words, key);
}

function amountText(language: Language, { amount, percent }: DrugCost): string | undefined {
  if (amount) return language.money(amount);
  return percent === undefined ? undefined : new Intl.NumberFormat(language.locale, { style: 'percent', maximumFractionDigits: 2 }).format(percent / 100);
}

/** “$10.00 copay (after the deductible)”. */
export function costText(language: Language, cost: DrugCost): unknown {
  const amount = amountText(language, cost);
  const { kind, when } = cost;
  const said = amount === undefined ? codedText(kind)
    : kind.code === 'copay' && cost.amount ? language.tell('drugs.cost.copay', { amount: html`<b class="num">${amount}</b>` })
      : kind.code === 'coinsurance' && cost.percent !== undefined ? language.tell('drugs.cost.coinsurance', { percent: html`<b class="num">${amount}</b>` })
        : language.tell('drugs.cost.other', { kind: codedText(kind), amount: html`<b class="num">${amount}</b>` });
  return when.length === 0 ? said : language.tell('drugs.cost.when', { cost: said, when: when.map((one, at) => html`${at > 0 ? ', ' : ''}${codeWord(language, 'when', one)}`) });
}

const UNITS = { h: 'hour', d: 'day', wk: 'week', mo: 'month', a: 'year' } as const;

function timeText(language: Language, value: number, unit: string): string {
  const known = Object.hasOwn(UNITS, unit) ? UNITS[unit as keyof typeof UNITS] : undefined;
  return known ? new Intl.NumberFormat(language.locale, { style: 'unit', unit: known, unitDisplay: 'long' }).format(value) : `${language.number(value)} ${unit}`;
}

/** A limit on the amount, in the payer's words first; what it states in numbers after that, each once. */
export function quantityTexts(language: Language, { words, rolling, daily, supplyDays }: QuantityDetail): unknown[] {
  return [
    ...(words === undefined ? [] : [language.tell('drugs.quantity.words', { limit: payerText(words) })]),
    ...(rolling && words === undefined ? [language.say('drugs.quantity.rolling', { count: language.number(rolling.count), time: timeText(language, rolling.period, rolling.unit) })] : []),
    ...(daily ? [language.tell('drugs.quantity.daily', { amount: html`${language.number(daily.value)} ${payerText(daily.unit)}` })] : []),
    ...(supplyDays === undefined ? [] : [language.say('drugs.quantity.supply', { time: timeText(language, supplyDays, 'd') })]),
  ];
}
