import { html, type TemplateResult } from 'lit';
import type { Language } from '../../../src/i18n/language.js';
import type { Provider } from '../../../src/model/directory/provider.js';
import { field, unstated } from '../field.js';
import { networkText } from '../network.js';

export function networksView(language: Language, { networks }: Provider): TemplateResult {
  return html`<section class="networks"><h4 class="sec">${language.say('care.networks')}</h4>
    ${networks.length === 0
      ? html`<p class="gap-s s">${unstated('network', language.say('care.network.none'))}</p>`
      : html`<ul>${networks.map((network) => html`<li>${field('network', networkText(language, network))}</li>`)}</ul>`}
  </section>`;
}
