import { html, type TemplateResult } from 'lit';
import type { Language, PlainKey } from '../../src/i18n/language.js';
import type { Amounts, Decision, Standing } from '../../src/model/claim/claim.js';

/** What a mark is drawn by: a shape, a tone, and the word beside it. */
interface Mark {
  readonly shape: 'part' | 'none' | 'wait' | 'gone' | 'twice';
  readonly tone: '' | 'bad' | 'warn';
  readonly word: PlainKey;
}

const BY_STANDING: { readonly [S in Standing]?: Mark } = {
  'cancelled': { shape: 'gone', tone: '', word: 'standing.cancelled' },
  'entered-in-error': { shape: 'gone', tone: '', word: 'standing.entered-in-error' },
  'replaced': { shape: 'gone', tone: '', word: 'standing.replaced' },
  'not-a-claim': { shape: 'gone', tone: '', word: 'standing.not-a-claim' },
};

const BY_DECISION: { readonly [D in Decision]?: Mark } = {
  'paid-in-part': { shape: 'part', tone: 'bad', word: 'decision.paid-in-part' },
  'not-paid': { shape: 'none', tone: 'bad', word: 'decision.not-paid' },
  'in-process': { shape: 'wait', tone: '', word: 'decision.in-process' },
  'cancelled': { shape: 'gone', tone: '', word: 'decision.cancelled' },
};

const TWICE: Mark = { shape: 'twice', tone: 'warn', word: 'mark.two-amounts' };

/** The mark of a claim that is not plainly paid: what takes it out of the sums first, then a doubt, then what the plan decided. */
export function markOf({ standing, decision, amounts }: { readonly standing?: Standing; readonly decision?: Decision; readonly amounts?: Amounts }): Mark | undefined {
  if (standing && BY_STANDING[standing]) return BY_STANDING[standing];
  if ((amounts?.['you-owe']?.length ?? 0) > 1) return TWICE;
  return decision && BY_DECISION[decision];
}

export function markView(language: Language, mark: Mark, also = ''): TemplateResult {
  return html`<span class="mark ${mark.shape} ${mark.tone} ${also}" part="status">${language.say(mark.word)}</span>`;
}
