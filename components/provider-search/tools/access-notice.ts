import type { TemplateResult } from 'lit';
import type { UhcError } from '../../../src/errors.js';
import type { Language } from '../../../src/i18n/language.js';
import { errorNotice } from '../../shared/error-notice.js';

/** What a directory that wants to know who asks says, by its code. */
const WORDS = { grant_ended: 'sign-in', scope_missing: 'scope' } as const;

/**
 * A directory that does not answer everybody: which access is missing, and what the site's owner sets. Undefined where it is another trouble.
 */
export function accessNotice(language: Language, error: UhcError, again: () => void): TemplateResult | undefined {
  if (!(error.code in WORDS)) return undefined;
  const key = WORDS[error.code as keyof typeof WORDS];
  return errorNotice(language, error, [{ label: language.say('action.retry'), press: again }], { title: language.say(`care.access.${key}`), text: language.say(`care.access.${key}.text`) });
}
