import { addressOf } from './address.js';
import { dateOf } from './date.js';
import { fieldsOf, listOf } from './fields.js';
import type { Fields } from './fields.js';
import { humanNameOf } from './human-name.js';
import type { Member } from './member.js';
import { stated } from './stated.js';
import { textOf, textsOf } from './text.js';

/**
 * Reads a Patient: names and the first address as sent. What is no Patient says nothing.
 * @see https://hl7.org/fhir/R4/patient.html
 */
export function memberFromPatient(resource: unknown): Member {
  const patient = fieldsOf(resource);
  if (patient?.resourceType !== 'Patient') return { names: [] };
  const names = listOf(patient.name);
  return stated({
    id: textOf(patient.id),
    names: [...new Set(names.map(humanNameOf).filter((name) => name !== undefined))],
    shortName: shortNameOf(names),
    birthDate: dateOf(patient.birthDate),
    gender: textOf(patient.gender),
    address: listOf(patient.address).map(addressOf).find((address) => address !== undefined),
  });
}

function shortNameOf(names: readonly Fields[]): string | undefined {
  return names.flatMap((name) => textsOf(name.given))[0];
}
