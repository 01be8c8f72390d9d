import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../src/i18n/language.js';
import { payerText } from '../shared/payer-text.js';

/** A shape and a tone, beside the word; what is plainly done has no mark. */
interface Mark {
  readonly shape: 'part' | 'none' | 'wait' | 'gone' | '';
  readonly word: `procedures.status.${Status}`;
}

type Status = 'preparation' | 'in-progress' | 'not-done' | 'on-hold' | 'stopped' | 'completed' | 'entered-in-error' | 'unknown';

/** @see https://hl7.org/fhir/R4/valueset-event-status.html */
const MARKS: ReadonlyMap<string, Mark> = new Map([
  ['preparation', { shape: 'wait', word: 'procedures.status.preparation' }],
  ['in-progress', { shape: 'wait', word: 'procedures.status.in-progress' }],
  ['on-hold', { shape: 'wait', word: 'procedures.status.on-hold' }],
  ['not-done', { shape: 'none', word: 'procedures.status.not-done' }],
  ['stopped', { shape: 'part', word: 'procedures.status.stopped' }],
  ['entered-in-error', { shape: 'gone', word: 'procedures.status.entered-in-error' }],
  ['unknown', { shape: '', word: 'procedures.status.unknown' }],
  ['completed', { shape: '', word: 'procedures.status.completed' }],
]);

/** What became of it; a status that is none of the standard's is shown as sent. */
export function statusView(language: Language, status: string | undefined): TemplateResult | typeof nothing {
  if (status === undefined) return html`<span class="st" part="status">${language.say('procedures.status.not-stated')}</span>`;
  const mark = MARKS.get(status);
  if (!mark) return html`<span class="st" part="status">${payerText(status)}</span>`;
  return html`<span class="st ${mark.shape && `mark ${mark.shape}`}" part="status">${language.say(mark.word)}</span>`;
}
