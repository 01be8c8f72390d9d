import { html, type TemplateResult } from 'lit';
import type { Language } from '../../../src/i18n/language.js';
import type { Provider } from '../../../src/model/directory/provider.js';
import { payerText } from '../../shared/payer-text.js';
import { streetOf } from '../address.js';

type Said = 'as-text' | 'in-place';

/** Three questions for the phone: the network by its name, the place by its street, new patients. */
function questions(language: Language, provider: Provider, said: Said): unknown[] {
  const network = provider.networks.find(({ name }) => name !== undefined)?.name;
  const street = provider.places.map(({ address }) => streetOf(address)).find((one) => one !== undefined);
  const word = (text: string): unknown => (said === 'as-text' ? text : html`<b class="strong">${payerText(text)}</b>`);
  return [
    network === undefined ? [language.say('care.ask.plan')] : language.tell('care.ask.network', { network: word(network) }),
    street === undefined ? [language.say('care.ask.where')] : language.tell('care.ask.place', { street: word(street) }),
    [language.say('care.ask.new')],
  ];
}

/** The questions as plain text, a line each, to be copied. */
export function questionsAsText(language: Language, provider: Provider): string {
  return questions(language, provider, 'as-text').map((parts, at) => `${at + 1}. ${(parts as string[]).join('')}`).join('\n');
}

/** A listing is no promise: since when it is listed, and what to ask before one goes. */
export function callFirst(language: Language, provider: Provider, copied: boolean, copy: (text: string) => void): TemplateResult {
  const title = provider.listedOn === undefined ? language.say('care.listed.undated') : language.say('care.listed.on', { day: language.day(provider.listedOn) });
  return html`<div class="note call-first" part="notice">
    <h4>${title}</h4>
    <p>${language.say('care.listed.text')}</p>
    <ol>${questions(language, provider, 'in-place').map((one) => html`<li>${one}</li>`)}</ol>
    <button type="button" class="link" part="link" @click=${() => copy(questionsAsText(language, provider))}>${language.say(copied ? 'copied' : 'care.ask.copy')}</button>
  </div>`;
}
