import { html, type TemplateResult } from 'lit';
import { payerName } from '../shared/payer-text.js';
import { phoneLink, safeLink } from '../shared/safe-link.js';
import { field } from './field.js';

/** A phone number as sent; to be called where it is one. */
export function phoneText(phone: string): TemplateResult {
  const link = safeLink(phoneLink(phone));
  return field('phone', link === undefined ? payerName(phone) : html`<a class="tel" part="call" href=${link}>${payerName(phone)}</a>`);
}
