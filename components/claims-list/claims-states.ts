import { html, nothing, type TemplateResult } from 'lit';
import type { UhcError } from '../../src/errors.js';
import type { Language } from '../../src/i18n/language.js';
import type { ClaimSummary } from '../../src/model/claim/claim.js';
import type { DataView, Progress, View } from '../../src/store/view.js';
import { errorNotice, errorWords, retryAt } from '../shared/error-notice.js';
import { meterView, skeletonRows } from '../shared/loading-view.js';
import { emptyView, noticeView, type Action } from '../shared/notice.js';
import { payerQuote } from '../shared/payer-text.js';

/** Data older than this stand with their age above them. */
const OLD_MS = 3_600_000;

/** What a member can do about a state; absent where it would do nothing. */
export interface Ways {
  readonly update: (() => void) | undefined;
  readonly stop: () => void;
  /** To the consent screen, for what was not shared. */
  readonly askAgain: (() => void) | undefined;
  /** To the consent screen of the plan whose access has ended. */
  readonly connectAgain: (() => void) | undefined;
  /** Wipes what the ended connection left here. */
  readonly forget: (() => void) | undefined;
}

type Why = Extract<View<ClaimSummary>, { state: 'empty' }>['why'];

/** The first read, before there is a row: how many so far, a line, and grey rows. */
export function loadingClaims(language: Language, progress: Progress, ways?: Ways): TemplateResult {
  return html`<div class="body">${progressView(language, progress)}${skeletonRows(4)}</div>
    ${ways ? readingStrip(language, ways) : nothing}`;
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

function readingStrip(language: Language, { stop }: Ways): TemplateResult {
  return html`<div class="strip" part="strip"><span>${language.say('reading-on')}</span>
    <span class="ways"><button type="button" class="link" @click=${stop}>${language.say('action.stop')}</button></span></div>`;
}

/** Why there is no claim, and one way on. */
export function emptyClaims(language: Language, why: Why, { askAgain, update }: Ways): TemplateResult {
  const words = why === 'not-shared' ? 'not-shared' : 'none-stated';
  const press = words === 'not-shared' ? askAgain : update;
  const actions: Action[] = press ? [{ label: language.say(`empty.${words}.action`), press }] : [];
  return html`<div class="body">${emptyView({ title: language.say(`empty.${words}.title`), text: language.say(`empty.${words}.text`), actions })}</div>`;
}

/** Nothing could be read, and nothing was kept. */
export function failedClaims(language: Language, error: UhcError, ways: Ways): TemplateResult {
  return html`<div class="body">${errorNotice(language, error, actionsFor(language, error, ways, false))}</div>`;
}

/** What stands above rows: how far a first read is, and what went wrong since. One tinted notice at most. */
export function noticesView(language: Language, view: DataView<ClaimSummary>, partial: boolean, ways: Ways): unknown[] {
  return [
    view.loading && partial ? progressView(language, view.loading) : nothing,
    view.missing ? missingNotice(language, view, view.missing, partial, ways) : nothing,
    partial && !view.loading && !view.missing ? noticeView({ title: language.say('partial.title'), text: partialText(language, view), actions: restOf(language, ways) }) : nothing,
    view.notTheirs ? html`<p class="mini warn gap-s">${language.say('not-theirs', { n: view.notTheirs })}</p>` : nothing,
    ...(view.warnings ?? []).map((warning) => html`<p class="mini gap-s">${language.say('warnings')} ${payerQuote(warning)}</p>`),
  ];
}

function missingNotice(language: Language, view: DataView<ClaimSummary>, error: UhcError, partial: boolean, ways: Ways): TemplateResult {
  const { text } = errorWords(language, error);
  return errorNotice(language, error, actionsFor(language, error, ways, partial), partial ? { text: `${text} ${partialText(language, view)}` } : {});
}

function partialText(language: Language, { items, of }: DataView<ClaimSummary>): string {
  const shown = of !== undefined && of > items.length ? language.say('partial.of', { done: language.number(items.length), of: language.number(of) }) : '';
  return `${shown} ${language.say('partial.text')}`.trim();
}

/** A reading that the member stopped, or that ended with the page, goes on where it was. */
function restOf(language: Language, { update }: Ways): readonly Action[] {
  return update ? [{ label: language.say('partial.action'), press: update, go: true }] : [];
}

/** Whose turn it is: the member's where access has ended, else the payer's, at the time that it named. */
function actionsFor(language: Language, error: UhcError, ways: Ways, partial: boolean): readonly Action[] {
  if (error.code === 'grant_ended' && ways.connectAgain && ways.forget) {
    return [{ label: language.say('ended.connect'), press: ways.connectAgain, go: true }, { label: language.say('ended.remove'), press: ways.forget }];
  }
  if (!ways.update) return [];
  const at = retryAt(error);
  const now = Date.now();
  if (at !== undefined && at > now) return [{ label: language.say('action.retry-at', { time: language.moment(at, now) }), press: ways.update }];
  return [{ label: language.say(partial ? 'partial.action' : 'action.retry'), press: ways.update, go: partial }];
}

/** Old data stay readable, under their age. */
export function ageView(language: Language, view: DataView<ClaimSummary>, now: number): TemplateResult | typeof nothing {
  if (now - view.asOf <= OLD_MS) return nothing;
  const moment = language.say('as-of', { moment: language.moment(view.asOf, now), ago: language.ago(view.asOf, now) });
  return html`<p class="asof warn"><b class="mark wait strong">${moment}</b> ${view.loading ? language.say('renewing') : nothing}</p>`;
}

/** How old what is shown is, and the way to renew it; or that it is being read, and the way to stop. */
export function statusStrip(language: Language, view: DataView<ClaimSummary>, ways: Ways, now: number): TemplateResult {
  if (view.loading) return readingStrip(language, ways);
  const update = ways.update ? html`<span class="ways"><button type="button" class="link" @click=${ways.update}>${language.say('action.update')}</button></span>` : nothing;
  return html`<div class="strip" part="strip"><span>${language.say('updated', { ago: language.ago(view.asOf, now) })}</span>${update}</div>`;
}
