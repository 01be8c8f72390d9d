import { html, type TemplateResult } from 'lit';
import type { Language } from '../../src/i18n/language.js';
import type { Amount, AmountName } from '../../src/model/claim/claim.js';

export interface AmountLook {
  /** Stated, but in no sum: the claim was replaced or cancelled. */
  readonly out?: boolean;
  /** Classes besides those of an amount. */
  readonly also?: string;
  /** The words for silence; else "Not stated". */
  readonly silent?: string;
}

/** Each value that is stated, as written, each once. */
export function valuesOf(language: Language, amounts: readonly Amount[] | undefined): readonly string[] {
  return [...new Set((amounts ?? []).map((amount) => language.money(amount)))];
}

/** One amount of a claim or a line: its value, all of them where the payer gave several, the words and no digit where it gave none. */
export function amountView(language: Language, name: AmountName, amounts: readonly Amount[] | undefined, { out, also, silent }: AmountLook = {}): TemplateResult {
  const values = valuesOf(language, amounts);
  const look = ['amt', values.length === 0 && 'not', out && 'out', also].filter(Boolean).join(' ');
  const said = values.length === 0 ? (silent ?? language.say('not-stated')) : language.list(values);
  return html`<span class=${look} part="amount" data-amount=${name}>${said}</span>`;
}
