import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../src/i18n/language.js';
import { icon } from '../shared/icons.js';
import { payerText } from '../shared/payer-text.js';
import type { Conditions } from './question.js';

/** Conditions that came with the page and that no field shows: said, and taken off one by one. `networkName`: where the directory gives one. */
export function conditionChips(language: Language, { specialty, network }: Conditions, networkName: string | undefined, off: (condition: keyof Conditions) => void): TemplateResult | typeof nothing {
  const chip = (condition: keyof Conditions, words: unknown, label: string): TemplateResult =>
    html`<button type="button" class="chip on" part="condition" aria-label=${language.say('care.condition.off', { condition: label })} @click=${() => off(condition)}>${words}${icon('close')}</button>`;
  const name = networkName ?? network ?? '';
  const chips = [
    specialty === undefined ? nothing : chip('specialty', specialty, specialty),
    network === undefined ? nothing : chip('network', language.tell('care.condition.network', { network: payerText(name) }), language.say('care.condition.network', { network: name })),
  ];
  return specialty === undefined && network === undefined ? nothing : html`<div class="chips conditions">${chips}</div>`;
}
