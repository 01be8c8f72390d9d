import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Basic, FhirResource } from 'fhir/r4';
import { Asking } from './support/asking.js';

const USDF = 'http://hl7.org/fhir/us/davinci-drug-formulary';
const RXNORM = 'http://www.nlm.nih.gov/research/umls/rxnorm';

function item(id: string, drug: string, formulary: string, tier: string, ...benefits: readonly string[]): Basic {
  return {
    resourceType: 'Basic',
    id,
    code: { coding: [{ system: `${USDF}/CodeSystem/usdf-InsuranceItemTypeCS`, code: 'formulary-item' }] },
    subject: { reference: `MedicationKnowledge/${drug}` },
    extension: [
      { url: `${USDF}/StructureDefinition/usdf-FormularyReference-extension`, valueReference: { reference: `InsurancePlan/${formulary}` } },
      { url: `${USDF}/StructureDefinition/usdf-AvailabilityStatus-extension`, valueCode: 'active' },
      { url: `${USDF}/StructureDefinition/usdf-AvailabilityPeriod-extension`, valuePeriod: { start: '2026-01-01', end: '2026-12-31' } },
      { url: `${USDF}/StructureDefinition/usdf-DrugTierID-extension`, valueCodeableConcept: { coding: [{ code: tier }] } },
      ...benefits.map((code) => ({ url: `${USDF}/StructureDefinition/usdf-PharmacyBenefitType-extension`, valueCodeableConcept: { coding: [{ code }] } })),
    ],
  };
}

const drugs: readonly FhirResource[] = [
  { resourceType: 'MedicationKnowledge', id: 'cream', status: 'active', code: { coding: [{ system: RXNORM, code: '1000091', display: 'doxepin 50 MG/ML cream' }] }, doseForm: { coding: [{ code: 'cream' }] }, synonym: ['Zonalon'] },
  { resourceType: 'MedicationKnowledge', id: 'pill', status: 'inactive', code: { coding: [{ system: RXNORM, code: '209459', display: 'acetaminophen 500 MG tablet' }] } },
];

const plans: readonly FhirResource[] = [
  { resourceType: 'InsurancePlan', id: 'list-1', meta: { profile: [`${USDF}/StructureDefinition/usdf-Formulary`] }, status: 'active', name: 'List one', period: { start: '2026-01-01', end: '2026-12-31' } },
  {
    resourceType: 'InsurancePlan',
    id: 'plan-1',
    meta: { profile: [`${USDF}/StructureDefinition/usdf-PayerInsurancePlan`] },
    status: 'draft',
    name: 'Plan one',
    coverage: [{ type: { coding: [{ code: 'DRUGPOL' }] }, benefit: [{ type: {} }], extension: [{ url: `${USDF}/StructureDefinition/usdf-FormularyReference-extension`, valueReference: { reference: 'InsurancePlan/list-1' } }] }],
  },
];

const asking = new Asking([...drugs, ...plans, item('i1', 'cream', 'list-1', 'generic', '1-month-in-retail', '1-month-in-mail'), item('i2', 'pill', 'list-1', 'brand', '1-month-in-retail'), { resourceType: 'Basic', id: 'other', code: { text: 'something else' } }]);

before(() => asking.start());
after(() => asking.stop());

describe('a drug on the list of a plan', () => {
  asking.finds([
    ['Basic?code=formulary-item', 'i1', 'i2'],
    ['Basic?code=formulary-item&subject=MedicationKnowledge/cream', 'i1'],
    ['Basic?subject=pill', 'i2'],
    ['Basic?formulary=list-1', 'i1', 'i2'],
    ['Basic?formulary=InsurancePlan/list-1&drug-tier=generic', 'i1'],
    ['Basic?pharmacy-benefit-type=1-month-in-mail', 'i1'],
    ['Basic?status=active&period=ge2026-06', 'i1', 'i2'],
    ['Basic?period=gt2026-12-31'],
    ['Basic?subject.drug-name=doxepin&formulary.name=List', 'i1'],
    [`Basic?subject.code=${RXNORM}|209459`, 'i2'],
    ['MedicationKnowledge?drug-name=dox', 'cream'],
    ['MedicationKnowledge?drug-name:contains=cream', 'cream'],
    ['MedicationKnowledge?drug-name=zonalon', 'cream'],
    ['MedicationKnowledge?drug-name:exact=Zonalon', 'cream'],
    ['MedicationKnowledge?code=1000091', 'cream'],
    ['MedicationKnowledge?status=inactive', 'pill'],
    ['MedicationKnowledge?doseform=cream', 'cream'],
    ['MedicationKnowledge?_has:Basic:subject:drug-tier=brand', 'pill'],
    ['InsurancePlan?formulary-coverage=list-1', 'plan-1'],
    ['InsurancePlan?coverage-type=DRUGPOL', 'plan-1'],
    ['InsurancePlan?status=active', 'list-1'],
    ['InsurancePlan?period=2026', 'list-1'],
    [`InsurancePlan?_profile=${USDF}/StructureDefinition/usdf-Formulary`, 'list-1'],
  ]);

  it('comes with the drug and the list', async () => {
    assert.deepEqual(await asking.included('Basic?_id=i1&_include=Basic:subject&_include=Basic:formulary'), ['InsurancePlan/list-1', 'MedicationKnowledge/cream']);
    assert.deepEqual(await asking.included('InsurancePlan?_id=plan-1&_include=InsurancePlan:formulary-coverage&_revinclude:iterate=Basic:formulary'), ['Basic/i1', 'Basic/i2', 'InsurancePlan/list-1']);
    assert.deepEqual(await asking.included('MedicationKnowledge?_id=pill&_revinclude=Basic:subject'), ['Basic/i2']);
  });
});

describe('the formulary by the name that the payer\'s page gives it', () => {
  asking.finds([
    ['formulary', 'list-1'],
    ['formulary?name=list', 'list-1'],
    ['formulary?name=plan'],
  ]);
});
