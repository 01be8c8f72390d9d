import { addressOf } from './address.js';
import { codedOf } from './concept.js';
import { dateOf } from './date.js';
import { fieldsOf, listOf } from './fields.js';
import type { Fields } from './fields.js';
import { humanNameOf } from './human-name.js';
import type { Member, MemberNumber } from './member.js';
import { Once } from './once.js';
import { phonesOf } from './phones.js';
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
    numbers: someOf(numbersOf(patient.identifier)),
    phones: someOf(phonesOf(patient.telecom)),
  });
}

/** Each value once; of two, the one that says what it is. */
function numbersOf(identifiers: unknown): readonly MemberNumber[] {
  const once = new Once<MemberNumber>(({ system, value }) => `${system ?? ''} ${value}`, (known, added) => (known.type === undefined && known.label === undefined ? added : known));
  for (const identifier of listOf(identifiers)) {
    const value = textOf(identifier.value);
    const type = codedOf(identifier.type);
    if (value !== undefined) once.add(stated({ system: textOf(identifier.system), value, type: type?.code, label: type?.display }));
  }
  return once.values;
}

function someOf<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined;
}

function shortNameOf(names: readonly Fields[]): string | undefined {
  return names.flatMap((name) => textsOf(name.given))[0];
}
