import { html, type TemplateResult } from 'lit';
import type { UhcError } from '../../src/errors.js';
import { ERROR_WORDS } from '../../src/i18n/error-words.js';
import type { Language } from '../../src/i18n/language.js';
import { noticeView, type Action, type Notice } from './notice.js';

/** Whose turn it is not to be alarmed: these are choices of the member's, or the site owner's affair, and no trouble of theirs. */
const CALM: ReadonlySet<string> = new Set(['declined', 'cancelled', 'setup', 'unavailable', 'not-found', 'blocked']);

/** What happened, in the member's words. `now` tells how long ago a time is. */
export function errorWords(language: Language, error: UhcError, now = Date.now()): { readonly title: string; readonly text: string } {
  const words = ERROR_WORDS[error.code];
  const until = retryAt(error);
  const text = until !== undefined && words === 'busy' ? language.say('error.busy.until', { time: language.moment(until, now) }) : language.say(`error.${words}.text`);
  return { title: language.say(`error.${words}.title`), text };
}

/** When the payer wants to be asked again, in milliseconds since 1970, where it said so. */
export function retryAt(error: UhcError): number | undefined {
  const { retryAt: at } = error.facts;
  return typeof at === 'number' && at > 0 ? at : undefined;
}

/** An error as a notice: what was read before stays readable below it. The code stands small at its foot. */
export function errorNotice(language: Language, error: UhcError, actions: readonly Action[] = [], more: Partial<Notice> = {}): TemplateResult {
  const { title, text } = errorWords(language, error);
  const { status } = error.facts;
  const code = typeof status === 'number' ? `${error.code}, HTTP ${status}` : error.code;
  const tone = CALM.has(ERROR_WORDS[error.code]) ? 'plain' : 'warn';
  return html`<div role="status">${noticeView({ title, text, tone, actions, foot: language.say('error.code', { code }), ...more })}</div>`;
}
