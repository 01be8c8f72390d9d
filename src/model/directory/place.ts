import { planNetExtensions } from './extension.js';
import { networksOnce } from './network-listing.js';
import { openingHoursOf } from './open-hours.js';
import type { NetworkListing, Place, PostalAddress } from './provider.js';
import { facilityNameOf } from './referred.js';
import type { Referred } from './referred.js';
import { websitesOf } from './website.js';
import { addressOf } from '../address.js';
import type { Coded } from '../claim/claim.js';
import { codedListOf } from '../concept.js';
import { fieldsOf, listOf, numberOf } from '../fields.js';
import type { Fields } from '../fields.js';
import { phonesOf } from '../phones.js';
import { stated } from '../stated.js';

/** Where geocoders put what they did not find, in degrees: one of several middles of the United States, or the origin of the map. */
const NOWHERE: readonly (readonly [latitude: number, longitude: number])[] = [
  [39.78, -100.45],
  [37.09, -95.71],
  [39.83, -98.58],
  [0, 0],
];
const NEAR = 0.05;

/** A place as a Location states it; where the directory lacks the Location, as far as the reference names it. */
export function placeOf({ reference, resource, display }: Referred, networks: readonly NetworkListing[]): Place {
  return stated({
    reference,
    name: facilityNameOf(resource, display),
    address: resource && (addressOf(resource.address) ?? addressOf(listOf(resource.address)[0])),
    phones: phonesOf(resource?.telecom),
    position: resource && positionOf(resource),
    types: codedListOf(resource?.type),
    accessibility: resource && accessibilityOf(resource),
    websites: resource && websitesOf(resource.telecom),
    hours: resource ? openingHoursOf(resource) : [],
    networks,
  });
}

/** A place of which only the address is known, as an Organization or a Practitioner gives it. */
export function placeAt(address: PostalAddress): Place {
  return { address, phones: [], types: [], hours: [], networks: [] };
}

/** The same place, as two roles name it: with the networks of both. */
export function joined(one: Place, other: Place): Place {
  const networks = networksOnce();
  networks.addAll([...one.networks, ...other.networks]);
  return { ...other, ...one, networks: networks.values };
}

/** One spelling of an address by which the same one is known again; a ZIP counts by its first five digits. */
export function addressKeyOf({ address }: Place): string | undefined {
  if (!address) return undefined;
  const { text, lines, city, state, postalCode } = address;
  if (lines.length === 0 && city === undefined) return text?.toLowerCase();
  return [...lines, city, state, postalCode?.slice(0, 5)].join('|').toLowerCase();
}

/** @see https://hl7.org/fhir/us/davinci-pdex-plan-net/StructureDefinition-accessibility.html */
function accessibilityOf(location: Fields): Coded[] | undefined {
  const said = codedListOf(planNetExtensions(location, 'accessibility').map(({ valueCodeableConcept }) => valueCodeableConcept));
  return said.length > 0 ? said : undefined;
}

function positionOf(location: Fields): Place['position'] {
  const position = fieldsOf(location.position);
  const latitude = numberOf(position?.latitude);
  const longitude = numberOf(position?.longitude);
  if (latitude === undefined || longitude === undefined || Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return undefined;
  const isNowhere = NOWHERE.some(([lat, long]) => Math.abs(latitude - lat) <= NEAR && Math.abs(longitude - long) <= NEAR);
  return isNowhere ? undefined : { latitude, longitude };
}
