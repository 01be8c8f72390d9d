import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { Resource } from 'fhir/r4';
import { generate } from '../../../src/sandbox/data/generate.js';
import { states } from './support/states.js';

const CHECKS = join(process.env['FHIR_EXAMPLES'] ?? '', 'inferno-checks.md');
const where = { skip: (process.env['FHIR_EXAMPLES'] ?? '') === '' ? 'FHIR_EXAMPLES is not set' : !existsSync(CHECKS) && `${CHECKS} is not there` };

/** The kits' names, with the type and a part of the profile's address. */
const GROUPS: Readonly<Record<string, readonly [type: string, profile: string]>> = {
  coverage: ['Coverage', 'C4BB-Coverage'],
  eob: ['ExplanationOfBenefit', 'C4BB-ExplanationOfBenefit'],
  eob_inpatient_institutional: ['ExplanationOfBenefit', 'Inpatient-Institutional'],
  eob_oral: ['ExplanationOfBenefit', 'Oral'],
  eob_outpatient_institutional: ['ExplanationOfBenefit', 'Outpatient-Institutional'],
  eob_pharmacy: ['ExplanationOfBenefit', 'Pharmacy'],
  eob_professional_non_clinician: ['ExplanationOfBenefit', 'Professional-NonClinician'],
  patient: ['Patient', 'C4BB-Patient'],
  related_person: ['RelatedPerson', 'C4BB-RelatedPerson'],
  endpoint: ['Endpoint', 'plannet-Endpoint'],
  healthcare_service: ['HealthcareService', 'plannet-HealthcareService'],
  insurance_plan: ['InsurancePlan', 'plannet-InsurancePlan'],
  location: ['Location', 'plannet-Location'],
  network: ['Organization', 'plannet-Network'],
  org_affil: ['OrganizationAffiliation', 'plannet-OrganizationAffiliation'],
  organization: ['Organization', 'plannet-Organization'],
  practitioner: ['Practitioner', 'plannet-Practitioner'],
  practitioner_role: ['PractitionerRole', 'plannet-PractitionerRole'],
};

/** What tells slices apart stands in the list without the element to which it belongs. */
const NO_ELEMENTS: Readonly<Record<string, readonly string[]>> = { ExplanationOfBenefit: ['category'], Patient: ['type'] };

const SLICED = ['identifier', 'supportingInfo', 'adjudication', 'item.adjudication', 'class', 'total'];

interface List {
  readonly kit: string;
  readonly group: string;
  readonly elements: readonly string[];
  readonly slices: readonly string[];
}

/** Lines of the form `*group*: element element | slices: slice slice`, below the heading of a kit. */
function lists(): readonly List[] {
  let kit = '';
  return readFileSync(CHECKS, 'utf8').split('\n').flatMap((line) => {
    if (line.startsWith('## ')) kit = line.slice(3);
    const [, group, text = ''] = /^\*(\w+)\*: (.+)$/.exec(line) ?? [];
    if (group === undefined) return [];
    const [elements = '', slices = ''] = text.split(' | slices: ');
    return [{ kit, group, elements: words(elements), slices: words(slices) }];
  });
}

function words(text: string): readonly string[] {
  return text.split(' ').filter((word) => word !== '' && word !== "''");
}

function missing({ group, elements, slices }: List, resources: readonly Resource[]): readonly string[] {
  const [type = '', profile = ''] = GROUPS[group] ?? [];
  const of = resources.filter(({ resourceType, meta }) => resourceType === type && meta?.profile?.some((stated) => stated.includes(profile)));
  const unstated = elements.filter((element) => !NO_ELEMENTS[type]?.includes(element) && !of.some((resource) => states(resource, element)));
  const unsliced = slices.filter((slice) => slice !== 'servicedDate' && !of.some((resource) => SLICED.some((element) => states(resource, `${element}:${slice}`))));
  return [...unstated, ...unsliced.map((slice) => `:${slice}`)];
}

describe('each element that a profile must support stands somewhere in the data', () => {
  it('is held against a list that is there', where, () => assert.ok(lists().length > 15));

  for (const group of Object.keys(GROUPS)) {
    it(group, where, () => {
      const { resources } = generate({});
      for (const list of lists().filter((one) => one.group === group)) assert.deepEqual(missing(list, resources), [], list.kit);
    });
  }
});
