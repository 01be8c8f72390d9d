import { acceptingOf } from './accepting.js';
import type { Card } from './card.js';
import { deliveryOf } from './delivery.js';
import { networkListingsOf, networksIn } from './network-listing.js';
import { availableTimesOf } from './open-hours.js';
import { placeAt, placeOf } from './place.js';
import type { NetworkListing } from './provider.js';
import { facilityNameOf, referred, referredList, within } from './referred.js';
import type { Referred, Within } from './referred.js';
import { websitesOf } from './website.js';
import { addressOf } from '../address.js';
import { codedListOf } from '../concept.js';
import { listOf } from '../fields.js';
import type { Fields } from '../fields.js';
import { npiOf } from '../identifier.js';
import { phonesOf } from '../phones.js';
import type { Resolve } from '../reference.js';
import { textOf, textsOf } from '../text.js';

export function addOrganization(card: Card, organization: Fields, resolve: Resolve): void {
  const parent = referred(organization.partOf, within(organization, resolve));
  card.source(organization);
  card.names([textOf(organization.name), ...textsOf(organization.alias)]);
  card.npi(npiOf(organization.identifier));
  card.roles(codedListOf(organization.type));
  card.phones(phonesOf(organization.telecom));
  card.websites(websitesOf(organization.telecom));
  card.organization(facilityNameOf(parent?.resource, parent?.display));
  for (const address of listOf(organization.address).map(addressOf)) if (address) card.location(placeAt(address));
}

/** @param primary the organisation with which this one is affiliated, where the affiliation names both */
export function addAffiliation(card: Card, affiliation: Fields, primary: Referred | undefined, resolve: Resolve): void {
  const from = within(affiliation, resolve);
  const networks = networksIn(affiliation, from);
  const listings = networkListingsOf(networks);
  card.source(affiliation);
  card.roles(codedListOf(affiliation.code));
  card.specialties(codedListOf(affiliation.specialty));
  card.networks(listings);
  card.phones(phonesOf(affiliation.telecom));
  card.websites(websitesOf(affiliation.telecom));
  addDelivery(card, affiliation, from);
  card.organization(facilityNameOf(primary?.resource, primary?.display));
  addPlaces(card, referredList(affiliation.location, from), listings, resolve);
  card.follows([
    referred(affiliation.organization, from),
    referred(affiliation.participatingOrganization, from),
    ...referredList(affiliation.healthcareService, from),
    ...networks,
  ]);
}

export function addService(card: Card, service: Fields, resolve: Resolve): void {
  const from = within(service, resolve);
  const networks = networksIn(service, from);
  const listings = networkListingsOf(networks);
  card.source(service);
  card.byname(textOf(service.name));
  card.roles([...codedListOf(service.category), ...codedListOf(service.type)]);
  card.specialties(codedListOf(service.specialty));
  card.networks(listings);
  card.phones(phonesOf(service.telecom));
  card.websites(websitesOf(service.telecom));
  card.delivery(deliveryOf(service));
  card.languages(codedListOf(service.communication));
  card.hours(availableTimesOf(service));
  card.accepting(acceptingOf(service, resolve));
  addPlaces(card, referredList(service.location, from), listings, resolve);
  card.follows([referred(service.providedBy, from), ...networks]);
}

/** A Location that was found by itself, as one of the places of its organisation or as a card of its own. */
export function addOwnLocation(card: Card, location: Fields, key: string | undefined, resolve: Resolve): void {
  const manager = referred(location.managingOrganization, within(location, resolve));
  const name = facilityNameOf(location);
  const managedBy = facilityNameOf(manager?.resource, manager?.display);
  card.source(location);
  card.byname(name);
  if (managedBy !== undefined && !card.isKnownAs(managedBy)) card.organization(managedBy);
  card.location(placeOf({ reference: key, key, resource: location, display: undefined, npi: undefined }, []));
  card.accepting(acceptingOf(location, resolve, name));
}

/** How care is given, as the services say to which a role or an affiliation belongs. */
export function addDelivery(card: Card, of: Fields, from: Within): void {
  for (const { resource } of referredList(of.healthcareService, from)) if (resource) card.delivery(deliveryOf(resource));
}

/** Places that others give a card. Those of a facility are a part of what its card is made of. */
export function addPlaces(card: Card, locations: readonly Referred[], networks: readonly NetworkListing[], resolve: Resolve): void {
  for (const location of locations) {
    card.location(placeOf(location, networks));
    if (!location.resource) continue;
    if (card.kind === 'facility') card.source(location.resource);
    card.accepting(acceptingOf(location.resource, resolve, facilityNameOf(location.resource, location.display)));
  }
  card.follows(locations);
}
