import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../src/i18n/language.js';
import type { ClaimSummary } from '../../src/model/claim/claim.js';
import type { ClaimFilter } from '../../src/model/claims/filter.js';
import { sumOf, type AmountSum } from '../../src/model/claim/sum.js';

/** What is left out, as a way to it. */
export type Way = (said: string, how: NonNullable<ClaimFilter['inSum']>) => unknown;

/** The one number: what is owed in the claims that are shown, and in the same breath what it leaves out. */
export function sumView(language: Language, claims: readonly ClaimSummary[], partial: boolean, scope = language.say('claims.sum.all'), way: Way = (said) => said): TemplateResult {
  const sum = sumOf(claims, 'you-owe');
  const money = sum.sums.map((one) => language.money(one));
  if (partial) return html`<div class="sum" part="sum"><p class="soft">${soFar(language, money)}</p></div>`;
  if (money.length === 0) return html`<div class="sum" part="sum"><p class="view-title">${language.say('claims.sum.none')}</p><p class="s">${leftOut(language, sum, way)}</p></div>`;
  return html`<div class="sum" part="sum">
    <p><b class="num big">${language.list(money)}</b> <span class="soft">${scope}</span></p>
    <p class="s">${sumWords(language, sum, way)}</p>
  </div>`;
}

/** What a sum stands on, and what it leaves out. */
export function sumWords(language: Language, sum: AmountSum, way: Way = (said) => said): unknown {
  return html`${saySo(language, sum)} ${leftOut(language, sum, way)}`;
}

/** A sum that is known to be too low loses its size. */
function soFar(language: Language, money: readonly string[]): unknown {
  return money.length === 0 ? language.say('claims.sum.none') : language.tell('claims.sum.so-far', { sum: html`<b class="num strong">${language.list(money)}</b>` });
}

function saySo(language: Language, { of, stated }: AmountSum): string {
  return stated === of ? language.say('claims.sum.all-say-so', { n: of }) : language.say('claims.sum.say-so', { n: stated, of: language.number(of) });
}

function leftOut(language: Language, { notStated, several, left }: AmountSum, way: Way): unknown {
  const parts = [
    notStated > 0 && way(language.say('claims.sum.silent', { n: notStated }), 'not-stated'),
    several > 0 && way(language.say('claims.sum.twice', { n: several }), 'several'),
    left > 0 && way(language.say('claims.sum.apart', { n: left }), 'left'),
  ].filter((part) => part !== false);
  return parts.length === 0 ? nothing : language.tell('claims.sum.left-out', { parts: parts.flatMap((part, at) => (at === 0 ? [part] : [', ', part])) });
}
