import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { totalsAgainstLines } from '../../../src/model/claim/adds-up.js';
import { alikeLines } from '../../../src/model/claim/alike.js';
import { appealBy } from '../../../src/model/claim/appeal.js';
import { AMOUNT_NAMES } from '../../../src/model/claim/claim.js';
import type { Amount, Claim, ClaimLine } from '../../../src/model/claim/claim.js';
import { claimFromEob } from '../../../src/model/claim/claim-from-eob.js';
import { partsOfBilled } from '../../../src/model/claim/parts-of-billed.js';
import { reasonGroupOf } from '../../../src/model/claim/reason-group.js';
import { compareSum } from '../../../src/model/bill/compare-bill.js';
import { toCents } from '../../../src/model/money.js';
import { generate } from '../../../src/sandbox/data/generate.js';
import { EXAMPLES } from '../../published/examples.js';
import { numbersIn } from '../mutation.js';
import { mutatedEobs } from './mutated-eobs.js';

const RUNS = 50_000;
/** Longer ones say the same more often, and take the time of many runs. In characters. */
const LONGEST_SEED = 9_000;

function isEob(resource: unknown): resource is object {
  return (resource as { readonly resourceType?: unknown } | null)?.resourceType === 'ExplanationOfBenefit';
}

/** Every kind of claim that the sandbox makes, a few of each, so that a run is quick; its odd ones all. */
function generated(): readonly object[] {
  const claims = generate().resources.filter(isEob);
  return claims.filter((_, at) => at % Math.ceil(claims.length / 60) === 0).map(shortened);
}

/** Two services say what twenty do, in a tenth of the time. */
function shortened(claim: object): object {
  const { item, ...rest } = claim as { readonly item?: readonly unknown[] };
  return { ...rest, item: item?.slice(0, 2) };
}

function publishedIn(folder: string): readonly object[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json') && !name.startsWith('expected')).flatMap((name) => {
    const json = JSON.parse(readFileSync(join(folder, name), 'utf8')) as { readonly entry?: readonly { readonly resource?: unknown }[] };
    return [json, ...(json.entry ?? []).map(({ resource }) => resource)].filter(isEob);
  });
}

function withDetails(line: ClaimLine): readonly ClaimLine[] {
  return [line, ...(line.details ?? []).flatMap(withDetails)];
}

function amountsOf({ amounts }: Pick<ClaimLine, 'amounts'>): readonly Amount[] {
  return AMOUNT_NAMES.flatMap((name) => amounts[name] ?? []);
}

/** No number but those that are numbers; nothing empty, nothing undefined. */
function assertSound(read: unknown): void {
  const open: unknown[] = [read];
  while (open.length > 0) {
    const value = open.pop();
    if (value === undefined || value === null || value === '') assert.fail(`${String(value)} stands for what is not stated`);
    if (typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0))) assert.fail('a number that cannot be shown');
    if (typeof value === 'object') open.push(...Object.values(value));
  }
}

/** What stands at one place must stand in the source, or be two parts of what the plan paid; a sum must be that of what its services state. */
function assertNothingInvented(claim: Claim, source: object): void {
  const stated = numbersIn(source);
  const cents = new Set(stated.map(toCents));
  const isStated = (amount: Amount): boolean => cents.has(toCents(amount.value)) || [...cents].some((one) => cents.has(toCents(amount.value) - one));
  for (const amount of amountsOf(claim)) if (amount.from !== 'lines') assert.ok(isStated(amount), `${amount.value} is stated nowhere`);
  for (const name of AMOUNT_NAMES) {
    for (const amount of claim.amounts[name] ?? []) {
      if (amount.from !== 'lines' || amount.line !== undefined) continue;
      const parts = claim.lines.flatMap((line) => line.amounts[name] ?? []).filter(({ currency }) => currency === amount.currency);
      const sum = parts.reduce((whole, { value }) => whole + value, 0);
      assert.ok(parts.length > 0 && (Math.abs(sum - amount.value) <= 0.005 * parts.length + 1e-6 * Math.abs(sum) || name === 'plan-paid'), `${name} ${amount.value} is not ${sum}`);
    }
  }
}

function assertNoFalseZero(claim: Claim, source: object): void {
  const zeros = [claim, ...claim.lines.flatMap(withDetails)].flatMap(amountsOf).filter(({ value }) => value === 0);
  if (zeros.length > 0) assert.ok(numbersIn(source).some((value) => value < 0.005), 'a zero that nobody stated');
}

/** All that the view works out of a claim besides. */
function assertViewSound(claim: Claim): void {
  for (const { differs, lines } of totalsAgainstLines(claim)) assert.ok(Number.isFinite(differs) && Number.isFinite(lines));
  assert.ok(Number.isFinite(partsOfBilled(claim.amounts)?.open ?? 0));
  assert.equal(alikeLines(claim.lines).flat().length, claim.lines.length);
  assert.match(appealBy(claim)?.day ?? '2025-01-01', /^\d{4}-\d\d-\d\d$/);
  for (const reason of claim.reasons) reasonGroupOf(reason);
  assert.ok(Number.isFinite(compareSum(20, claim).more ?? 0));
}

describe('an explanation of benefit, however it is changed', () => {
  const seeds = [...generated(), ...(EXAMPLES ? publishedIn(EXAMPLES) : [])].filter((seed) => JSON.stringify(seed).length < LONGEST_SEED);

  it(`is read without an error, a number that is none, a false zero or an amount that nobody stated: ${RUNS} times`, () => {
    assert.ok(seeds.length >= 40);
    fc.assert(fc.property(mutatedEobs(seeds), (source) => {
      const claim = claimFromEob(source);
      assertSound(claim);
      assertNoFalseZero(claim, source);
      assertNothingInvented(claim, source);
      assertViewSound(claim);
    }), { numRuns: RUNS, seed: 20250304, endOnFailure: true });
    assert.equal(Reflect.get({}, 'polluted'), undefined);
  });
});
