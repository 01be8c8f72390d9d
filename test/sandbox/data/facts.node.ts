import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Amount, AmountName, Claim, Coded } from '../../../src/model/claim/claim.js';
import { claimFromEob } from '../../../src/model/claim/claim-from-eob.js';
import { standings } from '../../../src/model/claim/standings.js';
import { summaryOf } from '../../../src/model/claim/summary.js';
import { providersFrom } from '../../../src/model/directory/providers-from.js';
import type { Place, Provider } from '../../../src/model/directory/provider.js';
import { resolverOf } from '../../../src/model/reference.js';
import { generate } from '../../../src/sandbox/data/generate.js';
import { CLAIM_CASES, MONEY_NAMES, ROLE_CASES } from './facts.js';
import type { AmountFact, ClaimFacts, MoneyName, RoleFacts } from './facts.js';
import { byReference, all, referencesIn } from './generated.js';

const AMOUNTS: Readonly<Record<MoneyName, AmountName>> = {
  billed: 'billed',
  allowed: 'allowed',
  discount: 'discount',
  notCovered: 'not-covered',
  deductible: 'deductible',
  copay: 'copay',
  coinsurance: 'coinsurance',
  youOwe: 'you-owe',
  paidByYou: 'paid-by-you',
  otherPlanPaid: 'other-plan-paid',
  planPaid: 'plan-paid',
};

const KNOWN = byReference();
const resolve = resolverOf([...KNOWN.values()]);

describe('the sandbox’s notable claims', () => {
  for (const { id, resource, about, facts } of CLAIM_CASES) {
    it(`are read as they were meant: ${id}. ${about}`, () => {
      const eob = KNOWN.get(resource);
      assert.ok(eob);
      assert.deepEqual(factsOf(claimFromEob(eob, { resolve })), facts);
    });
  }

  it('stand as they should among the claims of their member', () => {
    const claims = all('ExplanationOfBenefit').map((eob, entry) => summaryOf(claimFromEob(eob), { connection: eob.patient.reference ?? '', page: 0, entry }));
    const found = standings(claims);
    const byId = new Map(claims.map((claim) => [claim.id, found.get(claim)]));
    assert.deepEqual(
      CLAIM_CASES.map(({ id }) => [id, byId.get(id)]),
      CLAIM_CASES.map(({ id, standing }) => [id, standing]),
    );
  });

  it('are the same for every seed', () => {
    const others = new Map(generate({ seed: 4711 }).resources.map((resource) => [`${resource.resourceType}/${resource.id ?? ''}`, resource]));
    for (const { resource } of [...CLAIM_CASES, ...ROLE_CASES]) assert.deepEqual(others.get(resource), KNOWN.get(resource), resource);
  });

  it('keep amounts that only the payer has a name for', () => {
    const claim = claimFromEob(KNOWN.get('ExplanationOfBenefit/odd-payers-words'));
    assert.deepEqual(
      claim.otherAmounts.map(({ label, value }) => [label, value]),
      [
        ['State health surcharge', 4.1],
        ['Held back for the risk pool', 12],
      ],
    );
  });

  it('tell two amounts apart by the payer’s own names', () => {
    const claim = claimFromEob(KNOWN.get('ExplanationOfBenefit/odd-two-liabilities'));
    assert.deepEqual(
      claim.amounts['you-owe']?.map(({ label, value }) => [label, value]),
      [
        ['Member responsibility', 30],
        ['Patient share, revised', 45],
      ],
    );
  });
});

describe('the sandbox’s notable listings', () => {
  for (const { id, resource, about, facts } of ROLE_CASES) {
    it(`are one card with all that they list: ${id}. ${about}`, () => {
      const role = KNOWN.get(resource);
      assert.ok(role);
      const around = [role, ...new Set(referencesIn(role))].flatMap((each) => (typeof each === 'string' ? (KNOWN.get(each) ?? []) : each));
      const [card, ...others] = providersFrom(around);
      assert.ok(card);
      assert.deepEqual(others, []);
      assertListed(card, facts);
    });
  }

  it('are one card a person, whoever else is in the directory', () => {
    const cards = providersFrom([...KNOWN.values()]);
    const of = (role: string): Provider[] => cards.filter(({ sources }) => sources.includes(`PractitionerRole/${role}`));
    const [osei] = of('role-amara-osei');
    assert.ok(osei && osei === of('role-amara-osei-fruita')[0] && osei === of('role-amara-osei-hospital')[0]);
    assert.equal(osei.places.length, 3);
    assert.equal(of('role-lindqvist')[0], of('role-lindqvist-again')[0], 'one number is one person');
    assert.notEqual(of('role-torres-heart')[0], of('role-torres-children')[0], 'one name is not');
    assert.equal(of('role-nine-digits')[0]?.places[0]?.position, undefined, 'the middle of the country is no place');
  });
});

function factsOf(claim: Claim): ClaimFacts {
  return {
    status: claim.status ?? '',
    outcome: claim.outcome ?? '',
    kind: claim.kind ?? '',
    typeText: claim.typeText ?? '',
    serviceStart: claim.serviceStart ?? null,
    serviceEnd: claim.serviceEnd ?? null,
    provider: claim.provider?.name ?? null,
    lineCount: claim.lines.length,
    diagnoses: claim.diagnoses.flatMap(({ codes }) => codes.map(({ code }) => code ?? '')),
    lineCodes: claim.lines.map(({ codes }) => codes.map(({ code }) => code ?? '')),
    network: claim.network ?? null,
    money: Object.fromEntries(MONEY_NAMES.map((name) => [name, amountFact(claim.amounts[AMOUNTS[name]])])) as ClaimFacts['money'],
    notes: claim.notes,
  };
}

function amountFact(amounts: readonly Amount[] = []): AmountFact {
  const [first] = amounts;
  if (!first) return null;
  return amounts.length === 1 ? { value: first.value, from: first.from } : { conflicting: amounts.map(({ value }) => value), from: first.from };
}

function assertListed(card: Provider, facts: RoleFacts): void {
  assert.equal(card.name ?? null, facts.name ?? facts.organization);
  if (facts.npi !== null) assert.equal(card.npi, facts.npi);
  assert.deepEqual(
    card.specialties.map(({ code }) => code),
    facts.specialtyCodes,
  );
  assert.deepEqual(words(card.specialties), facts.specialties);
  for (const role of facts.role) assert.ok(words(card.roles).includes(role), role);
  assert.deepEqual(
    card.networks.map(({ reference, name }) => ({ reference, name: name ?? null })),
    facts.networks,
  );
  // A place that is gone has a reference at most, and nothing to show.
  assert.deepEqual(card.places.filter(({ name, address }) => name !== undefined || address !== undefined).map(placeFact), facts.locations);
  assert.deepEqual(
    card.accepting.map(({ code }) => code),
    facts.accepting,
  );
  assert.deepEqual(words(card.languages), facts.languages);
  assert.deepEqual([...card.dangling].sort(), [...facts.dangling].sort());
  for (const phone of facts.phones) assert.ok(card.phones.includes(phone), phone);
  if (facts.name !== null) assert.equal(card.hours.length, facts.hours);
}

function words(list: readonly Coded[]): (string | undefined)[] {
  return list.map(({ display, code }) => display ?? code);
}

function placeFact({ name, address, phones }: Place): unknown {
  return {
    name,
    phones,
    address: { text: address?.text, line: address?.lines, city: address?.city, state: address?.state, postalCode: address?.postalCode },
  };
}
