import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../src/i18n/language.js';
import type { Choice, MemberScope } from '../../src/store/client.js';
import { icon } from '../shared/icons.js';
import { actionView, type Action } from '../shared/notice.js';
import { safeLink } from '../shared/safe-link.js';
import type { Asked } from '../shared/sharing.js';
import { payerOf, scopeWords } from './payer-words.js';

export interface Consent {
  readonly choice: Choice;
  /** Of the page that will open. */
  readonly host: string;
  readonly asked: Asked;
  readonly kept: 'device' | 'session';
  /** Whether other scripts run in the same page: an extension's pages have none. */
  readonly pageIsOurs: boolean;
  readonly privacyPolicy: string | undefined;
  readonly go: Action;
  readonly cancel: () => void;
  /** Back to the choice of a plan, where there is one. */
  readonly back?: (() => void) | undefined;
}

/** One screen before the payer's own: what, why, where it is kept, how it ends, and where the button leads. */
export function consentView(language: Language, consent: Consent): TemplateResult {
  const { choice, host, asked, go, cancel, back } = consent;
  const payer = payerOf(language, choice);
  return html`<section class="body" part="consent">
    ${back ? html`<button type="button" class="back" @click=${back}>${icon('back')}${language.say('connect.title')}</button>` : nothing}
    <h2 class="say" tabindex="-1" data-heading>${language.say('consent.title', { payer })}</h2>
    <dl class="facts said">
      ${asked.needed.map((scope) => scopeRow(language, scope, true))}
      ${asked.optional.map((scope) => scopeRow(language, scope, false))}
    </dl>
    ${factsView(language, consent)}
    <p class="s gap">${language.tell('consent.next', { host: html`<b class="strong host">${host}</b>` })}</p>
    <p class="mini gap-s">${policyLink(language, consent.privacyPolicy)}${language.say('not-endorsed')}</p>
    <div class="acts way">${actionView(go)}${actionView({ label: language.say('connect.cancel'), press: cancel })}</div>
  </section>`;
}

function scopeRow(language: Language, scope: MemberScope, needed: boolean): TemplateResult | typeof nothing {
  const words = scopeWords(scope);
  if (!words) return nothing;
  return html`<dt part="scope"><b class="strong">${language.say(words)}</b><p class="s soft">${language.say(`${words}.why`)}</p></dt>
    <dd class=${needed ? 'strong' : 'soft'}>${language.say(needed ? 'consent.needed' : 'consent.optional')}</dd>`;
}

function factsView(language: Language, { kept, pageIsOurs }: Consent): TemplateResult {
  const facts = [
    ['consent.kept', kept === 'session' ? 'consent.kept.session' : 'consent.kept.device'],
    ['consent.seen', pageIsOurs ? 'consent.seen.extension' : 'consent.seen.nobody'],
    ['consent.used', 'consent.used.here'],
    ['consent.stop', 'consent.stop.how'],
  ] as const;
  return html`<dl class="facts bare s gap">${facts.map(([name, fact]) => html`<dt>${language.say(name)}</dt><dd>${language.say(fact)}</dd>`)}</dl>`;
}

/** The site's privacy policy as a link, with what parts it from the next words; nothing where none is named. */
export function policyLink(language: Language, privacyPolicy: string | undefined): TemplateResult | typeof nothing {
  const link = safeLink(privacyPolicy, document.baseURI);
  if (!link) return nothing;
  return html`<a class="link" part="privacy-policy" href=${safeLink(link, document.baseURI)} target="_blank" rel="noopener noreferrer">${language.say('connect.privacy')}</a> · `;
}
