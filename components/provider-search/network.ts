import { html, type TemplateResult } from 'lit';
import type { Language } from '../../src/i18n/language.js';
import type { NetworkListing } from '../../src/model/directory/provider.js';
import { payerText } from '../shared/payer-text.js';

/** A network by its name; one without a name by the reference that the directory has for it, so that one can ask the plan. */
export function networkText(language: Language, { name, reference }: NetworkListing): TemplateResult {
  if (name !== undefined) return html`${payerText(name)}`;
  return html`${language.say('care.network.unnamed')} <bdi class="xs soft" translate="no">${reference}</bdi>`;
}
