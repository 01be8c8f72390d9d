import type { Address, ContactPoint } from 'fhir/r4';
import type { Random } from '../prng.js';
import type { Town } from './towns.js';

const STREETS = [
  'Juniper St', 'Larkspur Ave', 'Old Mill Rd', 'Cottonwood Ln', 'Quarry Rd', 'Depot St', 'Heron Way', 'Orchard Ave', 'Canal Blvd', 'Sagebrush Dr',
  'Ferry Landing Rd', 'Windmill Pkwy', 'Tamarisk Ct', 'Bluff View Dr', 'Cooper Ave', 'Pelican St', 'Miners Loop', 'Chapel Hill Rd',
] as const;

export function addressIn(town: Town, line: readonly string[], zip: string): Address {
  return {
    use: 'work', type: 'both', text: `${line.join(', ')}, ${town.city}, ${town.state} ${zip}`,
    line: [...line], city: town.city, state: town.state, postalCode: zip, country: 'US',
  };
}

export function drawnAddress(random: Random, town: Town): Address {
  const line = [drawnStreet(random)];
  if (random.chance(0.4)) line.push(`Ste ${random.integer(1, 40) * 10}`);
  return addressIn(town, line, random.pick(town.zips));
}

export function drawnStreet(random: Random): string {
  return `${random.integer(2, 98) * 10 + random.integer(1, 9)} ${random.pick(STREETS)}`;
}

/** Some point within a few miles of the town's middle. */
export function drawnPosition(random: Random, town: Town): { latitude: number; longitude: number } {
  const near = (middle: number): number => Number((middle + (random.next() - 0.5) * 0.09).toFixed(6));
  return { latitude: near(town.latitude), longitude: near(town.longitude) };
}

/** Numbers 555-0100 to 555-0199 are kept free for fiction. */
export function drawnPhone(random: Random, town: Town): ContactPoint {
  const line = `555-01${String(random.integer(0, 99)).padStart(2, '0')}`;
  const written = random.pick([`(${town.areaCode}) ${line}`, `${town.areaCode}-${line}`, `${town.areaCode}.${line.replace('-', '.')}`]);
  return { system: 'phone', value: random.chance(0.12) ? `${written} x${random.integer(10, 480)}` : written, use: 'work' };
}

export function phone(value: string): ContactPoint {
  return { system: 'phone', value, use: 'work' };
}
