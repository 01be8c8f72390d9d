import type { Address, CodeableConcept, ContactPoint, HumanName, Practitioner, Reference } from 'fhir/r4';
import { concept } from '../coding/concept.js';
import { EXTENSION, SYSTEM, planNetMeta } from '../coding/systems.js';
import { npiIdentifier } from '../npi.js';
import type { Specialty } from './specialties.js';

/** A person of the directory. */
export interface Person {
  readonly id: string;
  readonly npi?: string;
  readonly name: HumanName;
  readonly gender?: 'female' | 'male' | 'other';
  readonly specialty?: Specialty;
  /** Where the licence is from, by its two letters. */
  readonly state?: string;
  readonly languages: readonly CodeableConcept[];
  /** Where to reach the person rather than a place of theirs. */
  readonly phones?: readonly ContactPoint[];
  readonly address?: Address;
  readonly lastUpdated: string;
}

/** What stands beside a reference: the whole name, as far as it is known. */
export function shownName({ text, prefix = [], given = [], family, suffix = [] }: HumanName): string {
  return text ?? [...prefix, ...given, family, ...suffix].filter(Boolean).join(' ');
}

export function practitionerReference(person: Pick<Person, 'id' | 'name'>, named = true): Reference {
  return { reference: `Practitioner/${person.id}`, ...(named && { display: shownName(person.name) }) };
}

export function practitioner(person: Person): Practitioner {
  return {
    resourceType: 'Practitioner',
    id: person.id,
    meta: planNetMeta('Practitioner', person.lastUpdated),
    ...(person.npi !== undefined && { identifier: [npiIdentifier(person.npi)] }),
    active: true,
    name: [person.name],
    ...(person.phones && { telecom: [...person.phones] }),
    ...(person.address && { address: [person.address] }),
    ...(person.gender && { gender: person.gender }),
    ...(person.specialty && { qualification: [qualification(person.specialty, person.state)] }),
    ...(person.languages.length > 0 && { communication: [...person.languages] }),
  };
}

function qualification(specialty: Specialty, state: string | undefined): NonNullable<Practitioner['qualification']>[number] {
  const where = state === undefined ? [] : [{ url: 'whereValid', valueCodeableConcept: concept('https://www.usps.com/', state) }];
  return {
    extension: [{ url: EXTENSION.qualification, extension: [{ url: 'status', valueCode: 'active' }, ...where] }],
    code: { ...concept(SYSTEM.taxonomy, specialty.code, specialty.word), text: specialty.word },
    ...(state !== undefined && { issuer: { display: `Licensing board of ${state}` } }),
  };
}
