import type { Coverage, HumanName, Patient } from 'fhir/r4';
import { instantOn } from '../calendar.js';
import type { Policy } from '../claims/book.js';
import { concept } from '../coding/concept.js';
import { SYSTEM, carinProfile } from '../coding/systems.js';
import { INSURER } from '../payer/insurer.js';
import { townOf } from '../places/towns.js';
import type { TownKey } from '../places/towns.js';

/** Somebody who is insured in the sandbox. Nobody here is real. */
export interface Insured {
  readonly id: string;
  readonly name: HumanName;
  readonly gender: 'female' | 'male';
  readonly birthDate: string;
  readonly town: TownKey;
  readonly street: string;
  /** The number on the card. */
  readonly memberNumber: string;
  /** First day of the medical plan, and its name. */
  readonly since: string;
  readonly plan: string;
  /** Whose plan it is, where it is another's. */
  readonly subscriber?: { readonly id: string; readonly relationship: 'spouse' | 'child' };
}

/** When the payer last changed what it knows of its members. */
export const UPDATED = instantOn('2026-10-01');

export function patient(person: Insured): Patient {
  const {
    city,
    state,
    zips: [zip = ''],
    areaCode,
  } = townOf(person.town);
  return {
    resourceType: 'Patient',
    id: person.id,
    meta: { lastUpdated: UPDATED, profile: carinProfile('Patient', '2.0.0') },
    identifier: [
      { type: concept(SYSTEM.identifierType, 'MB', 'Member number'), system: SYSTEM.memberNumber, value: person.memberNumber },
      { type: concept(SYSTEM.carinIdentifierType, 'um', 'Unique member id'), system: `${SYSTEM.memberNumber}-unique`, value: `${person.memberNumber}-U` },
    ],
    extension: [{ url: 'http://hl7.org/fhir/us/core/StructureDefinition/us-core-birthsex', valueCode: person.gender === 'female' ? 'F' : 'M' }],
    active: true,
    name: [person.name],
    telecom: [
      { system: 'phone', value: `(${areaCode}) 555-0199`, use: 'home' },
      { system: 'email', value: `${person.id}@example.com` },
    ],
    gender: person.gender,
    birthDate: person.birthDate,
    deceasedBoolean: false,
    address: [{ use: 'home', line: [person.street], city, state, postalCode: zip, country: 'US', period: { start: '2015-06-01' } }],
    communication: [{ language: concept(SYSTEM.language, 'en', 'English'), preferred: true }],
  };
}

/** `ActCoverageTypeCode`, with words of our own. */
const POLICY_TYPES: Readonly<Record<Policy, readonly [code: string, word: string]>> = {
  medical: ['HIP', 'Health plan'],
  dental: ['DENTAL', 'Dental plan'],
  vision: ['VISPOL', 'Vision plan'],
};

const POLICY_NAMES: Readonly<Record<Exclude<Policy, 'medical'>, string>> = { dental: 'Sandbox Dental', vision: 'Sandbox Vision' };

/** One coverage for each kind of plan. */
export function coverages(person: Insured): Coverage[] {
  return (['medical', 'dental', 'vision'] as const).map((policy) => coverage(person, policy, policy === 'medical' ? person.plan : POLICY_NAMES[policy]));
}

function coverage(person: Insured, policy: Policy, plan: string): Coverage {
  const holder = { reference: `Patient/${person.subscriber?.id ?? person.id}` };
  return {
    resourceType: 'Coverage',
    id: `coverage-${person.id}-${policy}`,
    meta: { lastUpdated: UPDATED, profile: carinProfile('Coverage', '2.0.0') },
    identifier: [{ type: concept(SYSTEM.identifierType, 'MB', 'Member number'), system: SYSTEM.memberNumber, value: person.memberNumber, assigner: INSURER }],
    status: 'active',
    type: concept(SYSTEM.actCode, ...POLICY_TYPES[policy]),
    policyHolder: holder,
    subscriber: holder,
    subscriberId: person.memberNumber.slice(0, -2),
    // The last two digits of the number on the card.
    dependent: person.memberNumber.slice(-2),
    beneficiary: { reference: `Patient/${person.id}` },
    relationship: concept(SYSTEM.relationship, person.subscriber?.relationship ?? 'self'),
    period: { start: person.since },
    payor: [INSURER],
    class: [
      { type: concept(SYSTEM.coverageClass, 'group', 'Group'), value: 'SBX-4400', name: 'Sample households' },
      { type: concept(SYSTEM.coverageClass, 'plan', 'Plan'), value: policy.toUpperCase(), name: plan },
    ],
  };
}
