import type { RelatedPerson } from 'fhir/r4';
import { concept } from '../coding/concept.js';
import { SYSTEM, carinProfile } from '../coding/systems.js';
import { patient, UPDATED } from './patient.js';
import type { Insured } from './patient.js';

const TO_THE_DEPENDANT: Readonly<Record<'spouse' | 'child', readonly [code: string, word: string]>> = { spouse: ['SPS', 'Spouse'], child: ['PRN', 'Parent'] };

/** Whose plan it is, as somebody related to each of those who depend on them. @see https://hl7.org/fhir/us/carin-bb/STU2/StructureDefinition-C4BB-RelatedPerson.html */
export function relatedPersons(people: readonly Insured[]): RelatedPerson[] {
  return people.flatMap(({ id, subscriber }) => {
    const holder = people.find((person) => person.id === subscriber?.id);
    if (!holder || !subscriber) return [];
    const { telecom, address } = patient(holder);
    return {
      resourceType: 'RelatedPerson',
      id: `holder-of-${id}`,
      meta: { lastUpdated: UPDATED, profile: carinProfile('RelatedPerson', '2.0.0') },
      active: true,
      patient: { reference: `Patient/${id}` },
      relationship: [concept(SYSTEM.roleCode, ...TO_THE_DEPENDANT[subscriber.relationship])],
      name: [holder.name],
      gender: holder.gender,
      birthDate: holder.birthDate,
      ...(telecom && { telecom }),
      ...(address && { address }),
    };
  });
}
