import type { Language } from '../i18n/language.js';
import { AMOUNT_NAMES, type Amount, type AmountName, type Amounts } from '../model/claim/claim.js';
import type { Cell } from './csv.js';

export interface MoneyCells {
  /** One a name of an amount, in their order; empty where nothing is stated, and where the payer gave several values. */
  readonly values: readonly Cell[];
  readonly currency: Cell;
  /** The amounts that have no one number, in words: none is chosen, and none is added. */
  readonly twice: Cell;
}

/** Amounts as plain numbers in one currency, the first that is stated; what is in another one is told in words. */
export function moneyCells(language: Language, amounts: Amounts, names: readonly AmountName[] = AMOUNT_NAMES): MoneyCells {
  const currency = names.flatMap((name) => amounts[name] ?? []).find((amount) => amount.currency !== undefined)?.currency;
  const single = (name: AmountName): Amount | undefined => {
    const [amount, another] = amounts[name] ?? [];
    return another === undefined && amount?.currency === currency ? amount : undefined;
  };
  const told = names.filter((name) => amounts[name]?.length && !single(name));
  const twice = told.map((name) => `${language.say(`amount.${name}`)}: ${(amounts[name] ?? []).map((amount) => valueText(language, amount)).join(' / ')}`);
  return { values: names.map((name) => single(name)?.value), currency, twice: twice.join('; ') };
}

function valueText(language: Language, amount: Amount): string {
  const name = amount.label ?? (amount.part && language.say(`part.${amount.part}`));
  return name === undefined ? language.money(amount) : `${language.money(amount)} (${name})`;
}
