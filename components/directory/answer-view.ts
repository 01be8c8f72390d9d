import { html, nothing, type TemplateResult } from 'lit';
import type { UhcError } from '../../src/errors.js';
import type { Language } from '../../src/i18n/language.js';
import type { DataView, View } from '../../src/store/view.js';
import { errorNotice, errorWords, retryAt } from '../shared/error-notice.js';
import { actionView, emptyView, noticeView } from '../shared/notice.js';
import { payerText } from '../shared/payer-text.js';
import type { Searching } from './searching.js';

/** What an element says in its own words of an answer. */
export interface AnswerWords<T> {
  readonly language: Language;
  readonly searching: Searching<T>;
  /** What one can ask, before anything was asked. */
  readonly start: () => TemplateResult;
  /** Nothing was found: why, and what to try. */
  readonly empty: (why: 'filtered' | 'none-stated') => TemplateResult;
  /** The count above the rows. */
  readonly count: (view: DataView<T>) => string;
  readonly rows: (view: DataView<T>) => unknown;
  /** The same question once more. */
  readonly again: () => void;
}

/** One of five states: what can be asked, looking, nothing, an error, or rows with their count. */
export function answerView<T>(words: AnswerWords<T>): TemplateResult {
  const { language, searching: { view, stopped }, start, empty, again } = words;
  if (!view || view.state === 'not-connected') return start();
  switch (view.state) {
    case 'loading': return stopped ? stoppedView(language, again) : loadingView(words);
    case 'empty': return empty(view.why === 'none-stated' ? 'none-stated' : 'filtered');
    case 'error': return failedView(language, view.error, again);
    case 'data': return dataView(words, view);
  }
}

/** What a voice reads when something has changed: a count once, and not with every page. */
export function spoken<T>(language: Language, view: View<T> | undefined, stopped: boolean, count: (view: DataView<T>) => string): string {
  if (!view) return '';
  if (stopped) return language.say('directory.stopped');
  if (view.state === 'data' && !view.loading) return count(view);
  if (view.state === 'empty') return language.say('directory.none');
  return view.state === 'error' ? '' : language.say('directory.loading');
}

function skeleton(count: number): TemplateResult {
  const line = (width: string): TemplateResult => html`<span class="sk ${width}"></span>`;
  return html`<ul part="skeleton" aria-hidden="true">${Array.from({ length: count }, () => html`<li class="entry waiting">${['w3', 'w2', 'w4'].map(line)}</li>`)}</ul>`;
}

function loadingView<T>({ language, searching }: AnswerWords<T>): TemplateResult {
  return html`<section class="results" part="results">
    <div class="head"><h2>${language.say('directory.loading')}</h2></div>
    ${skeleton(4)}
    <div class="acts">${actionView({ label: language.say('action.stop'), press: () => searching.stop() })}</div>
  </section>`;
}

function stoppedView(language: Language, again: () => void): TemplateResult {
  return emptyView({ title: language.say('directory.stopped'), text: language.say('directory.stopped.text'), actions: [{ label: language.say('action.retry'), press: again }] });
}

/** Of a search nothing is kept, so other words than for claims; but where the payer named a time, it stands. */
function failedView(language: Language, error: UhcError, again: () => void): TemplateResult {
  const ours = error.code.startsWith('payer_') || error.code === 'offline';
  const text = error.code === 'scope_missing' || error.code === 'grant_ended'
    ? { text: language.say('directory.closed') }
    : ours && retryAt(error) === undefined ? { text: language.say('directory.failed') } : {};
  return errorNotice(language, error, [{ label: language.say('action.retry'), press: again }], text);
}

function dataView<T>({ language, searching, count, rows, again }: AnswerWords<T>, view: DataView<T>): TemplateResult {
  const more = (): void => void searching.more();
  return html`<section class="results" part="results">
    ${view.missing ? trouble(language, view.missing, more) : nothing}
    <div class="head"><h2 part="count">${count(view)}</h2></div>
    ${view.warnings?.length ? html`<div class="mini gap-s">${language.say('warnings')} ${view.warnings.map((one) => html`<p>${payerText(one)}</p>`)}</div>` : nothing}
    ${rows(view)}
    ${view.loading && !searching.stopped ? html`${skeleton(2)}<div class="acts">${actionView({ label: language.say('action.stop'), press: () => searching.stop() })}</div>` : nothing}
    ${searching.stopped ? html`<div class="acts">${actionView({ label: language.say('action.retry'), press: again })}</div>` : nothing}
    ${view.more && !view.loading && !view.missing && !searching.stopped ? html`<div class="acts">${actionView({ label: language.say('directory.more'), press: more })}</div>` : nothing}
  </section>`;
}

function trouble(language: Language, error: UhcError, more: () => void): TemplateResult {
  const { title } = errorWords(language, error);
  const action = { label: language.say('action.retry'), press: more };
  return html`<div role="status">${noticeView({ title, text: language.say('directory.partly'), tone: 'warn', actions: [action], foot: language.say('error.code', { code: error.code }) })}</div>`;
}
