import type { Language } from '../../../src/i18n/language.js';
import type { Comparison } from '../../../src/model/bill/compare-bill.js';
import type { Claim } from '../../../src/model/claim/claim.js';

/** What a member can say on the phone to whoever sent the bill: the amounts, the day, one question; it blames nobody. */
export function billScript(language: Language, claim: Claim, { asked, owe, more }: Comparison): string {
  const written = (value: number): string => language.money({ value, currency: 'USD' });
  const blanks = { when: whenText(language, claim), asked: written(asked), owe: owe ? language.money(owe) : '', more: written(Math.abs(more ?? 0)) };
  const said = more === undefined ? language.say('script.silent', blanks) : language.say(more > 0 ? 'script.higher' : more < 0 ? 'script.lower' : 'script.same', blanks);
  return claim.number === undefined ? said : `${said} ${language.say('script.number', { number: claim.number })}`;
}

function whenText(language: Language, { serviceStart: start, serviceEnd: end }: Claim): string {
  if (start === undefined) return language.say('script.some-day');
  return language.say(start.length === 10 ? 'script.on' : 'script.in', { date: language.span(start, end) });
}
