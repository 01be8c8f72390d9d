import { html, nothing, type TemplateResult } from 'lit';
import { UhcError } from '../../src/errors.js';
import type { Language } from '../../src/i18n/language.js';
import type { Connection } from '../../src/store/client.js';
import { discOf } from '../shared/connection-colour.js';
import { errorWords } from '../shared/error-notice.js';
import { actionView, noticeView } from '../shared/notice.js';
import { payerName } from '../shared/payer-text.js';
import { nameOf, payerOf, scopeList, scopeWords } from './payer-words.js';
import type { Standing } from './standing.js';

/** As whom, since when, what is shared, and both ways to end it. `more` stands beside the name. */
export function connectedView(language: Language, connection: Connection, standing: Standing, more: unknown = nothing): TemplateResult {
  const ended = connection.state === 'ended';
  return html`<section class="body connection" part="connection" data-connection=${connection.id}>
    ${whoView(language, connection, standing, sinceText(language, connection, standing), more)}
    ${ended ? endedNotice(language, standing) : html`${factsView(language, connection, standing)}${waysOut(language, connection, standing)}`}
  </section>`;
}

/** One of several, closed: as whom, how it stands, and the way to the rest. */
export function connectionRow(language: Language, connection: Connection, standing: Standing, more: unknown): TemplateResult {
  const ended = connection.state === 'ended';
  const payer = payerOf(language, standing.choice);
  const state = ended ? html`<span class="warn">${language.say('connected.was', { payer })}</span>`
    : standing.asOf === undefined ? sinceText(language, connection, standing) : language.say('connected.updated', { payer, moment: language.moment(standing.asOf, standing.now) });
  return html`<section class="body connection" part="connection" data-connection=${connection.id}>${whoView(language, connection, standing, state, more)}</section>`;
}

function whoView(language: Language, connection: Connection, { all, choice }: Standing, state: unknown, more: unknown): TemplateResult {
  const name = nameOf(language, connection, choice);
  return html`<div class="who">
    ${discOf(connection.id, all, name)}
    <div class="name"><h3 class="view-title" tabindex="-1" data-heading>${connection.member ? payerName(name) : language.say('connected.to', { payer: name })}</h3><p class="s soft">${state}</p></div>
    ${more}
  </div>`;
}

function sinceText(language: Language, { state, sample, since }: Connection, { choice, now }: Standing): string {
  const payer = payerOf(language, choice);
  if (sample) return language.say('connected.sample');
  return state === 'ended' ? language.say('connected.was', { payer }) : language.say('connected.since', { payer, day: language.momentDay(since, now) });
}

function factsView(language: Language, connection: Connection, { asOf, now, storage, update, again }: Standing): TemplateResult {
  const { scopes, sample } = connection;
  const kept = storage === 'memory' ? 'memory' : connection.remember;
  const shared = scopeList(language, scopes);
  const renew = html`<dt>${language.say('connected.renew')}</dt><dd>${language.say('connected.renew.why')} <button type="button" class="link s" @click=${again}>${language.say('ended.connect')}</button></dd>`;
  return html`<dl class="facts gap-s">
    ${update ? html`<dt>${language.say('connected.update')}</dt>
      <dd>${asOf === undefined ? language.say('connected.never') : language.moment(asOf, now)} <button type="button" class="link s" @click=${update}>${language.say('action.update')}</button></dd>` : nothing}
    ${shared ? html`<dt>${language.say('connected.shared')}</dt><dd>${shared}</dd>` : nothing}
    ${missingView(language, connection, again)}
    <dt>${language.say('connected.kept')}</dt><dd>${language.say(`connected.kept.${kept}`)}</dd>
    ${sample ? nothing : renew}
  </dl>`;
}

/** What was not shared, what it would help with, and the way to be asked again: pressed on nobody who said no twice. */
function missingView(language: Language, { declined, refused = [] }: Connection, again: () => void): TemplateResult | typeof nothing {
  const missing = declined.flatMap((scope) => scopeWords(scope) ?? []);
  if (missing.length === 0) return nothing;
  const enough = declined.every((scope) => refused.includes(scope));
  return html`<dt>${language.say('connected.not-shared')}</dt><dd>
    ${missing.map((words) => html`<p>${language.say(`${words}.short`)} <span class="s soft">${language.say(`${words}.gain`)}</span></p>`)}
    ${enough ? html`<p class="s soft">${language.say('refused.why')}</p>` : nothing}
    <button type="button" class="link s" @click=${again}>${language.say(enough ? 'refused.change' : 'connected.ask')}</button></dd>`;
}

function waysOut(language: Language, { sample }: Connection, standing: Standing): TemplateResult {
  const { leaving, disconnect, choice } = standing;
  if (sample) return html`<div class="acts">${actionView({ label: language.say('sample.leave'), press: () => disconnect(false) })}</div>`;
  return html`<p class="mini gap-s">${language.say('connected.ways')}</p>
  <div class="acts">
    ${actionView({ label: language.say(leaving ? 'connected.leaving' : 'connected.disconnect'), press: () => disconnect(false), busy: leaving, danger: true })}
    ${leaving ? nothing : actionView({ label: language.say('connected.keep'), press: () => disconnect(true) })}
  </div>
  <details class="portal s"><summary>${language.say('portal.title')}</summary>
    <ol>
      <li>${language.say('portal.sign-in', { payer: payerOf(language, choice) })}</li>
      <li>${language.say('portal.find')}</li>
      <li>${language.say('portal.remove')}</li>
    </ol>
  </details>`;
}

function endedNotice(language: Language, { again, forget }: Standing): TemplateResult {
  const actions = [
    { label: language.say('ended.connect'), press: again, go: true },
    { label: language.say('ended.remove'), press: forget },
  ];
  return noticeView({ ...errorWords(language, new UhcError('grant_ended')), tone: 'warn', actions });
}
