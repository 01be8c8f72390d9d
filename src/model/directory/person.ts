import { acceptingOf } from './accepting.js';
import type { Card } from './card.js';
import { addDelivery, addPlaces } from './facility.js';
import { networkListingsOf, networksIn } from './network-listing.js';
import { availableTimesOf } from './open-hours.js';
import { placeAt } from './place.js';
import { facilityNameOf, referred, referredList, within } from './referred.js';
import type { Referred } from './referred.js';
import { websitesOf } from './website.js';
import { addressOf } from '../address.js';
import { codedListOf, codesOf } from '../concept.js';
import { listOf } from '../fields.js';
import type { Fields } from '../fields.js';
import { currentNamesOf } from '../human-name.js';
import { npiOf } from '../identifier.js';
import { phonesOf } from '../phones.js';
import type { Resolve } from '../reference.js';
import { textOf } from '../text.js';

const NUCC = 'http://nucc.org/provider-taxonomy';
/** One digit again and again fills a field, and identifies nobody. */
const FILLER = /^(\d)\1*$/;

/** What makes two listings one person: the NPI, else the Practitioner. */
export function personKeyOf(practitioner: Referred): string | undefined {
  const { npi, key } = practitioner;
  return npi !== undefined && !FILLER.test(npi) ? `NPI ${npi}` : key;
}

export function addPractitioner(card: Card, practitioner: Fields): void {
  card.source(practitioner);
  card.names(currentNamesOf(practitioner.name));
  card.npi(npiOf(practitioner.identifier));
  card.gender(textOf(practitioner.gender));
  card.phones(phonesOf(practitioner.telecom));
  card.websites(websitesOf(practitioner.telecom));
  card.languages(codedListOf(practitioner.communication));
  const addresses = listOf(practitioner.address).filter(({ use, type }) => use === 'work' && type !== 'postal').map(addressOf);
  const qualifications = listOf(practitioner.qualification).flatMap(({ code }) => codesOf(code)).filter(({ system }) => system === NUCC);
  card.otherwise(addresses.filter((address) => address !== undefined).map(placeAt), qualifications);
}

/** What a role adds, be it to a person's card or, where it names nobody, to that of its organisation. */
export function addRole(card: Card, role: Fields, resolve: Resolve): void {
  const from = within(role, resolve);
  const organization = referred(role.organization, from);
  const locations = referredList(role.location, from);
  const networks = networksIn(role, from);
  const listings = networkListingsOf(networks);
  card.source(role);
  card.roles(codedListOf(role.code));
  card.specialties(codedListOf(role.specialty));
  card.networks(listings);
  card.phones(phonesOf(role.telecom));
  card.websites(websitesOf(role.telecom));
  addDelivery(card, role, from);
  card.hours(availableTimesOf(role));
  card.accepting(acceptingOf(role, resolve));
  if (card.kind === 'person') card.organization(facilityNameOf(organization?.resource, organization?.display));
  addPlaces(card, locations, listings, resolve);
  card.follows([referred(role.practitioner, from), organization, ...referredList(role.healthcareService, from), ...networks]);
}
