import type { Filters } from './filters.js';
import { languageNamed } from './language-names.js';

/** A question in one sentence, in its parts. */
export interface Sentence {
  /** What is left: a name or a kind of care. */
  readonly what: string;
  readonly near?: string;
  readonly filters: Filters;
}

/** A way to say a condition, in English or in Spanish, and what it asks for; the first group is what is filled in. */
interface Phrase {
  readonly said: RegExp;
  readonly asks: (filled: string) => Filters | undefined;
}

const SPEAKS = String.raw`(?:(?:that|who|which|que)\s+)?(?:speaks?|speaking|habl[ae]n?)\s+(sign language|lengua de señas|haitian creole|[\p{L}]+)`;

const PHRASES: readonly Phrase[] = [
  { said: new RegExp(SPEAKS, 'iu'), asks: languageAsked },
  { said: /([\p{L}]+)[- ]speaking/iu, asks: languageAsked },
  { said: /(?:(?:that|who|que)\s+)?(?:(?:accept|tak|welcom)(?:es?|ing|s)|recib[ae]n?|acept[ae]n?|with|con)?\s*(?:new patients|pacientes nuevos|nuevos pacientes)/iu, asks: () => ({ accepting: 'new' }) },
  { said: /(?:(?:by|with|por|con)\s+)?(?:telehealth|telemedicine|video (?:visits?|calls?)|telemedicina|telesalud|videollamada)/iu, asks: () => ({ telehealth: true }) },
  { said: /(?:(?:with|con)\s+)?(?:wheelchair(?:[- ](?:access(?:ible)?|ramp))?|(?:acceso para )?silla de ruedas)/iu, asks: () => ({ accessible: true }) },
  { said: /(?:(?:that is|that are|que)\s+)?(?:open|abiert[oa]s?|abren?)\s+(?:on\s+|los\s+|el\s+)?(?:saturdays?|sábados?)/iu, asks: () => ({ open: 'saturday' }) },
  { said: /(?:(?:that is|that are)\s+)?(?:open (?:right )?now|abiert[oa]s? ahora)/iu, asks: () => ({ open: 'now' }) },
  { said: /(?:within|a menos de|a)\s+(\d{1,3})\s*(?:miles?|mi|millas?)/iu, asks: (filled) => ({ miles: Number(filled) }) },
  { said: /^(?:a\s+)?(?:female|woman|lady)\s+(?!['’]?s\b)/iu, asks: () => ({ gender: 'female' }) },
  { said: /^(?:a\s+)?(?:male|man)\s+(?!['’]?s\b)/iu, asks: () => ({ gender: 'male' }) },
  { said: /(?:,\s*|\s+)(?:mujer)$/iu, asks: () => ({ gender: 'female' }) },
];

const PLACE = /(?:^|\s)(?:near|nearby|around|close to|cerca del?)\s+(.+)$/iu;
/** These also stand within names: only before a ZIP code, or a town with its state, do they lead to a place. */
const IN_PLACE = /\s(?:in|en|at)\s+(\d{5}|[\p{L} .'-]+,?\s+[A-Z]{2}(?:\s+\d{5})?)$/u;
/** “10 miles of 97201” names a place too. */
const DISTANCE_FROM = /(\d\s*(?:miles?|mi|millas?))\s+(?:of|from|de)\s/iu;
const BARE_ZIP = /\s(\d{5})$/;

/** Parts a sentence; undefined where nothing in it is a condition or a place: then it is a name. */
export function sentenceIn(text: string): Sentence | undefined {
  let rest = text.replace(/\s+/g, ' ').trim().replace(DISTANCE_FROM, '$1 near ');
  let filters: Filters = {};
  for (const { said, asks } of PHRASES) {
    const found = said.exec(rest);
    const asked = found && asks(found[1] ?? '');
    if (!found || !asked) continue;
    filters = { ...filters, ...asked };
    rest = tidy(`${rest.slice(0, found.index)} ${rest.slice(found.index + found[0].length)}`);
  }
  const place = PLACE.exec(rest) ?? IN_PLACE.exec(rest) ?? BARE_ZIP.exec(rest);
  const near = place && tidy(place[1] ?? '');
  if (place) rest = tidy(rest.slice(0, place.index));
  if (!near && Object.keys(filters).length === 0) return undefined;
  return { what: rest, filters, ...(near && { near }) };
}

function languageAsked(word: string): Filters | undefined {
  const language = languageNamed(word);
  return language === undefined ? undefined : { language };
}

/** What is left when conditions were taken out: no word that only led to them, and no comma at an end. */
function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/^[\s,]+|[\s,]+$/g, '').replace(/\s+(?:and|y|that|who|which|que|with|con|,)$/iu, '').replace(/^(?:and|y)\s+/iu, '').trim();
}
