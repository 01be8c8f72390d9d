import { codedListOf, codedOnce, codesOf } from '../concept.js';
import { networkListingsOf, networksIn, networksOnce } from '../directory/network-listing.js';
import { placeOf } from '../directory/place.js';
import { facilityNameOf, referred, referredList, within } from '../directory/referred.js';
import type { Referred } from '../directory/referred.js';
import { listOf } from '../fields.js';
import type { Fields } from '../fields.js';
import { lastUpdatedOf } from '../instant.js';
import { phonesOf } from '../phones.js';
import { entriesOf, keyOfResource, resolverOf } from '../reference.js';
import type { Resolve } from '../reference.js';
import { stated } from '../stated.js';
import { textOf } from '../text.js';
import type { Pharmacy } from './pharmacy.js';

/** Codes by which a place, a service or an affiliation is one of a pharmacy; what is sold there is told by NUCC codes that begin with 3336. */
const PHARMACY_CODES: ReadonlySet<string | undefined> = new Set(['PHARM', 'OUTPHARM', 'pharm', 'pharmacy']);
const NUCC_PHARMACY = '3336';

/**
 * The pharmacies among these resources, one a place; and one an organisation that has none, as those that send by mail. What services and affiliations
 * say of kinds and networks stands at each of their places. Listings that are no longer active are left out.
 * @see https://hl7.org/fhir/us/davinci-pdex-plan-net/StructureDefinition-plannet-HealthcareService.html
 */
export function pharmaciesFrom(resources: readonly unknown[]): Pharmacy[] {
  const resolve = resolverOf(resources);
  const found = new Found();
  for (const { resource } of entriesOf(resources)) {
    if (resource.active === false || resource.status === 'inactive') continue;
    const type = resource.resourceType;
    if (type === 'Location' && sellsMedicines(resource)) found.at(of(resource), resolve);
    else if (type === 'HealthcareService' && sellsMedicines(resource)) offered(found, resource, resource.providedBy, resolve);
    else if (type === 'OrganizationAffiliation' && sellsMedicines(resource)) offered(found, resource, resource.participatingOrganization ?? resource.organization, resolve);
  }
  return found.pharmacies();
}

function sellsMedicines({ type, category, code, specialty }: Fields): boolean {
  const coded = [type, category, code].flatMap((element) => listOf(element).flatMap(codesOf));
  return coded.some((one) => PHARMACY_CODES.has(one.code)) || listOf(specialty).flatMap(codesOf).some((one) => one.code?.startsWith(NUCC_PHARMACY));
}

/** What a service or an affiliation says of its places, or of its organisation where it has none. */
function offered(found: Found, resource: Fields, owner: unknown, resolve: Resolve): void {
  const from = within(resource, resolve);
  const organization = referred(owner, from);
  const places = referredList(resource.location, from).filter((place) => place.resource?.status !== 'inactive');
  const cards = places.length > 0 ? places.map((place) => found.at(place, resolve)) : [found.without(resource, organization)];
  for (const card of cards) {
    card.kinds.addAll(codedListOf(resource.specialty));
    card.networks.addAll(networkListingsOf(networksIn(resource, from)));
    card.organization ??= facilityNameOf(organization?.resource, organization?.display);
    card.dates.push(lastUpdatedOf(resource.meta));
  }
}

interface Card {
  readonly id: string;
  readonly resourceType: string;
  readonly place?: Referred;
  readonly name: string | undefined;
  organization: string | undefined;
  readonly said: readonly (Fields | undefined)[];
  readonly kinds: ReturnType<typeof codedOnce>;
  readonly networks: ReturnType<typeof networksOnce>;
  readonly dates: (string | undefined)[];
}

class Found {
  readonly #cards = new Map<string, Card>();

  at(place: Referred, resolve: Resolve): Card {
    const key = place.key ?? place.reference ?? `#${this.#cards.size}`;
    const known = this.#cards.get(key);
    if (known) return known;
    const manager = place.resource && referred(place.resource.managingOrganization, within(place.resource, resolve));
    const card: Card = {
      id: textOf(place.resource?.id) ?? key, resourceType: 'Location', place, name: facilityNameOf(place.resource, place.display),
      organization: facilityNameOf(manager?.resource, manager?.display), said: [place.resource],
      kinds: codedOnce(), networks: networksOnce(), dates: [lastUpdatedOf(place.resource?.meta)],
    };
    this.#cards.set(key, card);
    return card;
  }

  /** One organisation that several say to be a pharmacy without a place is one pharmacy. */
  without(resource: Fields, organization: Referred | undefined): Card {
    const key = `without ${organization?.key ?? keyOfResource(resource) ?? this.#cards.size}`;
    const known = this.#cards.get(key);
    if (known) return known;
    const owner = facilityNameOf(organization?.resource, organization?.display);
    const card: Card = {
      id: textOf(resource.id) ?? key, resourceType: textOf(resource.resourceType) ?? '', name: facilityNameOf(resource) ?? owner,
      organization: owner, said: [resource, organization?.resource], kinds: codedOnce(), networks: networksOnce(), dates: [],
    };
    this.#cards.set(key, card);
    return card;
  }

  pharmacies(): Pharmacy[] {
    return [...this.#cards.values()].map(({ id, resourceType, place, name, organization, said, kinds, networks, dates }) => stated({
      id, resourceType, name,
      organization: organization === name ? undefined : organization,
      place: place && placeOf(place, networks.values),
      phones: firstOf(said.map((one) => phonesOf(one?.telecom))),
      websites: firstOf(said.map((one) => websitesOf(one))),
      kinds: kinds.values,
      networks: networks.values,
      listedOn: newest(dates),
    }));
  }
}

function firstOf(lists: readonly (readonly string[])[]): readonly string[] {
  return lists.find((list) => list.length > 0) ?? [];
}

function websitesOf(resource: Fields | undefined): readonly string[] {
  return listOf(resource?.telecom).flatMap(({ system, value }) => (system === 'url' ? textOf(value) ?? [] : []));
}

function newest(dates: readonly (string | undefined)[]): string | undefined {
  return dates.filter((date) => date !== undefined).sort((a, b) => Date.parse(b) - Date.parse(a))[0];
}

/** A resource as if it were referred to. */
function of(resource: Fields): Referred {
  return { reference: keyOfResource(resource), key: keyOfResource(resource), resource, display: undefined, npi: undefined };
}
