import { AMOUNTS, WORDS, longSpan, shortSpan, tidy, valuesOf, wordFor } from './claim-facts.js';
import type { AmountFact, ClaimFacts } from './claim-facts.js';
import type { ShownAmount, ShownClaim, ShownRow } from './shown-claim.js';

/** Amounts that a row of the list shows. */
const IN_ROW = new Set(['billed', 'allowed', 'plan-paid', 'you-owe']);

/** What the open claim does not show as it is stated: nothing, where all is well. */
export function claimMisses(shown: ShownClaim, facts: ClaimFacts, currency: 'USD' | null): readonly string[] {
  return [
    ...moneyMisses(shown.amounts, facts, currency),
    ...placeMisses(shown.amounts, facts),
    ...headMisses(shown, facts),
    ...factMisses(shown, facts),
    ...lineMisses(shown, facts),
    ...facts.notes.filter((note) => !shown.notes.includes(tidy(note))).map((note) => `note: ${note}`),
  ];
}

/** What the row does not show. */
export function rowMisses(row: ShownRow, facts: ClaimFacts, currency: 'USD' | null): readonly string[] {
  const { serviceStart: start, serviceEnd: end, kind } = facts;
  return [
    ...moneyMisses(row.amounts, facts, currency, IN_ROW),
    ...wrong('row, provider', row.name, facts.provider === null ? 'Provider not stated' : tidy(facts.provider)),
    ...lacks('row', row.text, kind === null ? (facts.typeText ?? 'Kind not stated') : wordFor('kind', kind)),
    ...(start === null ? wrong('row, group', row.group, 'Date not stated') : lacks('row', row.text, shortSpan(start, end))),
  ].map((miss) => (miss.startsWith('row') ? miss : `row, ${miss}`));
}

function moneyMisses(amounts: readonly ShownAmount[], { money }: ClaimFacts, currency: 'USD' | null, only?: ReadonlySet<string>): readonly string[] {
  return AMOUNTS.filter(([, name]) => only?.has(name) ?? true).flatMap(([fact, name]) => {
    const own = amounts.filter((amount) => amount.name === name);
    const [amount] = own;
    if (!amount || own.length > 1) return [`${name} stands ${own.length} times`];
    return amountMisses(amount, money[fact] ?? null, currency);
  });
}

/** A stated amount shows its values, each once, and no other; a silent one the words, and no digit. */
function amountMisses({ name, text, values }: ShownAmount, fact: AmountFact, currency: 'USD' | null): readonly string[] {
  if (!fact) return /not stated$/i.test(text) && !/\d/.test(text) ? [] : [`${name}: “${text}”, where it is not stated`];
  return wrong(name, [...values].sort().join(' | '), [...valuesOf(fact, currency)].sort().join(' | '));
}

/** Where a stated amount stands; one that contradicts itself in a service says in which. */
function placeMisses(amounts: readonly ShownAmount[], { money }: ClaimFacts): readonly string[] {
  return AMOUNTS.flatMap(([fact, name]) => {
    const stated = money[fact];
    const beside = amounts.find((amount) => amount.name === name)?.beside ?? '';
    if (!stated) return [];
    if ('conflicting' in stated && stated.from === 'lines') return /from service |from its lines/.test(beside) ? [] : [`${name}: where it stands is missing in “${beside}”`];
    return [...lacks(name, beside, WORDS.from[stated.from]), ...('conflicting' in stated ? lacks(name, beside, 'two amounts') : [])];
  });
}

function headMisses({ heading, below }: ShownClaim, { provider, kind, typeText, serviceStart, serviceEnd }: ClaimFacts): readonly string[] {
  const sort = kind === null ? typeText : wordFor('kind', kind);
  return [
    ...wrong('heading', heading, provider === null ? 'Provider not stated' : tidy(provider)),
    ...(sort === null ? [] : lacks('below the heading', below, tidy(sort))),
    ...lacks('below the heading', below, serviceStart === null ? 'Date not stated' : longSpan(serviceStart, serviceEnd)),
  ];
}

function factMisses({ facts: shown }: ShownClaim, facts: ClaimFacts): readonly string[] {
  const { provider, serviceStart, serviceEnd, network, typeText, status, outcome } = facts;
  const expected: readonly (readonly [string, string | null])[] = [
    ['Billed by', provider],
    ['Service', serviceStart === null ? null : longSpan(serviceStart, serviceEnd)],
    ['Network', network === null ? null : wordFor('network', network)],
    ['Type, as sent', typeText],
    ['Status', status === null ? null : wordFor('status', status)],
    ['Outcome', outcome === null ? null : wordFor('outcome', outcome)],
  ];
  const values = (name: string): readonly string[] => shown.filter(([of]) => of === name).map(([, value]) => value);
  const diagnoses = shown.filter(([name]) => /^Diagnosis( \d+)?$/.test(name)).map(([, value]) => value);
  return [
    ...expected.flatMap(([name, value]) => {
      if (value === null) return values(name).length === 0 || name === 'Billed by' ? [] : [`${name}: “${values(name).join(' | ')}”, where it is not stated`];
      // A name may have its number beside it.
      return values(name).some((said) => said === tidy(value) || (name === 'Billed by' && said.startsWith(`${tidy(value)} NPI `))) ? [] : [`${name}: ${value}, and not “${values(name).join(' | ')}”`];
    }),
    ...facts.diagnoses.filter((code) => !diagnoses.some((said) => holdsWord(said, code))).map((code) => `diagnosis: ${code}`),
    ...(facts.diagnoses.length === 0 && diagnoses.length > 0 ? [`diagnoses: ${diagnoses.join(' | ')}, where none is stated`] : []),
  ];
}

function lineMisses({ lines }: ShownClaim, { lineCount, lineCodes }: ClaimFacts): readonly string[] {
  if (lines.length !== lineCount) return [`${lines.length} services instead of ${lineCount}`];
  return lineCodes.flatMap((codes, at) => codes.filter((code) => !holdsWord(lines[at]?.text ?? '', code)).map((code) => `service ${at + 1}: ${code}`));
}

/** A code as a word of its own: `A02` is not in `A021`. */
function holdsWord(text: string, word: string): boolean {
  return new RegExp(`(?<![\\w.])${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\w])`).test(text);
}

function wrong(what: string, found: string, expected: string): readonly string[] {
  return found === expected ? [] : [`${what}: “${found}” instead of “${expected}”`];
}

function lacks(what: string, text: string, part: string): readonly string[] {
  return text.includes(tidy(part)) ? [] : [`${what}: “${part}” is missing in “${text.slice(0, 200)}”`];
}
