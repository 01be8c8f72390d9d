import type { Language } from '../../../src/i18n/language.js';
import type { ClaimFilter, Condition } from '../../../src/model/claims/filter.js';
import type { Connection } from '../../../src/store/client.js';
import { calledIn } from './look.js';

type Say = { readonly [C in Condition]-?: (language: Language, wanted: NonNullable<ClaimFilter[C]>, connections: readonly Connection[]) => string };

const SAY: Say = {
  year: (language, year) => (year === 'not-stated' ? language.say('claims.group.no-date') : year),
  connection: (language, id, connections) => calledIn(connections, id) ?? language.say('desk.group.nobody'),
  kind: kindWord,
  status: statusWord,
  network: networkWord,
  amount: (language, { of, from, to }) => {
    const amount = language.say(`desk.amount.${of}`);
    const said = (value: number): string => language.money({ value, currency: 'USD' });
    if (from === undefined) return language.say('desk.amount.at-most', { amount, to: said(to ?? 0) });
    return to === undefined ? language.say('desk.amount.at-least', { amount, from: said(from) }) : language.say('desk.amount.between', { amount, from: said(from), to: said(to) });
  },
  owing: (language) => language.say('desk.owing'),
  fresh: (language) => language.say('desk.fresh.new'),
  inSum: (language, how) => language.say(`desk.in-sum.${how}`),
};

/** A condition that is set, as its chip says it. */
export function conditionWord(language: Language, filter: ClaimFilter, condition: Condition, connections: readonly Connection[]): string {
  const wanted = filter[condition];
  return wanted === undefined ? '' : (SAY[condition] as (language: Language, wanted: unknown, connections: readonly Connection[]) => string)(language, wanted, connections);
}

export function kindWord(language: Language, kind: NonNullable<ClaimFilter['kind']>): string {
  return language.say(kind === 'not-stated' ? 'kind.unknown' : `kind.${kind}`);
}

export function statusWord(language: Language, status: NonNullable<ClaimFilter['status']>): string {
  return language.say(status === 'paid' || status === 'not-stated' ? `desk.status.${status}` : `decision.${status}`);
}

export function networkWord(language: Language, network: NonNullable<ClaimFilter['network']>): string {
  return language.say(network === 'not-stated' ? 'desk.network.not-stated' : `network.${network}`);
}
