import type { InsurancePlan, Reference } from 'fhir/r4';
import { concept } from '../coding/concept.js';
import { SYSTEM } from '../coding/systems.js';
import { formularyProfile } from './codes.js';
import type { ListId } from './drugs.js';

/** A list of drugs that one or several plans cover. */
export interface DrugList {
  readonly id: ListId;
  readonly name: string;
}

export const YEAR = { start: '2026-01-01', end: '2026-12-31' } as const;

export const DRUG_LISTS: Readonly<Record<ListId, DrugList>> = {
  careful: { id: 'careful', name: 'Sandbox Careful Drug List 2026' },
  wide: { id: 'wide', name: 'Sandbox Wide Drug List 2026' },
};

export function listReference({ id, name }: DrugList): Reference {
  return { reference: `InsurancePlan/formulary-${id}`, display: name };
}

/** @see https://hl7.org/fhir/us/davinci-drug-formulary/STU2.0.1/StructureDefinition-usdf-Formulary.html */
export function drugList({ id, name }: DrugList, lastUpdated: string): InsurancePlan {
  return {
    resourceType: 'InsurancePlan',
    id: `formulary-${id}`,
    meta: { lastUpdated, profile: [formularyProfile('Formulary')] },
    identifier: [{ system: 'https://sandbox-health-plan.example.com/fhir/formulary', value: `SBX-${id.toUpperCase()}-2026` }],
    status: 'active',
    type: [concept(SYSTEM.actCode, 'DRUGPOL', 'Drug policy')],
    name,
    period: YEAR,
  };
}
