import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../src/i18n/language.js';
import type { ClaimSummary, Standing } from '../../src/model/claim/claim.js';
import { sumOf, type AmountSum } from '../../src/model/claim/sum.js';

/** The one number: what is owed in the claims that are shown, and in the same breath what it leaves out. */
export function sumView(language: Language, claims: readonly ClaimSummary[], year: string | undefined, partial: boolean): TemplateResult {
  const sum = sumOf(claims, 'you-owe', knownStandings(claims));
  const money = sum.sums.map((one) => language.money(one));
  const scope = year === undefined ? language.say('claims.sum.all') : language.say('claims.sum.year', { year });
  if (partial) return html`<div class="sum" part="sum"><p class="soft">${soFar(language, money)}</p></div>`;
  if (money.length === 0) return html`<div class="sum" part="sum"><p class="view-title">${language.say('claims.sum.none')}</p><p class="s">${leftOut(language, sum)}</p></div>`;
  return html`<div class="sum" part="sum">
    <p><b class="num big">${language.list(money)}</b> <span class="soft">${scope}</span></p>
    <p class="s">${saySo(language, sum)} ${leftOut(language, sum)}</p>
  </div>`;
}

/** A sum that is known to be too low loses its size. */
function soFar(language: Language, money: readonly string[]): unknown {
  return money.length === 0 ? language.say('claims.sum.none') : language.tell('claims.sum.so-far', { sum: html`<b class="num strong">${language.list(money)}</b>` });
}

function saySo(language: Language, { of, stated }: AmountSum): string {
  return stated === of ? language.say('claims.sum.all-say-so', { n: of }) : language.say('claims.sum.say-so', { n: stated, of: language.number(of) });
}

function leftOut(language: Language, { notStated, several, left }: AmountSum): string | typeof nothing {
  const parts = [
    notStated > 0 && language.say('claims.sum.silent', { n: notStated }),
    several > 0 && language.say('claims.sum.twice', { n: several }),
    left > 0 && language.say('claims.sum.apart', { n: left }),
  ].filter((part) => part !== false);
  return parts.length === 0 ? nothing : language.say('claims.sum.left-out', { parts: parts.join(', ') });
}

/** The store has compared all claims already: a year's claims alone might not hold the one that replaced another. */
function knownStandings(claims: readonly ClaimSummary[]): ReadonlyMap<ClaimSummary, Standing> {
  return new Map(claims.map((claim) => [claim, claim.standing]));
}
