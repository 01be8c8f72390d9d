import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../src/i18n/language.js';
import type { Amount, AmountName, Amounts } from '../../src/model/claim/claim.js';

/** The parts of what was billed, from left to right: each has a shape of its own besides its colour. */
export const BAR_PARTS = ['discount', 'not-covered', 'plan-paid', 'other-plan-paid', 'you-owe'] as const satisfies readonly AmountName[];
type BarPart = (typeof BAR_PARTS)[number];

interface Share {
  readonly name: BarPart;
  readonly amount: Amount;
  /** Of what was billed, from 0 to 1. */
  readonly share: number;
}

/** Below half a cent of what is billed nothing is open. */
const CENT = 0.005;

/**
 * What was billed as a picture, drawn from stated amounts only. None where an amount contradicts itself, where the parts come to more than
 * was billed, or where they are not of one currency: a part would have to be guessed then.
 */
export function sharesOf(amounts: Amounts): readonly Share[] {
  const billed = single(amounts.billed);
  if (!billed || billed.value <= 0 || BAR_PARTS.some((name) => (amounts[name]?.length ?? 0) > 1)) return [];
  const shares = BAR_PARTS.flatMap((name) => {
    const amount = single(amounts[name]);
    return amount && amount.value !== 0 ? [{ name, amount, share: amount.value / billed.value }] : [];
  });
  const whole = shares.reduce((sum, { amount }) => sum + amount.value, 0);
  const fits = whole <= billed.value + CENT && shares.every(({ amount }) => amount.value > 0 && amount.currency === billed.currency);
  return fits ? shares : [];
}

/** The names that the picture shows, so that the table can repeat their keys. */
export function drawnIn(amounts: Amounts): ReadonlySet<AmountName> {
  return new Set(sharesOf(amounts).map(({ name }) => name));
}

export function barView(language: Language, amounts: Amounts): TemplateResult | typeof nothing {
  const shares = sharesOf(amounts);
  const billed = single(amounts.billed);
  if (!billed || shares.length === 0) return nothing;
  const rest = 1 - shares.reduce((sum, { share }) => sum + share, 0);
  const open = rest * billed.value > CENT;
  const parts = shares.map(({ name, amount }) => language.say(`claim.bar.${name}`, { amount: language.money(amount) }));
  if (open) parts.push(language.say('claim.bar.rest'));
  const label = language.say('claim.bar', { billed: language.money(billed), parts: language.list(parts) });
  return html`<div class="bar" part="picture" role="img" aria-label=${label}>
    ${shares.map(({ name, share }) => html`<i class=${name} .style=${wide(share)}></i>`)}${open ? html`<i class="rest" .style=${wide(rest)}></i>` : nothing}
  </div>`;
}

function wide(share: number): string {
  return `flex: ${share.toFixed(4)} 1 0`;
}

function single(amounts: readonly Amount[] | undefined): Amount | undefined {
  return amounts?.length === 1 ? amounts[0] : undefined;
}
