import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../src/i18n/language.js';
import type { AmountName, Amounts } from '../../src/model/claim/claim.js';
import { partsOfBilled, type PartsOfBilled } from '../../src/model/claim/parts-of-billed.js';

/** Stated parts that can be drawn: none where one of them is below zero, or they come to more than was billed. */
function drawable(amounts: Amounts): PartsOfBilled | undefined {
  const all = partsOfBilled(amounts);
  const parts = all?.parts.filter(({ amount }) => amount.value !== 0) ?? [];
  const fits = all && all.billed.value > 0 && all.open >= 0 && parts.length > 0 && parts.every(({ amount }) => amount.value > 0);
  return fits ? { ...all, parts } : undefined;
}

/** The names that the picture shows, so that the table can repeat their keys. */
export function drawnIn(amounts: Amounts): ReadonlySet<AmountName> {
  return new Set(drawable(amounts)?.parts.map(({ name }) => name));
}

/** What was billed as a picture, from stated amounts alone, each part with a shape of its own besides its colour; and the same in words. */
export function barView(language: Language, amounts: Amounts): TemplateResult | typeof nothing {
  const drawn = drawable(amounts);
  if (!drawn) return nothing;
  const { billed, open } = drawn;
  const parts = drawn.parts.map(({ name, amount }) => language.say(`claim.bar.${name}`, { amount: language.money(amount) }));
  if (open > 0) parts.push(language.say('claim.bar.rest'));
  const label = language.say('claim.bar', { billed: language.money(billed), parts: language.list(parts) });
  return html`<div class="bar" part="picture" role="img" aria-label=${label}>
    ${drawn.parts.map(({ name, amount }) => html`<i class=${name} .style=${wide(amount.value / billed.value)}></i>`)}${open > 0 ? html`<i class="rest" .style=${wide(open / billed.value)}></i>` : nothing}
  </div>`;
}

function wide(share: number): string {
  return `flex: ${share.toFixed(4)} 1 0`;
}
