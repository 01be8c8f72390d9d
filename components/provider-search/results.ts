import { html, nothing, type TemplateResult } from 'lit';
import type { UhcError } from '../../src/errors.js';
import type { Language } from '../../src/i18n/language.js';
import type { Provider } from '../../src/model/directory/provider.js';
import type { ProviderQuery } from '../../src/store/client.js';
import type { DataView } from '../../src/store/view.js';
import { errorNotice, errorWords, retryAt } from '../shared/error-notice.js';
import { actionView, emptyView, noticeView } from '../shared/notice.js';
import { payerText } from '../shared/payer-text.js';
import type { Asked } from './asked.js';
import { cardView, type Card } from './card.js';
import type { Tools } from './tools/tools.js';

export interface Results {
  readonly language: Language;
  readonly view: DataView<Provider>;
  readonly asked: Asked;
  /** The question that found these, where the first one found nobody. */
  readonly otherwise: ProviderQuery | undefined;
  /** The reader stopped it: what has come stays. */
  readonly stopped: boolean;
  readonly cardFor: (provider: Provider, at: number) => Card;
  readonly more: () => void;
  readonly again: () => void;
  readonly stop: () => void;
  readonly asName: () => void;
  /** What narrows the list and picks from it, once it is here. */
  readonly tools: Tools | undefined;
}

/** How many are listed, and whether that is all. */
export function countText(language: Language, { items, loading, more }: DataView<Provider>, stopped: boolean): string {
  const n = items.length;
  if (loading && !stopped) return language.say('care.count.loading', { n });
  return language.say(more || stopped ? 'care.count.more' : 'care.count', { n });
}

/** Grey lines of the size of the cards that come. */
function skeletonCards(count: number): TemplateResult {
  const line = (width: string): TemplateResult => html`<span class="sk ${width}"></span>`;
  return html`<ul part="skeleton" aria-hidden="true">${Array.from({ length: count }, () => html`<li class="care waiting">${['w3', 'w2', 'w4', 'w1'].map(line)}</li>`)}</ul>`;
}

/** The directory did not answer. Of a search nothing is kept, so other words than for claims; but where the payer named a time, it stands. */
export function failedView(language: Language, error: UhcError, again: () => void): TemplateResult {
  const ours = error.code.startsWith('payer_') || error.code === 'offline';
  const text = ours && retryAt(error) === undefined ? { text: language.say('care.failed.text') } : {};
  return errorNotice(language, error, [{ label: language.say('action.retry'), press: again }], text);
}

/** Looking, before the first card has come: grey rows, and a way to stop. */
export function loadingView(language: Language, stop: () => void): TemplateResult {
  return html`<section class="results" part="results">
    <div class="head"><h2>${language.say('care.loading')}</h2></div>
    ${skeletonCards(4)}
    <div class="acts">${actionView({ label: language.say('action.stop'), press: stop })}</div>
  </section>`;
}

/** Stopped before anything came. */
export function stoppedView(language: Language, again: () => void): TemplateResult {
  return emptyView({ title: language.say('care.stopped'), text: language.say('care.stopped.text'), actions: [{ label: language.say('action.retry'), press: again }] });
}

/** What a word was taken for, and the other way to take it; or that it was found in another way than it was asked. */
function meantLine({ language, asked: { what, meant }, otherwise, asName }: Results): TemplateResult | typeof nothing {
  if (otherwise) return html`<p class="mini meant" part="meant">${language.say(otherwise.name === undefined ? 'care.found-by-words' : 'care.found-by-name', { text: what })}</p>`;
  if (meant.length === 0 || what === '') return nothing;
  const kinds = language.list(meant.map(({ name }) => name));
  return html`<p class="mini meant" part="meant">${language.say('care.meant', { kinds })} <button type="button" class="link" part="link" @click=${asName}>${language.say('care.as-name', { text: what })}</button></p>`;
}

function trouble({ language, view, more }: Results): TemplateResult | typeof nothing {
  if (!view.missing) return nothing;
  const { title } = errorWords(language, view.missing);
  const text = language.say('care.partly.text');
  const action = { label: language.say('action.retry'), press: more };
  return html`<div role="status">${noticeView({ title, text, tone: 'warn', actions: [action], foot: language.say('error.code', { code: view.missing.code }) })}</div>`;
}

function warnings(language: Language, said: readonly string[] | undefined): TemplateResult | typeof nothing {
  if (!said?.length) return nothing;
  return html`<div class="mini gap-s">${language.say('warnings')} ${said.map((one) => html`<p>${payerText(one)}</p>`)}</div>`;
}

function end({ language, view, stopped, more, again, stop }: Results): TemplateResult | typeof nothing {
  if (view.loading && !stopped) return html`${skeletonCards(2)}<div class="acts">${actionView({ label: language.say('action.stop'), press: stop })}</div>`;
  if (stopped) return html`<div class="acts more">${actionView({ label: language.say('action.retry'), press: again })}</div>`;
  if (!view.more || view.missing) return nothing;
  return html`<div class="acts more">${actionView({ label: language.say('care.more'), press: more })}</div>`;
}

/** The cards as they come; the count first, and what else there is last. */
export function resultsView(results: Results): TemplateResult {
  const { language, view, stopped, cardFor, tools } = results;
  return html`<section class="results" part="results">
    ${trouble(results)}
    <div class="head"><h2 part="count">${countText(language, view, stopped)}</h2></div>
    ${meantLine(results)}${warnings(language, view.warnings)}${tools?.bar(view)}
    <ul class="cards" part="list">${(tools?.fitting(view.items) ?? view.items).map((provider, at) => cardView(language, provider, cardFor(provider, at)))}</ul>
    ${end(results)}
  </section>`;
}
