import { html, nothing, type TemplateResult } from 'lit';
import type { UhcError } from '../../src/errors.js';
import type { Language } from '../../src/i18n/language.js';
import type { MemberProcedure } from '../../src/model/member-procedure.js';
import type { DataView, Progress, View } from '../../src/store/view.js';
import { readingStrip } from '../shared/age-view.js';
import { errorNotice, errorWords } from '../shared/error-notice.js';
import { skeletonRows } from '../shared/loading-view.js';
import { emptyView, type Action } from '../shared/notice.js';
import { payerQuote } from '../shared/payer-text.js';
import { actionsAfter, type Ways } from '../shared/ways.js';

type Why = Extract<View<MemberProcedure>, { state: 'empty' }>['why'];

/** The first read, before there is a row: how many so far, and grey rows. */
export function loadingProcedures(language: Language, progress: Progress, ways?: Ways): TemplateResult {
  return html`<div class="body">${progressView(language, progress)}${skeletonRows(3)}</div>${ways ? readingStrip(language, ways) : nothing}`;
}

function progressView(language: Language, { done }: Progress): TemplateResult {
  return html`<div class="progress" part="progress"><p class="view-title num">${done === 0 ? language.say('procedures.loading') : language.say('procedures.loading.count', { n: done })}</p></div>`;
}

/** Why there is none, and one way on. */
export function emptyProcedures(language: Language, why: Why, { askAgain, update }: Ways): TemplateResult {
  const words = why === 'not-shared' ? 'not-shared' : 'none-stated';
  const press = words === 'not-shared' ? askAgain : update;
  const actions: readonly Action[] = press ? [{ label: language.say(`empty.${words}.action`), press }] : [];
  const title = language.say(`procedures.empty.${words}.title`);
  const refused = words === 'not-shared' && !askAgain ? language.say('connected.refused') : '';
  return html`<div class="body">${emptyView({ title, text: `${language.say(`procedures.empty.${words}.text`)} ${refused}`, actions })}</div>`;
}

/** Nothing could be read, and nothing was kept. */
export function failedProcedures(language: Language, error: UhcError, ways: Ways): TemplateResult {
  return html`<div class="body">${errorNotice(language, error, actionsAfter(language, error, ways))}</div>`;
}

/** What stands above rows: how far a first read is, what went wrong since, and whose procedures are not shared. */
export function noticesView(language: Language, view: DataView<MemberProcedure>, silent: readonly string[], ways: Ways): unknown[] {
  const { loading, partial, missing, notTheirs, warnings = [] } = view;
  const ask = ways.askAgain && html` <button type="button" class="link s" @click=${ways.askAgain}>${language.say('empty.not-shared.action')}</button>`;
  return [
    loading && partial ? progressView(language, loading) : nothing,
    missing ? errorNotice(language, missing, actionsAfter(language, missing, ways), partial ? { text: `${errorWords(language, missing).text} ${language.say('procedures.partial')}` } : {}) : nothing,
    silent.length > 0 ? html`<p class="mini gap-s">${language.say('procedures.some-not-shared', { names: language.list(silent) })}${ask}</p>` : nothing,
    notTheirs ? html`<p class="mini warn gap-s">${language.say('not-theirs', { n: notTheirs })}</p>` : nothing,
    ...warnings.map((warning) => html`<p class="mini gap-s">${language.say('warnings')} ${payerQuote(warning)}</p>`),
  ];
}
