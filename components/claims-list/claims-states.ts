import { html, nothing, type TemplateResult } from 'lit';
import type { UhcError } from '../../src/errors.js';
import type { Language } from '../../src/i18n/language.js';
import type { ClaimSummary } from '../../src/model/claim/claim.js';
import type { Connection, MemberScope, UhcClient } from '../../src/store/client.js';
import type { DataView, Progress, View } from '../../src/store/view.js';
import { errorNotice, errorWords, retryAt } from '../shared/error-notice.js';
import { meterView, skeletonRows } from '../shared/loading-view.js';
import { emptyView, type Action } from '../shared/notice.js';
import { payerQuote } from '../shared/payer-text.js';

/** Data older than this stand with their age above them. */
const OLD_MS = 3_600_000;

const CLAIMS: readonly MemberScope[] = ['patient/ExplanationOfBenefit.read'];

type Why = Extract<View<ClaimSummary>, { state: 'empty' }>['why'];

/** The first read, before there is a row: how many so far, a line, and grey rows. */
export function loadingClaims(language: Language, progress: Progress, stop?: () => void): TemplateResult {
  return html`<div class="body">${progressView(language, progress)}${skeletonRows(4)}</div>
    ${stop ? readingStrip(language, stop) : nothing}`;
}

/** "217 of about 500 claims": counts that come from the payer, and may be wrong. */
function progressView(language: Language, { done, of }: Progress): TemplateResult {
  const title = done === 0 ? language.say('loading.claims')
    : of !== undefined && of >= done ? language.say('loading.claims.of', { done: language.number(done), of: language.number(of) })
      : language.say('loading.claims.count', { n: done });
  return html`<div class="sum" part="progress">
    <p class="view-title num">${title}</p>
    <p class="s">${language.say('loading.claims.text')}</p>
    ${of !== undefined && of > 0 ? meterView(done, of) : nothing}
  </div>`;
}

function readingStrip(language: Language, stop: () => void): TemplateResult {
  return html`<div class="strip" part="strip"><span>${language.say('reading-on')}</span>
    <span class="ways"><button type="button" class="link" @click=${stop}>${language.say('action.stop')}</button></span></div>`;
}

/** Why there is no claim, and one way on. */
export function emptyClaims(language: Language, client: UhcClient, why: Why, connections: readonly Connection[]): TemplateResult {
  const [connection] = connections;
  const again: Action = why === 'not-shared' && connection
    ? { label: language.say('empty.not-shared.action'), press: () => void client.connect(connection.choice, [...CLAIMS, 'patient/Patient.read']) }
    : { label: language.say('empty.none-stated.action'), press: () => void client.refresh() };
  const words = why === 'not-shared' ? 'not-shared' : 'none-stated';
  return html`<div class="body">${emptyView({ title: language.say(`empty.${words}.title`), text: language.say(`empty.${words}.text`), actions: [again] })}</div>`;
}

/** Nothing could be read, and nothing was kept. */
export function failedClaims(language: Language, client: UhcClient, error: UhcError): TemplateResult {
  return html`<div class="body">${errorNotice(language, error, [retry(language, client, error)])}</div>`;
}

/** What stands above rows: how far a first read is, what went wrong since, how old they are. One tinted notice at most. */
export function noticesView(language: Language, client: UhcClient, view: DataView<ClaimSummary>, partial: boolean, now: number): unknown[] {
  return [
    view.loading && partial ? progressView(language, view.loading) : nothing,
    view.missing ? missingNotice(language, client, view, partial) : nothing,
    !partial && now - view.asOf > OLD_MS ? ageView(language, view, now) : nothing,
    view.notTheirs ? html`<p class="mini warn gap-s">${language.say('not-theirs', { n: view.notTheirs })}</p>` : nothing,
    ...(view.warnings ?? []).map((warning) => html`<p class="mini gap-s">${language.say('warnings')} ${payerQuote(warning)}</p>`),
  ];
}

function missingNotice(language: Language, client: UhcClient, view: DataView<ClaimSummary>, partial: boolean): TemplateResult {
  const error = view.missing;
  if (!error) return html``;
  const actions = error.code === 'grant_ended' ? [] : [retry(language, client, error, partial)];
  const { title, text } = errorWords(language, error);
  return errorNotice(language, error, actions, partial ? { title, text: `${text} ${language.say('partial.text')}` } : {});
}

function retry(language: Language, client: UhcClient, error: UhcError, partial = false): Action {
  const at = retryAt(error);
  const press = (): void => void client.refresh();
  if (at !== undefined && at > Date.now()) return { label: language.say('action.retry-at', { time: language.moment(at, Date.now()) }), press };
  return { label: language.say(partial ? 'partial.action' : 'action.retry'), press, go: partial };
}

function ageView(language: Language, view: DataView<ClaimSummary>, now: number): TemplateResult {
  const moment = language.say('as-of', { moment: language.moment(view.asOf, now), ago: language.ago(view.asOf, now) });
  return html`<p class="asof warn"><b class="mark wait strong">${moment}</b> ${view.loading ? language.say('renewing') : nothing}</p>`;
}

/** How old what is shown is, and the way to renew it; or that it is being read, and the way to stop. */
export function statusStrip(language: Language, client: UhcClient, view: DataView<ClaimSummary>, now: number): TemplateResult {
  if (view.loading) return readingStrip(language, () => client.stop());
  return html`<div class="strip" part="strip"><span>${language.say('updated', { ago: language.ago(view.asOf, now) })}</span>
    <span class="ways"><button type="button" class="link" @click=${() => void client.refresh()}>${language.say('action.update')}</button></span></div>`;
}

