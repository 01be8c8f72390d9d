import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { claimFromEob } from '../../../src/model/claim/claim-from-eob.js';
import type { ClaimSummary } from '../../../src/model/claim/claim.js';
import { replacements } from '../../../src/model/claim/replacement.js';
import { standings, withStandings } from '../../../src/model/claim/standings.js';
import { sumOf } from '../../../src/model/claim/sum.js';
import { summaryOf } from '../../../src/model/claim/summary.js';
import { amounts, eob, line } from './eob.js';
import type { Json } from './eob.js';

let entry = 0;

function summary(fields: Json, connection = 'c'): ClaimSummary {
  return summaryOf(claimFromEob(eob(fields)), { connection, page: 0, entry: entry++ });
}

/** A claim of a number, with the number of the one that it follows or that follows it. */
function claim(number: string, related: Readonly<Record<string, string>> = {}, fields: Json = {}): ClaimSummary {
  const relations = Object.entries(related).map(([code, value]) => ({
    relationship: { coding: [{ system: 'http://hl7.org/fhir/us/carin-bb/CodeSystem/C4BBRelatedClaimRelationshipCodes', code }] },
    reference: { system: 'urn:claims', value },
  }));
  return summary({
    id: `id-${entry}`, identifier: [{ system: 'urn:claims', value: number }], related: relations, total: amounts([['submitted', 10]]), ...fields,
  });
}

function standingsOf(claims: readonly ClaimSummary[]): (string | undefined)[] {
  const known = standings(claims);
  return claims.map((one) => known.get(one));
}

describe('a claim that was replaced', () => {
  it('is the one that another names as its prior; the other one counts', () => {
    const claims = [claim('1'), claim('2', { prior: '1' })];
    assert.deepEqual(standingsOf(claims), ['replaced', 'current']);
    assert.equal(replacements(claims).get(claims[0] as ClaimSummary), claims[1]);
  });

  it('says so itself, though the newer one is not here', () => {
    assert.deepEqual(standingsOf([claim('1', { replacedby: '9' })]), ['replaced']);
    assert.equal(replacements([claim('1', { replacedby: '1' })]).size, 0, 'no claim replaces itself');
  });

  it('may be so again and again: only the last one counts', () => {
    assert.deepEqual(standingsOf([claim('3', { prior: '2' }), claim('1'), claim('2', { prior: '1' })]), ['current', 'replaced', 'replaced']);
  });

  it('may share its number with the one that replaced it', () => {
    assert.deepEqual(standingsOf([claim('1'), claim('1', { prior: '1' })]), ['replaced', 'current']);
    const versions = [
      claim('1', {}, { created: '2024-01-01' }), claim('1', { prior: '1' }, { created: '2024-02-01' }), claim('1', { prior: '1' }, { created: '2024-03-01' }),
    ];
    assert.deepEqual(standingsOf(versions), ['replaced', 'replaced', 'current']);
  });

  it('is found by the reference to it, too', () => {
    const related = (reference: string): Json[] => [{ relationship: { coding: [{ code: 'prior' }] }, claim: { reference } }];
    assert.deepEqual(standingsOf([summary({ id: 'a' }), summary({ id: 'b', related: related('ExplanationOfBenefit/a') })]), ['replaced', 'current']);
    assert.deepEqual(
      standingsOf([summary({ id: 'a', claim: { reference: 'Claim/7' } }), summary({ id: 'b', related: related('https://payer.example/R4/Claim/7') })]),
      ['replaced', 'current'],
    );
    assert.deepEqual(
      standingsOf([summary({ id: 'a', claim: { reference: 'Claim/7' } }), summary({ id: 'b', related: related('Claim/a') })]), ['current', 'current'],
    );
  });

  it('is not one with the same number elsewhere, of another system or in another connection', () => {
    const other = summary({ id: 'x', identifier: [{ system: 'urn:others', value: '1' }] });
    const elsewhere = summary({ id: 'y', identifier: [{ system: 'urn:claims', value: '1' }] }, 'another');
    assert.deepEqual(standingsOf([other, elsewhere, claim('2', { prior: '1' })]), ['current', 'current', 'current']);
  });

  it('is not one of a whole group that shares a number', () => {
    const group = Array.from({ length: 30 }, () => claim('group'));
    assert.ok(standingsOf([...group, claim('2', { prior: 'group' })]).every((standing) => standing === 'current'));
  });

  it('is not replaced by an error, nor by what is no claim', () => {
    assert.deepEqual(standingsOf([claim('1'), claim('2', { prior: '1' }, { status: 'entered-in-error' })]), ['current', 'entered-in-error']);
    assert.deepEqual(standingsOf([claim('1'), claim('2', { prior: '1' }, { use: 'predetermination' })]), ['current', 'not-a-claim']);
  });

  it('keeps the reason that it states itself', () => {
    assert.deepEqual(standingsOf([claim('1', {}, { status: 'cancelled' }), claim('2', { prior: '1' })]), ['cancelled', 'current']);
  });

  it('is none of those that name each other: nobody can say which is the newer one', () => {
    assert.deepEqual(standingsOf([claim('1', { prior: '2' }), claim('2', { prior: '1' })]), ['current', 'current']);
    assert.deepEqual(
      standingsOf([claim('1', { prior: '3' }), claim('2', { prior: '1' }), claim('3', { prior: '2' }), claim('0')]),
      ['current', 'current', 'current', 'current'],
    );
    assert.deepEqual(standingsOf([claim('1', { prior: '1' })]), ['current']);
  });

  it('is found in a chain as long as a life', () => {
    const chain = Array.from({ length: 10_000 }, (_, index) => claim(`n${index}`, index === 0 ? {} : { prior: `n${index - 1}` }));
    const known = withStandings(chain);
    assert.deepEqual(known.filter(({ standing }) => standing === 'current').map(({ number }) => number), ['n9999']);
  });
});

describe('a claim that does not count', () => {
  it('is cancelled, entered in error, or for something else than a claim', () => {
    const claims = [
      claim('1', {}, { status: 'cancelled' }), claim('2', {}, { status: 'entered-in-error' }), claim('3', {}, { use: 'preauthorization' }),
      claim('4', {}, { use: undefined }),
    ];
    assert.deepEqual(standingsOf(claims), ['cancelled', 'entered-in-error', 'not-a-claim', 'current']);
  });
});

describe('a sum', () => {
  it('says how many claims it stands on, and what it leaves out', () => {
    const claims = withStandings([
      claim('1', {}, { total: amounts([['memberliability', 0.1]]) }),
      claim('2', {}, { total: amounts([['memberliability', 0.2]]) }),
      claim('3', {}, { total: amounts([['memberliability', 5], ['memberliability', 7]]) }),
      claim('4'),
      claim('5', {}, { total: amounts([['memberliability', 0]]) }),
      claim('6', { replacedby: '7' }, { total: amounts([['memberliability', 100]]) }),
      claim('7', {}, { total: amounts([['memberliability', 1, 'EUR']]) }),
      summaryOf(claimFromEob({ resourceType: 'Patient' }), { connection: 'c', page: 0, entry: 99 }),
    ]);
    assert.deepEqual(
      sumOf(claims, 'you-owe'), { sums: [{ value: 0.3, currency: 'USD' }, { value: 1, currency: 'EUR' }], of: 6, stated: 4, notStated: 1, several: 1, left: 2 },
    );
  });

  it('is no zero where no claim states the amount', () => {
    assert.deepEqual(sumOf([claim('1')], 'you-owe'), { sums: [], of: 1, stated: 0, notStated: 1, several: 0, left: 0 });
    assert.deepEqual(sumOf([], 'you-owe').sums, []);
  });

  it('adds ten thousand claims to the cent', () => {
    const claims = Array.from({ length: 10_000 }, (_, index) => claim(String(index), {}, { total: amounts([['submitted', 0.07]]) }));
    assert.deepEqual(sumOf(claims, 'billed').sums, [{ value: 700, currency: 'USD' }]);
  });
});

describe('a summary', () => {
  it('knows a claim by the word for its only service, and by none where there are several', () => {
    const item = (texts: readonly string[]): Json[] => texts.map((text, index) => line(index + 1, [], { productOrService: { text } }));
    const serviced = (...texts: string[]): string | undefined => summary({ item: item(texts) }).serviceText;
    assert.equal(serviced('Physical therapy'), 'Physical therapy');
    assert.equal(serviced('Physical therapy', 'Physical therapy'), 'Physical therapy');
    assert.equal(serviced('Physical therapy', 'X-ray'), undefined);
    assert.equal(serviced(), undefined);
  });

  it('says where the claim is kept', () => {
    const { connection, page, entry: at } = summaryOf(claimFromEob(eob()), { connection: 'x', page: 3, entry: 4 });
    assert.deepEqual([connection, page, at], ['x', 3, 4]);
  });
});
