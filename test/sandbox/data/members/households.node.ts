import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CodeableConcept, Coverage, ExplanationOfBenefit, Patient } from 'fhir/r4';
import { PLANS } from '../../../../src/sandbox/data/benefits/plan-rules.js';
import type { PlanRules } from '../../../../src/sandbox/data/benefits/plan-rules.js';
import { generate } from '../../../../src/sandbox/data/generate.js';
import { byReference, referencesIn, textsIn } from '../generated.js';

const MEMBERS = 12;
const CLAIMS = 150;
const DATA = generate({ members: MEMBERS, claims: CLAIMS });
const HOUSEHOLDS = DATA.members.filter(({ username }) => username.endsWith('@example.com'));
const PEOPLE = HOUSEHOLDS.flatMap(({ patients }) => patients.map(({ id }) => id));

function resources<T>(type: string): T[] {
  return DATA.resources.filter(({ resourceType, id }) => resourceType === type && id?.includes('member-')) as T[];
}

const EOBS = resources<ExplanationOfBenefit>('ExplanationOfBenefit');

function claimsOf(person: string): ExplanationOfBenefit[] {
  return EOBS.filter(({ patient }) => patient.reference === `Patient/${person}`);
}

/** Cents of one category in a claim: as its totals say, else its header, else its lines together. */
function cents({ total, adjudication, item = [] }: ExplanationOfBenefit, code: string): number {
  const of = (statements: readonly { readonly category: CodeableConcept; readonly amount?: { readonly value?: number | undefined } | undefined }[] = []): number | undefined => {
    const found = statements.find(({ category }) => category.coding?.some((coding) => coding.code === code));
    return found?.amount?.value === undefined ? undefined : Math.round(found.amount.value * 100);
  };
  return of(total) ?? of(adjudication) ?? item.reduce((sum, line) => sum + (of(line.adjudication) ?? 0), 0);
}

describe('households besides the sample members', () => {
  it('have an account each, and everybody in them exactly the claims that were asked for', () => {
    assert.equal(HOUSEHOLDS.length, MEMBERS);
    assert.deepEqual(HOUSEHOLDS.slice(0, 2).map(({ username, password }) => [username, password]), [['member1@example.com', 'Member#1'], ['member2@example.com', 'Member#2']]);
    for (const person of PEOPLE) assert.equal(claimsOf(person).length, CLAIMS, person);
    assert.equal(EOBS.length, PEOPLE.length * CLAIMS);
  });

  it('are the same, byte for byte, for the same seed, however many others there are', () => {
    const of = (data: typeof DATA, nth: number): string => JSON.stringify(data.resources.filter((resource) => JSON.stringify(resource).includes(`member-${nth}-`)));
    const two = generate({ seed: 6, members: 2, claims: 30 });
    assert.equal(of(generate({ seed: 6, members: 3, claims: 30 }), 2), of(two, 2));
    assert.notEqual(of(generate({ seed: 7, members: 2, claims: 30 }), 2), of(two, 2));
  });

  it('are of several sizes, with dependants whose plan is the first one’s', () => {
    assert.ok(new Set(HOUSEHOLDS.map(({ patients }) => patients.length)).size >= 3);
    const kinds = new Set(resources<Coverage>('Coverage').map(({ relationship }) => relationship?.coding?.[0]?.code));
    assert.deepEqual(kinds, new Set(['self', 'spouse', 'child']));
    for (const { patients: [first, ...others] } of HOUSEHOLDS) {
      for (const { id } of others) {
        const cards = resources<Coverage>('Coverage').filter(({ beneficiary }) => beneficiary.reference === `Patient/${id}`);
        assert.ok(cards.length === 3 && cards.every(({ subscriber }) => subscriber?.reference === `Patient/${first?.id ?? ''}`), id);
      }
    }
    assert.equal(resources<Patient>('Patient').length, PEOPLE.length);
  });

  it('are one household where only a number of claims is given, and people may have none', () => {
    const one = generate({ claims: 3 });
    assert.equal(one.members.filter(({ username }) => username.endsWith('@example.com')).length, 1);
    const none = generate({ members: 2, claims: 0 });
    assert.ok(!none.resources.some(({ resourceType, id }) => resourceType === 'ExplanationOfBenefit' && id?.startsWith('member-')));
  });

  it('have claims of every kind and in every state of a claim’s life', () => {
    assert.deepEqual(new Set(EOBS.map(({ type }) => type.coding?.[0]?.code)), new Set(['professional', 'institutional', 'pharmacy', 'oral', 'vision']));
    const paid = (code: string): number => EOBS.filter(({ payment }) => payment?.type?.coding?.[0]?.code === code).length;
    assert.ok(paid('paid') > EOBS.length / 2 && paid('denied') > 10);
    const replaced = EOBS.filter(({ status }) => status === 'cancelled');
    assert.ok(replaced.length > 30);
    const numbers = new Set(EOBS.map(({ identifier }) => identifier?.[0]?.value));
    for (const { related, id } of replaced) assert.ok(numbers.has(related?.[0]?.reference?.value), id);
    for (const person of PEOPLE) assert.equal(claimsOf(person).filter(({ outcome }) => outcome === 'queued').length, 1, person);
    for (const { id, processNote } of EOBS.filter(({ payment }) => payment?.type?.coding?.[0]?.code === 'denied')) assert.ok(processNote?.[0]?.text, id);
  });

  it('have numbers, dates and references that hold', () => {
    assert.equal(new Set(EOBS.map(({ identifier }) => identifier?.[0]?.value)).size, EOBS.length);
    const known = new Map([...byReference(), ...DATA.resources.map((resource) => [`${resource.resourceType}/${resource.id ?? ''}`, resource] as const)]);
    for (const claim of EOBS) {
      for (const reference of referencesIn(claim)) assert.ok(known.has(reference), `${claim.id ?? ''} ${reference}`);
      for (const text of textsIn(claim)) if (/^\d{4}-\d\d-\d\d/.test(text)) assert.ok(text >= '2016-01-01' && text < '2026-11-21', `${claim.id ?? ''} ${text}`);
    }
  });

  it('are never asked for more deductible, or for more in all, than their plan’s year has', () => {
    const plans: readonly PlanRules[] = Object.values(PLANS);
    let spent = 0;
    for (const person of PEOPLE) {
      const medical = resources<Coverage>('Coverage').find(({ id }) => id === `coverage-${person}-medical`);
      const rules = plans.find(({ name }) => name === medical?.class?.find(({ type }) => type.coding?.[0]?.code === 'plan')?.name);
      assert.ok(rules, person);
      const years = new Map<string, { deductible: number; all: number }>();
      for (const claim of claimsOf(person)) {
        const inside = !JSON.stringify(claim.adjudication ?? []).includes('outofnetwork');
        if (claim.status !== 'active' || claim.outcome !== 'complete' || !inside || claim.insurance[0]?.coverage.reference !== `Coverage/coverage-${person}-medical`) continue;
        const year = claim.billablePeriod?.start?.slice(0, 4) ?? '';
        const sum = years.get(year) ?? { deductible: 0, all: 0 };
        sum.deductible += cents(claim, 'deductible');
        sum.all += cents(claim, 'deductible') + cents(claim, 'copay') + cents(claim, 'coinsurance');
        years.set(year, sum);
      }
      for (const [year, { deductible, all }] of years) {
        assert.ok(deductible <= rules.deductible && all <= rules.pocketMaximum, `${person} ${year}: ${deductible}, ${all}`);
        if (deductible === rules.deductible) spent += 1;
      }
    }
    assert.ok(spent > 5, 'some use their deductible up');
  });
});
