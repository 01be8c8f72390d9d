import { html, type TemplateResult } from 'lit';
import type { Language } from '../../src/i18n/language.js';
import type { ClaimSummary } from '../../src/model/claim/claim.js';
import { headsOf, monthOf } from '../../src/model/claims/heads.js';
import { sumView } from './sum-view.js';

/** Claims under one head, as they are drawn. */
export interface DrawnGroup {
  readonly key: string | undefined;
  readonly name: unknown;
  /** At the other end of the head, instead of the column's name. */
  readonly more?: unknown;
  readonly claims: readonly ClaimSummary[];
}

/** What stands in a row besides the claim; the same object for as long as it says the same. */
export interface RowExtra {
  readonly fresh?: string;
  readonly found?: unknown;
}

/** What is drawn of the claims: which, in which order, under which heads, and what stands around them. */
export interface Arranged {
  /** In the order of the groups. */
  readonly claims: readonly ClaimSummary[];
  readonly groups: readonly DrawnGroup[];
  /** Another number: something else was asked, and the list begins at its top. */
  readonly turn: number;
  readonly sum: TemplateResult;
  readonly tools: TemplateResult;
  readonly foot?: unknown;
  readonly rowOf?: (claim: ClaimSummary) => RowExtra;
}

/** All claims by month, the newest first: what is drawn at once. The place of the field and the filters is kept free for them. */
export function newestByMonth(language: Language, claims: readonly ClaimSummary[], partial: boolean): Arranged {
  const groups = headsOf(claims, monthOf).map(({ key, claims: some }) => ({ key, name: monthName(language, key, true), claims: some }));
  return { claims, groups, turn: 0, sum: sumView(language, claims, partial), tools: html`<div class="tools"></div>` };
}

export function monthName(language: Language, month: string | undefined, withYear: boolean): string {
  return month === undefined ? language.say('claims.group.no-date') : month.length < 7 ? month : language.month(month, withYear);
}
