import { html, type TemplateResult } from 'lit';
import type { Language } from '../../src/i18n/language.js';
import type { Coded } from '../../src/model/claim/claim.js';
import type { NetworkListing } from '../../src/model/directory/provider.js';
import { payerName, payerText } from '../shared/payer-text.js';
import { phoneLink, safeLink } from '../shared/safe-link.js';

/** The payer's word for a code; where it gives none, the code. */
export function codedText({ display, code }: Coded): TemplateResult {
  return html`${payerText(display ?? code)}`;
}

/** A network by its name; one without a name by the reference that the directory has for it, so that one can ask the plan. */
export function networkText(language: Language, { name, reference }: NetworkListing): TemplateResult {
  if (name !== undefined) return html`${payerText(name)}`;
  return html`${language.say('directory.network.unnamed')} <bdi class="xs soft" translate="no">${reference}</bdi>`;
}

/** A phone number as sent; to be called where it is one. */
export function phoneText(phone: string): TemplateResult {
  const link = safeLink(phoneLink(phone));
  return html`<span part="phone" data-field="phone">${link === undefined ? payerName(phone) : html`<a class="tel" part="call" href=${link}>${payerName(phone)}</a>`}</span>`;
}

/** Since when the payer lists it: a listing is no promise. */
export function listedText(language: Language, listedOn: string | undefined): string {
  return listedOn === undefined ? language.say('directory.listed.undated') : language.say('directory.listed', { day: language.day(listedOn) });
}
