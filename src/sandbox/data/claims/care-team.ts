import type { ExplanationOfBenefitCareTeam, Reference } from 'fhir/r4';
import { concept } from '../coding/concept.js';
import { SYSTEM } from '../coding/systems.js';
import { doctor, specialtyOfPerson } from '../directory/anchor-people.js';
import type { AnchorPersonId } from '../directory/anchor-people.js';

const ROLES = {
  rendering: 'Treated you',
  performing: 'Treated you',
  referring: 'Sent you',
  attending: 'In charge of the stay',
  operating: 'Operated',
  prescribing: 'Prescribed',
} as const;

export type CareRole = keyof typeof ROLES;

/** Who took part, in order; the first one is number 1, to which lines refer. */
export function careTeam(members: readonly (readonly [CareRole, AnchorPersonId])[]): ExplanationOfBenefitCareTeam[] {
  return members.map(([role, id], at) => {
    const { code, word } = specialtyOfPerson(id);
    return { ...careTeamMember(at + 1, role, doctor(id)), qualification: concept(SYSTEM.taxonomy, code, word) };
  });
}

export function careTeamMember(sequence: number, role: CareRole, provider: Reference): ExplanationOfBenefitCareTeam {
  return { sequence, provider, role: concept(SYSTEM.careTeamRole, role, ROLES[role]) };
}
