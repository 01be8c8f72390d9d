import { acceptingOnce } from './accepting.js';
import { networksOnce } from './network-listing.js';
import { hoursOnce } from './open-hours.js';
import { addressKeyOf, joined } from './place.js';
import type { Accepting, NetworkListing, OpenHours, Place, Provider } from './provider.js';
import type { Referred } from './referred.js';
import type { Coded } from '../claim/claim.js';
import { codedOnce } from '../concept.js';
import type { Fields } from '../fields.js';
import { lastUpdatedOf } from '../instant.js';
import { keyOf, keyOfResource } from '../reference.js';
import { stated } from '../stated.js';
import { textOf } from '../text.js';

/** By which of its resources a card is known, the first that it has. */
const KNOWN_BY = ['Practitioner', 'Organization', 'PractitionerRole', 'OrganizationAffiliation', 'HealthcareService', 'Location'];

/** One card while it is put together. Adding the same thing twice changes nothing; nothing that was added is lost. */
export class Card {
  readonly #names = new Set<string>();
  readonly #bynames = new Set<string>();
  readonly #roles = codedOnce();
  readonly #specialties = codedOnce();
  readonly #networks = networksOnce();
  readonly #organizations = new Set<string>();
  readonly #places = new Map<string, Place>();
  readonly #phones = new Set<string>();
  readonly #websites = new Set<string>();
  readonly #delivery = codedOnce();
  readonly #accepting = acceptingOnce();
  readonly #languages = codedOnce();
  readonly #hours = hoursOnce();
  readonly #sources = new Map<string, Fields>();
  readonly #dangling = new Set<string>();
  /** What a Practitioner alone says, and a role says better. */
  readonly #otherwise = { places: [] as readonly Place[], specialties: [] as readonly Coded[] };
  #npi: string | undefined;
  #gender: string | undefined;

  /** @param place the card's number in the list, by which a resource without an id is known */
  constructor(readonly kind: Provider['kind'], readonly place: number) {}

  /** A resource that the card is made of. */
  source(resource: Fields): void {
    this.#sources.set(keyOfResource(resource) ?? `${textOf(resource.resourceType) ?? ''}/#${this.place}`, resource);
  }

  names(names: readonly (string | undefined)[]): void {
    for (const name of names) if (name !== undefined) this.#names.add(name);
  }

  /** The word by which another resource refers to it: its name where it has none. */
  byname(name: string | undefined): void {
    if (name !== undefined) this.#bynames.add(name);
  }

  isKnownAs(name: string): boolean {
    return this.#names.has(name) || this.#bynames.has(name);
  }

  npi(npi: string | undefined): void {
    this.#npi ??= npi;
  }

  gender(gender: string | undefined): void {
    this.#gender ??= gender;
  }

  roles(roles: readonly Coded[]): void {
    this.#roles.addAll(roles);
  }

  specialties(specialties: readonly Coded[]): void {
    this.#specialties.addAll(specialties);
  }

  networks(networks: readonly NetworkListing[]): void {
    this.#networks.addAll(networks);
  }

  organization(name: string | undefined): void {
    if (name !== undefined) this.#organizations.add(name);
  }

  location(place: Place): void {
    const key = place.reference === undefined ? `at ${addressKeyOf(place) ?? place.name ?? ''}` : keyOf(place.reference);
    const known = this.#places.get(key);
    this.#places.set(key, known ? joined(known, place) : place);
  }

  phones(phones: readonly string[]): void {
    for (const phone of phones) this.#phones.add(phone);
  }

  websites(websites: readonly string[] | undefined): void {
    for (const website of websites ?? []) this.#websites.add(website);
  }

  delivery(delivery: readonly Coded[]): void {
    this.#delivery.addAll(delivery);
  }

  accepting(accepting: readonly Accepting[]): void {
    this.#accepting.addAll(accepting);
  }

  languages(languages: readonly Coded[]): void {
    this.#languages.addAll(languages);
  }

  hours(hours: readonly OpenHours[]): void {
    this.#hours.addAll(hours);
  }

  /** Notes each reference that leads nowhere. */
  follows(references: readonly (Referred | undefined)[]): void {
    for (const one of references) if (one?.reference !== undefined && !one.resource) this.#dangling.add(one.reference);
  }

  otherwise(places: readonly Place[], specialties: readonly Coded[]): void {
    if (this.#otherwise.places.length === 0) this.#otherwise.places = places;
    if (this.#otherwise.specialties.length === 0) this.#otherwise.specialties = specialties;
  }

  provider(): Provider {
    const names = this.#names.size > 0 ? [...this.#names] : [...this.#bynames];
    const places = this.#statedPlaces();
    return stated({
      ...this.#identity(),
      kind: this.kind,
      name: names[0],
      alsoNamed: names.length > 1 ? names.slice(1) : undefined,
      npi: this.#npi,
      gender: this.#gender,
      roles: this.#roles.values,
      specialties: this.#specialties.size > 0 ? this.#specialties.values : this.#otherwise.specialties,
      networks: this.#networks.values,
      organizations: [...this.#organizations],
      places: places.length > 0 ? places : this.#otherwise.places,
      phones: [...this.#phones],
      websites: this.#websites.size > 0 ? [...this.#websites] : undefined,
      delivery: this.#delivery.size > 0 ? this.#delivery.values : undefined,
      accepting: this.#accepting.values,
      languages: this.#languages.values,
      hours: this.#hours.values,
      listedOn: this.#listedOn(),
      sources: [...this.#sources.keys()],
      dangling: [...this.#dangling],
    });
  }

  #identity(): Pick<Provider, 'id' | 'resourceType'> {
    const resources = [...this.#sources.values()];
    const first = KNOWN_BY.map((type) => resources.find(({ resourceType }) => resourceType === type)).find((resource) => resource !== undefined);
    return { id: textOf(first?.id) ?? `#${this.place}`, resourceType: textOf(first?.resourceType) ?? 'PractitionerRole' };
  }

  /** An organisation's own address is often that of one of its places: it is then no further place. */
  #statedPlaces(): Place[] {
    const all = [...this.#places.values()];
    const located = new Set(all.filter(({ reference }) => reference !== undefined).map(addressKeyOf));
    return all.filter((place) => place.reference !== undefined || !located.has(addressKeyOf(place)));
  }

  #listedOn(): string | undefined {
    let newest: string | undefined;
    for (const { meta } of this.#sources.values()) {
      const instant = lastUpdatedOf(meta);
      if (instant !== undefined && (newest === undefined || Date.parse(instant) > Date.parse(newest))) newest = instant;
    }
    return newest;
  }
}
