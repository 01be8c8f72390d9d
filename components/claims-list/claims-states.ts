import { html, nothing, type TemplateResult } from 'lit';
import type { UhcError } from '../../src/errors.js';
import type { Language } from '../../src/i18n/language.js';
import type { ClaimSummary } from '../../src/model/claim/claim.js';
import type { DataView, Progress, View } from '../../src/store/view.js';
import { readingStrip } from '../shared/age-view.js';
import { errorNotice, errorWords } from '../shared/error-notice.js';
import { meterView, skeletonRows } from '../shared/loading-view.js';
import { emptyView, noticeView, type Action } from '../shared/notice.js';
import { payerQuote } from '../shared/payer-text.js';
import { actionsAfter, type Ways } from '../shared/ways.js';

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

/** Why there is no claim, and one way on. */
export function emptyClaims(language: Language, why: Why, { askAgain, update }: Ways): TemplateResult {
  const words = why === 'not-shared' ? 'not-shared' : 'none-stated';
  const press = words === 'not-shared' ? askAgain : update;
  const actions: Action[] = press ? [{ label: language.say(`empty.${words}.action`), press }] : [];
  const refused = words === 'not-shared' && !askAgain ? language.say('connected.refused') : '';
  return html`<div class="body">${emptyView({ title: language.say(`empty.${words}.title`), text: `${language.say(`empty.${words}.text`)} ${refused}`, actions })}</div>`;
}

/** Nothing could be read, and nothing was kept. */
export function failedClaims(language: Language, error: UhcError, ways: Ways): TemplateResult {
  return html`<div class="body">${errorNotice(language, error, actionsAfter(language, error, ways))}</div>`;
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
  return errorNotice(language, error, actionsAfter(language, error, ways, partial), partial ? { text: `${text} ${partialText(language, view)}` } : {});
}

function partialText(language: Language, { items, of }: DataView<ClaimSummary>): string {
  const shown = of !== undefined && of > items.length ? language.say('partial.of', { done: language.number(items.length), of: language.number(of) }) : '';
  return `${shown} ${language.say('partial.text')}`.trim();
}

/** A reading that the member stopped, or that ended with the page, goes on where it was. */
function restOf(language: Language, { update }: Ways): readonly Action[] {
  return update ? [{ label: language.say('partial.action'), press: update, go: true }] : [];
}
