import assert from 'node:assert/strict';
import { it } from 'node:test';
import { claimFromEob } from '../../src/model/claim/claim-from-eob.js';
import type { Amount, Claim } from '../../src/model/claim/claim.js';
import { resolverOf } from '../../src/model/reference.js';
import { AMOUNTS } from '../e2e/support/claim-facts.js';
import { casesOf, neighbours, published, resourceOf } from './examples.js';

published('published explanations of benefit', () => {
  for (const one of casesOf('eob')) {
    it(`are read as they are stated: ${one.id}`, () => {
      const claim = claimFromEob(resourceOf(one), { resolve: resolverOf(neighbours(one)) });
      assert.deepEqual(factsOf(claim), one.facts);
      assert.equal(claim.unreadable, undefined);
      assert.equal(claim.id, one.resource.split('/')[1]);
    });
  }
});

function factsOf(claim: Claim): unknown {
  return {
    status: claim.status ?? null,
    outcome: claim.outcome ?? null,
    kind: claim.kind ?? null,
    typeText: claim.typeText ?? null,
    serviceStart: claim.serviceStart ?? null,
    serviceEnd: claim.serviceEnd ?? null,
    provider: claim.provider?.name ?? null,
    lineCount: claim.lines.length,
    diagnoses: claim.diagnoses.flatMap(({ codes }) => codes.map(({ code }) => code)),
    lineCodes: claim.lines.map(({ codes }) => codes.map(({ code }) => code)),
    network: claim.network ?? null,
    money: Object.fromEntries(AMOUNTS.map(([fact, name]) => [fact, moneyFact(claim.amounts[name])])),
    notes: claim.notes,
  };
}

function moneyFact(amounts: readonly Amount[] = []): unknown {
  const [first] = amounts;
  if (!first) return null;
  return amounts.length === 1 ? { value: first.value, from: first.from } : { conflicting: amounts.map(({ value }) => value), from: first.from };
}
