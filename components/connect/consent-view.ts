import { html, nothing, type TemplateResult } from 'lit';
import type { Language, PlainKey } from '../../src/i18n/language.js';
import type { Choice, MemberScope } from '../../src/store/client.js';
import { icon } from '../shared/icons.js';
import { actionView, type Action } from '../shared/notice.js';
import type { Asked } from '../shared/sharing.js';
import type { OwnWord, OwnWords } from './own-words.js';
import { payerOf, scopeWords } from './payer-words.js';
import { policyLink } from './start-view.js';

export interface Consent {
  readonly choice: Choice;
  /** Of the page that will open. */
  readonly host: string;
  readonly asked: Asked;
  readonly kept: 'device' | 'session';
  /** Whether other scripts run in the same page: an extension's pages have none. */
  readonly pageIsOurs: boolean;
  readonly privacyPolicy: string | undefined;
  readonly own: OwnWords;
  /** Who is connected with this payer already. */
  readonly others: readonly string[];
  readonly go: Action;
  readonly cancel: () => void;
  /** Back to the choice of a plan, where there is one. */
  readonly back?: (() => void) | undefined;
}

/** One screen before the payer's own: what, why, for whom, where it is kept, how it ends, and where the button leads. */
export function consentView(language: Language, consent: Consent): TemplateResult {
  const { choice, host, asked, go, cancel, back, others } = consent;
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
    ${others.length > 0 ? html`<p class="s gap-s">${language.tell('consent.other', { name: html`<bdi translate="no">${language.list(others)}</bdi>` })}</p>` : nothing}
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

function factsView(language: Language, { choice, kept, pageIsOurs, own }: Consent): TemplateResult {
  const says = (name: OwnWord): boolean => own.slotted.has(name) || own.text[name] !== undefined;
  const row = (name: PlainKey, fact: PlainKey, more: unknown = nothing): TemplateResult => html`<dt>${language.say(name)}</dt><dd>${language.say(fact)}${more}</dd>`;
  const site = (name: OwnWord): TemplateResult | typeof nothing => (says(name) ? html`<p class="own"><span class="soft">${language.say('consent.site')}</span> <slot name=${name}>${own.text[name]}</slot></p>` : nothing);
  return html`<dl class="facts bare s gap">
    ${choice.payer ? row('consent.serves', 'consent.serves.plans', html`<p>${language.say('consent.serves.work')}</p>`) : nothing}
    ${row('consent.kept', kept === 'session' ? 'consent.kept.session' : 'consent.kept.device', site('retention'))}
    ${row('consent.seen', pageIsOurs ? 'consent.seen.extension' : 'consent.seen.nobody', site('sharing'))}
    ${row('consent.used', says('purpose') ? 'consent.used.site' : 'consent.used.here', site('purpose'))}
    ${row('consent.stop', 'consent.stop.how')}
  </dl>`;
}
