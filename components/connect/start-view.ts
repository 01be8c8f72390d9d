import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../src/i18n/language.js';
import { actionView, type Action } from '../shared/notice.js';
import { safeLink } from '../shared/safe-link.js';

export interface Start {
  readonly privacyPolicy: string | undefined;
  readonly connect: Action;
  /** Absent where nobody may look around. */
  readonly sample?: Action | undefined;
  /** What happened last, above; who is out of sight, or what could not be loaded, below. */
  readonly said: unknown;
  readonly more: unknown;
}

/** Not connected: what one gets, where it goes, one filled button. */
export function startView(language: Language, { privacyPolicy, connect, sample, said, more }: Start): TemplateResult {
  return html`<section class="body">
    ${said}
    <h2 class="say" tabindex="-1" data-heading>${language.say('connect.intro')}</h2>
    <p class="soft text">${language.say('connect.intro.text')}</p>
    <div class="acts gap">${actionView(connect)}${sample ? actionView(sample) : nothing}</div>
    ${more}
    <p class="mini gap-l">${policyLink(language, privacyPolicy)}${language.say('not-endorsed')}</p>
  </section>`;
}

/** The site's privacy policy as a link, with what parts it from the next words; nothing where none is named. */
export function policyLink(language: Language, privacyPolicy: string | undefined): TemplateResult | typeof nothing {
  const link = safeLink(privacyPolicy, document.baseURI);
  if (!link) return nothing;
  return html`<a class="link" part="privacy-policy" href=${safeLink(link, document.baseURI)} target="_blank" rel="noopener noreferrer">${language.say('connect.privacy')}</a> · `;
}
