import { speakEnglish } from '../../src/i18n/languages.js';
import type { Language } from '../../src/i18n/language.js';
import { claim } from '../../src/i18n/en/claim.js';
import { claimRecord } from '../../src/i18n/en/claim-record.js';
import { claims } from '../../src/i18n/en/claims.js';
import { takeAlong } from '../../src/i18n/en/take-along.js';
import type { LitElement, TemplateResult } from 'lit';
import type { TakeAlongSubject } from './subject.js';
import { TakeAlongDesk } from './take-along-desk.js';
import { takeAlongView as drawn } from './take-along-view.js';

export { takeAlongStyles as styles } from './take-along.styles.js';
export type { TakeAlongSubject } from './subject.js';

speakEnglish([claims, claim, claimRecord, takeAlong]);

const desks = new WeakMap<LitElement, TakeAlongDesk>();

/** The way to take along what an element shows: a line of two buttons, and what they open. One an element. */
export function takeAlongView(host: LitElement, language: Language, subject: TakeAlongSubject): TemplateResult {
  const desk = desks.get(host) ?? new TakeAlongDesk(host);
  desks.set(host, desk);
  desk.follow(subject);
  return drawn(language, subject, desk);
}
