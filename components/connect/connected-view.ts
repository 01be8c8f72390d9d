import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../src/i18n/language.js';
import type { Choice, Connection } from '../../src/store/client.js';
import { errorWords } from '../shared/error-notice.js';
import { actionView, noticeView } from '../shared/notice.js';
import { initialsOf } from '../shared/person.js';
import { payerName } from '../shared/payer-text.js';
import { payerOf, scopeList } from './payer-words.js';
import { UhcError } from '../../src/errors.js';

/** What a member can do with a connection, and where it stands. */
export interface Standing {
  readonly choice: Choice | undefined;
  readonly storage: 'device' | 'session' | 'memory';
  /** When its claims were last read, in milliseconds since 1970. */
  readonly asOf: number | undefined;
  readonly now: number;
  readonly leaving: boolean;
  readonly update: () => void;
  readonly again: () => void;
  readonly disconnect: (keep: boolean) => void;
  readonly forget: () => void;
}

/** As whom, since when, what is shared, and both ways to end it. */
export function connectedView(language: Language, connection: Connection, standing: Standing): TemplateResult {
  const payer = payerOf(language, standing.choice);
  const [name] = connection.member?.names ?? [];
  const ended = connection.state === 'ended';
  const since = ended ? language.say('connected.was', { payer }) : language.say('connected.since', { payer, day: language.momentDay(connection.since, standing.now) });
  return html`<section class="body" part="connection" data-connection=${connection.id}>
    <div class="who">
      ${name ? html`<span class="disc" aria-hidden="true">${initialsOf(name)}</span>` : nothing}
      <div><h2 class="view-title" tabindex="-1" data-heading>${name ? payerName(name) : language.say('connected.to', { payer })}</h2><p class="s soft">${since}</p></div>
    </div>
    ${ended ? endedNotice(language, standing) : html`${factsView(language, connection, standing)}${waysOut(language, standing)}`}
  </section>`;
}

function factsView(language: Language, { scopes, declined, remember }: Connection, { asOf, now, storage, update, again }: Standing): TemplateResult {
  const kept = storage === 'memory' ? 'memory' : remember;
  const shared = scopeList(language, scopes);
  const missing = scopeList(language, declined);
  return html`<dl class="facts gap-s">
    <dt>${language.say('connected.update')}</dt>
    <dd>${asOf === undefined ? language.say('connected.never') : language.moment(asOf, now)} <button type="button" class="link s" @click=${update}>${language.say('action.update')}</button></dd>
    ${shared ? html`<dt>${language.say('connected.shared')}</dt><dd>${shared}</dd>` : nothing}
    ${missing ? html`<dt>${language.say('connected.not-shared')}</dt><dd>${missing} <button type="button" class="link s" @click=${again}>${language.say('connected.ask')}</button></dd>` : nothing}
    <dt>${language.say('connected.kept')}</dt><dd>${language.say(`connected.kept.${kept}`)}</dd>
  </dl>
  <p class="mini gap-s">${language.say('connected.portal')}</p>`;
}

function waysOut(language: Language, { leaving, disconnect }: Standing): TemplateResult {
  return html`<div class="acts">
    ${actionView({ label: language.say(leaving ? 'connected.leaving' : 'connected.disconnect'), press: () => disconnect(false), busy: leaving, danger: true })}
    ${leaving ? nothing : actionView({ label: language.say('connected.keep'), press: () => disconnect(true) })}
  </div>`;
}

function endedNotice(language: Language, { again, forget }: Standing): TemplateResult {
  const actions = [
    { label: language.say('ended.connect'), press: again, go: true },
    { label: language.say('ended.remove'), press: forget },
  ];
  return noticeView({ ...errorWords(language, new UhcError('grant_ended')), tone: 'warn', actions });
}
