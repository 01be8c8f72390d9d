import { html, type TemplateResult } from 'lit';
import type { Language } from '../../src/i18n/language.js';
import { payerName } from '../shared/payer-text.js';

/** How much of a number stays readable: enough to tell it from another one. */
const END = 4;

/** A number of which only the end can be read, by eye and by voice alike; a short one not at all. */
export function maskedNumber(language: Language, value: string): TemplateResult {
  const letters = Array.from(value);
  if (letters.length <= END) return html`<span aria-hidden="true">••••</span><span class="hidden">${language.say('card.hidden.whole')}</span>`;
  const end = letters.slice(-END).join('');
  return html`<span aria-hidden="true">•••• ${payerName(end)}</span><span class="hidden">${language.say('card.hidden', { end })}</span>`;
}

/** A date of which only the year can be read. */
export function maskedDay(language: Language, day: string): TemplateResult {
  const year = day.slice(0, 4);
  return html`<span aria-hidden="true">•• •• ${year}</span><span class="hidden">${language.say('card.hidden.day', { year })}</span>`;
}

/** Something of which nothing can be read. */
export function maskedWhole(language: Language): TemplateResult {
  return html`<span aria-hidden="true">••••••••</span><span class="hidden">${language.say('card.hidden.whole')}</span>`;
}
