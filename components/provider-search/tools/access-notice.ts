import { html, type TemplateResult } from 'lit';
import type { UhcError } from '../../../src/errors.js';
import type { Language } from '../../../src/i18n/language.js';
import { noticeView } from '../../shared/notice.js';

/** What a directory says that is not open to everybody, or is not there, by its code. */
const WORDS = { grant_ended: 'sign-in', scope_missing: 'scope', not_found: 'absent' } as const;

/** Which access to the directory is missing, and what the site's owner sets; undefined where it is another trouble. */
export function accessNotice(language: Language, error: UhcError, again: () => void): TemplateResult | undefined {
  if (!(error.code in WORDS)) return undefined;
  const key = WORDS[error.code as keyof typeof WORDS];
  return html`<div role="status">${noticeView({
    title: language.say(`care.access.${key}`),
    text: language.say(`care.access.${key}.text`),
    tone: 'warn',
    actions: [{ label: language.say('action.retry'), press: again }],
    foot: language.say('error.code', { code: `${error.code}, HTTP ${String(error.facts['status'] ?? '')}` }),
  })}</div>`;
}
