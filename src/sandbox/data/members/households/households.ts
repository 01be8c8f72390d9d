import type { FhirResource } from 'fhir/r4';
import type { SandboxMember } from '../../../member.js';
import { shownName } from '../../directory/practitioner.js';
import { coverages, patient } from '../patient.js';
import { relatedPersons } from '../related-person.js';
import { household } from './household.js';
import { lifeOf } from './life-of.js';

export interface Households {
  readonly members: readonly SandboxMember[];
  readonly resources: readonly FhirResource[];
}

/** Accounts besides the sample members': each signs in for a household, and each person of it has so many claims. */
export function households(seed: number, count: number, claims: number, today: string): Households {
  const members: SandboxMember[] = [];
  const resources: FhirResource[] = [];
  for (let nth = 1; nth <= count; nth += 1) {
    const { people, rules, circle } = household(seed, nth, today);
    members.push({
      username: `member${nth}@example.com`,
      password: `Member#${nth}`,
      patients: people.map(({ id, name, birthDate }) => ({ id, name: shownName(name), birthDate })),
      about: `${claims.toLocaleString('en-US')} claims${people.length > 1 ? ` each, ${people.length} people` : ''}`,
    });
    resources.push(...relatedPersons(people));
    for (const person of people) {
      resources.push(patient(person), ...coverages(person));
      for (const claim of lifeOf(seed, person, rules, circle, claims, today)) resources.push(claim);
    }
  }
  return { members, resources };
}
