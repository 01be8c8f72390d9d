import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Coded } from '../../src/model/claim/claim.js';
import type { Place, PostalAddress, Provider } from '../../src/model/directory/provider.js';
import { planFromInsurancePlan } from '../../src/model/directory/plan-from-insurance-plan.js';
import { providersFrom } from '../../src/model/directory/providers-from.js';
import { memberFromPatient } from '../../src/model/member-from-patient.js';
import { procedureFrom } from '../../src/model/procedure-from.js';
import { resolverOf } from '../../src/model/reference.js';
import { casesOf, kinds, neighbours, published, resourceOf } from './examples.js';
import type { Resource } from './examples.js';

interface RoleFacts {
  readonly name: string | null;
  readonly npi: string | null;
  readonly role: readonly string[];
  readonly specialties: readonly string[];
  readonly specialtyCodes: readonly string[];
  readonly networks: readonly { readonly reference: string; readonly name: string | null }[];
  readonly organization: string | null;
  readonly locations: readonly { readonly name: string | null; readonly address: unknown; readonly phones: readonly string[] }[];
  readonly phones: readonly string[];
  readonly accepting: readonly string[];
  readonly languages: readonly string[];
  readonly hours: number;
  readonly dangling: readonly string[];
}

published('published roles', () => {
  for (const one of casesOf('practitionerrole')) {
    it(`are one card with all that they list: ${one.id}`, () => {
      const facts = one.facts as unknown as RoleFacts;
      const role = resourceOf(one);
      const [card, ...others] = providersFrom(closureOf(role, neighbours(one)));
      assert.ok(card);
      assert.deepEqual(others, [], 'one role is one card');
      assert.equal(card.name ?? null, facts.name ?? facts.organization);
      assertRole(card, facts);
      if (facts.name !== null) assertPersonOnly(card, facts);
    });

    it(`are found among all others: ${one.id}`, () => {
      const facts = one.facts as unknown as RoleFacts;
      const cards = providersFrom(neighbours(one)).filter(({ sources }) => sources.includes(one.resource));
      const [card] = cards;
      assert.ok(card);
      assert.equal(cards.length, 1);
      assert.equal(card.name ?? null, facts.name ?? facts.organization);
      assertRole(card, facts);
    });
  }
});

published('published places', () => {
  for (const one of casesOf('location')) {
    it(`have a card of their own when found alone: ${one.id}`, () => {
      const [card] = providersFrom([resourceOf(one)]);
      const place = card?.places[0];
      assert.ok(place);
      const position = place.position ? [place.position.latitude, place.position.longitude] : null;
      const facts = { ...one.facts, position: isFailedGeocode(one.facts.position) ? null : one.facts.position };
      assert.deepEqual({ name: card.name, types: words(place.types), address: addressFact(place.address), phones: place.phones, position }, facts);
    });
  }
});

published('published organizations', () => {
  for (const one of casesOf('organization')) {
    it(`have a card, unless they are networks: ${one.id}`, () => {
      const { isNetwork, ...facts } = one.facts;
      const organization = resourceOf(one);
      const parent = neighbours(one).filter((other) => organization.partOf && refersTo(organization.partOf, other));
      const card = providersFrom([organization, ...parent], { asked: new Set([one.resource]) }).find(({ sources }) => sources.includes(one.resource));
      if (isNetwork) {
        assert.equal(card, undefined);
        return;
      }
      assert.ok(card);
      const { name, npi, roles, organizations, places, phones } = card;
      assert.deepEqual(
        { name, npi: npi ?? null, types: words(roles), partOf: organizations[0] ?? null, address: addressFact(places[0]?.address), phones }, facts,
      );
    });
  }
});

published('published affiliations', () => {
  for (const one of casesOf('organizationaffiliation')) {
    it(`give networks and places to the organization that takes part: ${one.id}`, () => {
      const card = providersFrom(closureOf(resourceOf(one), neighbours(one))).find(({ sources }) => sources.includes(one.resource));
      assert.ok(card);
      const { primary, participating, roles, specialties, networks, locationCount } = one.facts;
      assert.equal(card.name, participating);
      assert.deepEqual(card.organizations[0] ?? null, primary);
      for (const role of roles as readonly string[]) assert.ok(words(card.roles).includes(role), role);
      assert.deepEqual(words(card.specialties), specialties);
      assert.deepEqual(card.networks.map(({ name }) => name), networks);
      assert.equal(card.places.filter(({ reference }) => reference !== undefined).length, locationCount);
      assert.deepEqual(card.dangling, []);
    });
  }
});

published('published plans', () => {
  for (const one of casesOf('insuranceplan')) {
    it(`are read as listed: ${one.id}`, () => {
      const plan = planFromInsurancePlan(resourceOf(one), { resolve: resolverOf(neighbours(one)) });
      const { name, aliases, types, ownedBy, networks, plans } = plan;
      const facts = { name, aliases, types: words(types), ownedBy: ownedBy ?? null, networks: networks.map((network) => network.name), plans: words(plans) };
      assert.deepEqual(facts, one.facts);
    });
  }
});

published('published patients and procedures', () => {
  for (const one of casesOf('patient')) {
    it(`are read as stated: ${one.id}`, () => {
      const { names, birthDate, gender, address } = memberFromPatient(resourceOf(one));
      assert.deepEqual({ names, birthDate: birthDate ?? null, gender: gender ?? null, address: addressFact(address) }, one.facts);
    });
  }
  for (const one of casesOf('procedure')) {
    it(`are read as stated: ${one.id}`, () => {
      const { text, status, performed } = procedureFrom(resourceOf(one));
      assert.deepEqual({ text, status, performed }, one.facts);
    });
  }
});

published('the published facts', () => {
  it('are all checked, whatever their kind', () => {
    const checked = ['eob', 'insuranceplan', 'location', 'organization', 'organizationaffiliation', 'patient', 'practitionerrole', 'procedure'];
    assert.deepEqual([...kinds()].sort(), checked);
  });
});

function assertRole(card: Provider, facts: RoleFacts): void {
  if (facts.npi !== null) assert.equal(card.npi, facts.npi);
  includes(words(card.roles), facts.role);
  includes(words(card.specialties), facts.specialties);
  includes(card.specialties.map(({ code }) => code), facts.specialtyCodes);
  includes(card.phones, facts.phones);
  includes(words(card.languages), facts.languages);
  includes(card.accepting.map(({ code }) => code), facts.accepting);
  for (const { reference, name } of facts.networks) assert.ok(
    card.networks.some((network) => network.reference === reference && (network.name ?? null) === name), reference,
  );
  for (const location of facts.locations) assert.ok(card.places.some((place) => isDeepEqual(placeFact(place), location)), String(location.name));
  assert.ok(card.hours.length >= facts.hours);
  assert.deepEqual(card.dangling, facts.dangling);
}

/** A person's card has nothing that the role and the person don't say. */
function assertPersonOnly(card: Provider, facts: RoleFacts): void {
  assert.equal(card.kind, 'person');
  assert.deepEqual(words(card.specialties), facts.specialties);
  assert.deepEqual(card.networks.map(({ reference, name }) => ({ reference, name: name ?? null })), facts.networks);
  assert.deepEqual(card.places.map(placeFact), facts.locations);
  assert.deepEqual(card.phones, facts.phones);
  assert.deepEqual(words(card.languages), facts.languages);
  assert.deepEqual(card.organizations, facts.organization === null ? [] : [facts.organization]);
  assert.equal(card.hours.length, facts.hours);
  assert.deepEqual(card.accepting.filter(({ place }) => place === undefined).map(({ code }) => code), facts.accepting);
}

/** The resource and what it refers to: what a search with its includes brings. */
function closureOf(resource: Resource, all: readonly Resource[]): readonly Resource[] {
  return [resource, ...all.filter((other) => other !== resource && refersTo(resource, other))];
}

function refersTo(resource: unknown, other: Resource): boolean {
  return JSON.stringify(resource).includes(`"reference":"${other.resourceType}/${other.id}"`);
}

/** The facts hold positions as sent; the middle of the United States is where a geocoder found nothing, and no place. */
function isFailedGeocode(position: unknown): boolean {
  return isDeepEqual(position, [39.78373, -100.445882]);
}

function words(list: readonly Coded[]): (string | undefined)[] {
  return list.map(({ display, code }) => display ?? code);
}

function placeFact({ name, address, phones }: Place): unknown {
  return { name: name ?? null, address: addressFact(address), phones };
}

function addressFact(address: PostalAddress | undefined): unknown {
  if (!address) return null;
  return { text: address.text ?? null, line: address.lines, city: address.city ?? null, state: address.state ?? null, postalCode: address.postalCode ?? null };
}

function includes(found: readonly unknown[], wanted: readonly unknown[]): void {
  for (const one of wanted) assert.ok(found.includes(one), `${String(one)} is missing in ${JSON.stringify(found)}`);
}

function isDeepEqual(one: unknown, other: unknown): boolean {
  try {
    assert.deepEqual(one, other);
    return true;
  } catch {
    return false;
  }
}

