import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ExplanationOfBenefit } from 'fhir/r4';
import { claimFromEob } from '../../../../src/model/claim/claim-from-eob.js';
import { standings } from '../../../../src/model/claim/standings.js';
import { summaryOf } from '../../../../src/model/claim/summary.js';
import { generate } from '../../../../src/sandbox/data/generate.js';
import { startSandbox } from '../../../../src/sandbox/start.js';
import { givenToken } from '../../support/given-token.js';
import { GENERATED } from '../generated.js';

const CLOCK = '2027-02-10';
const DATA = generate({ clock: CLOCK });
const EOBS = DATA.resources.filter((resource): resource is ExplanationOfBenefit => resource.resourceType === 'ExplanationOfBenefit');
const NOW = EOBS.filter(({ meta }) => (meta?.lastUpdated ?? '') <= `${CLOCK}T23:59:59Z`);
const LATER = EOBS.filter(({ meta }) => (meta?.lastUpdated ?? '') > `${CLOCK}T23:59:59Z`);

/** The claims of somebody as they stand on a day. */
function on(day: string, patient: string): ReadonlyMap<string, ExplanationOfBenefit> {
  const there = EOBS.filter(({ meta, patient: { reference } }) => reference === `Patient/${patient}` && (meta?.lastUpdated ?? '') <= `${day}T23:59:59Z`);
  return new Map([...there].sort((a, b) => ((a.meta?.lastUpdated ?? '') < (b.meta?.lastUpdated ?? '') ? -1 : 1)).map((claim) => [claim.id ?? '', claim]));
}

function liabilityOf(claim: ExplanationOfBenefit | undefined): number | undefined {
  return claim?.total?.find(({ category }) => category.coding?.some(({ code }) => code === 'memberliability'))?.amount.value;
}

describe('what is to come', () => {
  it('is there only where a clock is to bring it, and changes nothing of what is there already', () => {
    assert.deepEqual(NOW, GENERATED.resources.filter(({ resourceType }) => resourceType === 'ExplanationOfBenefit'));
    assert.deepEqual(DATA.members, GENERATED.members);
    assert.ok(LATER.length > 60, String(LATER.length));
  });

  it('is the same, byte for byte, for the same seed and the same first day', () => {
    assert.equal(JSON.stringify(generate({ clock: CLOCK })), JSON.stringify(DATA));
  });

  it('spreads over a year, so that a clock that is moved a day, a week or a month brings something', () => {
    const days = LATER.map(({ meta }) => (Date.parse(meta?.lastUpdated ?? '') - Date.parse(CLOCK)) / 86_400_000);
    for (const [from, to] of [[0, 2], [2, 9], [9, 31], [31, 90], [180, 400]] as const) assert.ok(days.some((day) => day > from && day <= to), `${from} to ${to}`);
  });

  it('decides what waits, under the same id and number, and draws it from the plan’s year', () => {
    const waiting = [...on(CLOCK, 'dana-whitlock').values()].filter(({ outcome }) => outcome === 'queued');
    assert.equal(waiting.length, 1);
    for (const { id = '', identifier } of waiting) {
      const decided = on('2027-02-11', 'dana-whitlock').get(id);
      assert.equal(decided?.outcome, 'complete');
      assert.deepEqual(decided.identifier, identifier);
      assert.equal(decided.meta?.versionId, '2');
      assert.equal(decided.payment?.type?.coding?.[0]?.code, 'paid');
      assert.equal(liabilityOf(decided), 25);
    }
  });

  it('has a claim that comes in, is paid, is taken back and paid again for less', () => {
    const at = (day: string): ExplanationOfBenefit | undefined => on(day, 'dana-whitlock').get('dana-coming-visit');
    assert.equal(at('2027-02-13'), undefined);
    assert.equal(at('2027-02-14')?.outcome, 'queued');
    assert.equal(at('2027-02-14')?.total?.length, 1, 'what was billed is all that is known');
    assert.equal(liabilityOf(at('2027-02-24')), 50);
    assert.equal(at('2027-03-26')?.status, 'cancelled');
    assert.equal(liabilityOf(on('2027-03-26', 'dana-whitlock').get('dana-coming-visit-corrected')), 25);
  });

  it('has a claim that is refused with a reason, and paid when somebody asked for approval', () => {
    const refused = on('2027-03-12', 'dana-whitlock').get('dana-coming-scan');
    assert.equal(refused?.payment?.type?.coding?.[0]?.code, 'denied');
    assert.match(refused.processNote?.[0]?.text ?? '', /approval/);
    const approved = on('2027-06-01', 'dana-whitlock').get('dana-coming-scan-approved');
    assert.equal(approved?.payment?.type?.coding?.[0]?.code, 'paid');
  });

  it('counts once, whatever was taken back', () => {
    const claims = [...on('2028-01-01', 'dana-whitlock').values()];
    const summaries = claims.map((eob, entry) => summaryOf(claimFromEob(eob), { connection: 'a', page: 0, entry }));
    const standing = standings(summaries);
    const byId = new Map(summaries.map((summary) => [summary.id, standing.get(summary)]));
    assert.equal(byId.get('dana-coming-visit'), 'cancelled');
    assert.equal(byId.get('dana-coming-visit-corrected'), 'current');
    assert.equal(byId.get('dana-coming-scan-approved'), 'current');
  });
});

describe('a sandbox whose clock is moved', () => {
  it('serves what has come by then, and no sooner', async () => {
    const sandbox = await startSandbox({ port: 0 });
    try {
      const total = async (): Promise<number> => {
        const { access_token: token = '' } = await givenToken(sandbox.origin, { payer: 'sandbox', member: 'sandbox1@testoptum.com' });
        const answer = await fetch(`${sandbox.origin}/sandbox/R4/ExplanationOfBenefit?patient=dana-whitlock&_count=0`, { headers: { authorization: `Bearer ${token}` } });
        return ((await answer.json()) as { total: number }).total;
      };
      const before = await total();
      assert.equal(before, GENERATED.resources.filter((one) => one.resourceType === 'ExplanationOfBenefit' && (one as ExplanationOfBenefit).patient.reference === 'Patient/dana-whitlock').length);
      await fetch(`${sandbox.origin}/_sandbox/clock`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ step: 60 * 86_400 }) });
      assert.ok((await total()) >= before + 6);
    } finally {
      await sandbox.close();
    }
  });
});
