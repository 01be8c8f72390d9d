import type { Language } from '../../src/i18n/language.js';
import type { Claim } from '../../src/model/claim/claim.js';
import { payerName } from '../shared/payer-text.js';

/** Kinds in which the one who bills is the place itself. */
const IS_PLACE: ReadonlySet<unknown> = new Set(['institutional', 'pharmacy']);

/**
 * When, from whom and where: "On March 2, 2025, you had care from Harbor Imaging." A day or a name that is not stated is said to be so.
 * Nothing where the record is of no care received, or the payer calls it an error; and nothing where neither day nor name is stated.
 */
export function careClause(language: Language, claim: Claim): unknown[] {
  const { standing, serviceStart: start, provider } = claim;
  if ((standing !== 'current' && standing !== 'replaced') || (start === undefined && !provider?.name)) return [];
  const place = placeOf(claim);
  const said = whenDone(language, claim, whatWasDone(language, claim, place));
  // "Springdale, P.L.L.C." brings its own full stop.
  return (place ?? provider?.name)?.endsWith('.') && said.at(-1) === '.' ? said.slice(0, -1) : said;
}

function whenDone(language: Language, { serviceStart: start, serviceEnd: end }: Claim, did: unknown[]): unknown[] {
  if (start === undefined) return language.tell('claim.say.undated', { did });
  const date = language.span(start, end);
  if (end !== undefined && end > start) return language.tell('claim.say.during', { date, did });
  return language.tell(start.length === 10 ? 'claim.say.on' : 'claim.say.in', { date, did });
}

function whatWasDone(language: Language, { kind, provider, decision }: Claim, place: string | undefined): unknown[] {
  const by = provider?.name ? payerName(provider.name) : language.say('claim.say.nobody');
  // Of a drug that the plan refused, nobody can tell whether it was handed out.
  const did = language.tell(kind === 'pharmacy' && decision === 'not-paid' ? 'claim.did.asked' : `claim.did.${kind ?? 'unknown'}`, { provider: by });
  return place === undefined ? did : language.tell('claim.say.place', { did, place: payerName(place) });
}

function placeOf({ kind, provider, facility }: Claim): string | undefined {
  return IS_PLACE.has(kind) || facility?.name === provider?.name ? undefined : facility?.name;
}
