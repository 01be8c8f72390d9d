import type { Language } from '../../../src/i18n/language.js';
import type { Claim } from '../../../src/model/claim/claim.js';
import { plainNameOfLine } from '../line-name.js';
import { wordsOf } from '../reasons.js';
import type { Refusal } from './refusal.js';

/** A letter to the plan, with what the record states filled in, and a blank where it states nothing. The member goes on from there. */
export function letterText(language: Language, claim: Claim, { lines, reason }: Refusal, member: string | undefined): string {
  const blank = language.say('letter.blank');
  const words = reason && wordsOf(reason);
  const code = reason?.codes.find((coded) => coded.code)?.code;
  const services = lines.map((line) => plainNameOfLine(language, line));
  return [
    language.say('letter.to', { plan: claim.insurer?.name ?? language.say('letter.plan') }),
    language.say('letter.about', { number: claim.number ?? blank }),
    language.say('letter.member', { name: member ?? blank }),
    ...(services.length > 0 ? [language.say('letter.service', { service: language.list(services) })] : []),
    language.say('letter.day', { date: claim.serviceStart ? language.span(claim.serviceStart, claim.serviceEnd) : blank }),
    language.say('letter.provider', { provider: claim.provider?.name ?? blank }),
    '',
    language.say('letter.ask'),
    ...(words ? [language.say('letter.words', { words })] : []),
    ...(code ? [language.say('letter.code', { code })] : []),
    '',
    language.say('letter.rule'),
    '',
    language.say('letter.why'),
    '',
    language.say('letter.name', { name: member ?? blank }),
  ].join('\n');
}
