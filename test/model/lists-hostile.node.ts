import { describe, it } from 'node:test';
import fc from 'fast-check';
import { planListingsFrom } from '../../src/model/directory/plan-listing.js';
import { networksByListed, standingIn } from '../../src/model/directory/plan-standing.js';
import { drugListingsFrom } from '../../src/model/formulary/drug-listing.js';
import { pharmaciesFrom } from '../../src/model/pharmacy/pharmacies-from.js';
import { isOfKind } from '../../src/model/pharmacy/pharmacy.js';
import { mutated } from './mutation.js';
import { assertSound } from './sound.js';

const RUNS = { numRuns: 400, seed: 20240302 };
const USDF = 'http://hl7.org/fhir/us/davinci-drug-formulary/StructureDefinition/usdf-';
const coded = (code: string): object => ({ coding: [{ code }] });

const PLANS = [
  { resourceType: 'InsurancePlan', id: 'p', name: 'Plan', status: 'active', network: [{ reference: 'Organization/n' }], contact: [{ telecom: [{ system: 'phone', value: '1' }] }], coverage: [{ extension: [{ url: `${USDF}FormularyReference-extension`, valueReference: { reference: 'InsurancePlan/l' } }] }], plan: [{ type: { text: 'Drug' }, specificCost: [{ category: coded('1-month-in-retail'), benefit: [{ type: coded('generic'), cost: [{ type: coded('copay'), qualifiers: [coded('no-charge')], value: { value: 5, unit: '$' } }] }] }] }] },
  { resourceType: 'PractitionerRole', id: 'r', practitioner: { reference: 'Practitioner/x' }, extension: [{ url: 'http://hl7.org/fhir/us/davinci-pdex-plan-net/StructureDefinition/network-reference', valueReference: { reference: 'Organization/n' } }] },
];
const PHARMACIES = [
  { resourceType: 'Location', id: 'l', name: 'Shop', type: [coded('OUTPHARM')], address: { city: 'Reno' }, telecom: [{ system: 'url', value: 'https://x.example' }], hoursOfOperation: [{ allDay: true, daysOfWeek: ['mon'] }], managingOrganization: { reference: 'Organization/o' } },
  { resourceType: 'HealthcareService', id: 's', category: [coded('pharm')], specialty: [coded('3336C0003X')], location: [{ reference: 'Location/l' }], providedBy: { reference: 'Organization/o' } },
  { resourceType: 'OrganizationAffiliation', id: 'a', code: [coded('pharmacy')], participatingOrganization: { reference: 'Organization/o' }, network: [{ reference: 'Organization/n' }] },
  { resourceType: 'Organization', id: 'o', name: 'Chain' },
];
const DRUGS = [
  { resourceType: 'MedicationKnowledge', id: 'd', code: { coding: [{ system: 'http://www.nlm.nih.gov/research/umls/rxnorm', code: '1', display: 'Drug' }] }, medicineClassification: [{ classification: [coded('c')] }], extension: [{ url: `${USDF}PlanID-extension`, valueString: 'P' }, { url: `${USDF}DrugTierID-extension`, valueCodeableConcept: coded('brand') }] },
  { resourceType: 'Basic', id: 'b', code: coded('formulary-item'), subject: { reference: 'MedicationKnowledge/d' }, extension: [{ url: `${USDF}FormularyReference-extension`, valueReference: { reference: 'InsurancePlan/l' } }, { url: `${USDF}QuantityLimitDetail-extension`, extension: [{ url: 'Rolling', valueTiming: { repeat: { count: 3, period: 4, periodUnit: 'd' } } }] }] },
  { resourceType: 'List', id: 'x', identifier: [{ value: 'P' }], code: coded('DRUGPOL'), extension: [{ url: `${USDF}DrugTierDefinition-extension`, extension: [{ url: 'drugTierID', valueCodeableConcept: coded('brand') }, { url: 'costSharing', extension: [{ url: 'pharmacyType', valueCodeableConcept: coded('r') }, { url: 'copayAmount', valueMoney: { value: 1, currency: 'USD' } }, { url: 'coinsuranceRate', valueDecimal: 0.2 }] }] }] },
  ...PLANS,
];

describe('whatever a directory sends', () => {
  it('is read as plans, and as who stands in their networks, without an error', () => {
    fc.assert(fc.property(fc.array(mutated(PLANS), { minLength: 1, maxLength: 2 }), (sources) => {
      const plans = planListingsFrom([...sources, ...PLANS], sources);
      assertSound(plans);
      const networks = networksByListed([...sources, ...PLANS]);
      for (const plan of plans) for (const listed of networks.values()) assertSound(standingIn(plan, listed));
    }), RUNS);
  });

  it('is read as pharmacies without an error', () => {
    fc.assert(fc.property(fc.array(mutated(PHARMACIES), { minLength: 1, maxLength: 2 }), (sources) => {
      for (const pharmacy of pharmaciesFrom([...sources, ...PHARMACIES])) {
        assertSound(pharmacy);
        for (const kind of ['retail', 'mail', 'all-day', 'specialty', 'compounding'] as const) isOfKind(pharmacy, kind);
      }
    }), RUNS);
  });

  it('is read as drugs and what plans say of them without an error', () => {
    fc.assert(fc.property(fc.array(mutated(DRUGS), { minLength: 1, maxLength: 2 }), (sources) => { assertSound(drugListingsFrom([...sources, ...DRUGS])); }), RUNS);
  });

  it('need not be FHIR, nor JSON', () => {
    fc.assert(fc.property(fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withSparseArray: true }), (value) => {
      assertSound(planListingsFrom([value, { resourceType: 'InsurancePlan', id: 'x', type: value, network: value, contact: value, plan: value, coverage: value }], [value]));
      assertSound(pharmaciesFrom([value, { resourceType: 'Location', type: [coded('PHARM')], address: value, telecom: value, hoursOfOperation: value }]));
      assertSound(drugListingsFrom([value, { resourceType: 'Basic', code: coded('formulary-item'), subject: { reference: 'x' }, extension: value }, { resourceType: 'MedicationKnowledge', id: 'd', code: value, extension: value }]));
    }), RUNS);
  });
});
