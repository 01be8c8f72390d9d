import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { drugListingsFrom } from '../../../src/model/formulary/drug-listing.js';
import { listedDrugFrom } from '../../../src/model/formulary/drugs-from.js';
import { drugPlanFrom } from '../../../src/model/formulary/drug-plan-from.js';

const USDF = 'http://hl7.org/fhir/us/davinci-drug-formulary/StructureDefinition/usdf-';
const RXNORM = 'http://www.nlm.nih.gov/research/umls/rxnorm';
const says = (name: string, value: object): object => ({ url: `${USDF}${name}-extension`, ...value });
const coded = (code: string): object => ({ coding: [{ code }] });
const drug = (id: string, more: object = {}): object => ({ resourceType: 'MedicationKnowledge', id, code: { coding: [{ system: RXNORM, code: '7', display: 'Seven' }] }, ...more });
const item = (of: string, extension: readonly object[] = [], list = 'l'): object => ({
  resourceType: 'Basic', id: `i-${of}`, code: coded('formulary-item'), subject: { reference: `MedicationKnowledge/${of}` },
  extension: [says('FormularyReference', { valueReference: { reference: `InsurancePlan/${list}` } }), ...extension],
});
const plan = (id: string, list: string, more: object = {}): object => ({
  resourceType: 'InsurancePlan', id, name: id, coverage: [{ extension: [says('FormularyReference', { valueReference: { reference: `InsurancePlan/${list}` } })] }], ...more,
});

describe('an entry on a list of drugs', () => {
  it('states a limit as yes, no, or for those who begin; what it does not state is absent', () => {
    const read = listedDrugFrom(item('d', [says('PriorAuthorization', { valueBoolean: true }), says('PriorAuthorizationNewStartsOnly', { valueBoolean: true }), says('StepTherapyLimit', { valueBoolean: false })]));
    assert.equal(read?.priorAuthorization, 'new-starts');
    assert.equal(read.stepTherapy, 'no');
    assert.equal('quantityLimit' in read, false);
  });

  it('is none of another kind of Basic, nor of a list that nobody names', () => {
    assert.equal(listedDrugFrom({ ...item('d'), code: coded('other') }), undefined);
    assert.equal(listedDrugFrom({ ...item('d'), extension: [] }), undefined);
  });

  it('keeps the numbers of a limit on the amount', () => {
    const detail = says('QuantityLimitDetail', { extension: [
      { url: 'Rolling', valueTiming: { repeat: { count: 30, period: 30, periodUnit: 'd' } } }, { url: 'MaximumDaily', valueQuantity: { value: 2, unit: 'tablets' } },
      { url: 'DaysSupply', valueTiming: { repeat: { boundsDuration: { value: 90 } } } },
    ] });
    assert.deepEqual(listedDrugFrom(item('d', [detail]))?.quantity, { rolling: { count: 30, period: 30, unit: 'd' }, daily: { value: 2, unit: 'tablets' }, supplyDays: 90 });
  });
});

describe('a plan that pays for drugs', () => {
  it('tells a copay from a percent, and has no amount where none is stated', () => {
    const cost = (type: string, value?: object): object => ({ type: coded(type), ...(value && { value }) });
    const costs = [cost('copay', { value: 10, code: 'USD' }), cost('coinsurance', { value: 20, code: '%' }), cost('copay')];
    const read = drugPlanFrom(plan('p', 'l', { plan: [{ specificCost: [{ category: coded('1-month-in-retail'), benefit: [{ type: coded('generic'), cost: costs }] }] }] }));
    assert.deepEqual(read?.costs.map(({ amount, percent }) => [amount, percent]), [[{ value: 10, currency: 'USD' }, undefined], [undefined, 20], [undefined, undefined]]);
  });

  it('is none where it refers to no list of drugs', () => {
    assert.equal(drugPlanFrom({ resourceType: 'InsurancePlan', id: 'dental', name: 'Dental' }), undefined);
  });
});

describe('a drug in several plans', () => {
  it('is on a plan’s list or not, those that have it first', () => {
    const [listing] = drugListingsFrom([drug('d'), plan('without', 'other'), plan('with', 'l'), item('d', [says('DrugTierID', { valueCodeableConcept: coded('brand') })])]);
    assert.deepEqual(listing?.coverage.map(({ plan: { id }, item: on }) => [id, on?.tier?.code]), [['with', 'brand'], ['without', undefined]]);
  });

  it('costs what its tier costs, at the kinds of pharmacy from which it comes', () => {
    const at = (pharmacy: string, tier: string, value: number): object => ({ category: coded(pharmacy), benefit: [{ type: coded(tier), cost: [{ type: coded('copay'), value: { value, code: 'USD' } }] }] });
    const specificCost = [at('1-month-in-retail', 'brand', 30), at('1-month-in-retail', 'generic', 5), at('3-month-in-mail', 'brand', 60)];
    const entry = item('d', [says('DrugTierID', { valueCodeableConcept: coded('brand') }), says('PharmacyBenefitType', { valueCodeableConcept: coded('1-month-in-retail') })]);
    const [listing] = drugListingsFrom([drug('d'), plan('p', 'l', { plan: [{ specificCost }] }), entry]);
    assert.deepEqual(listing?.coverage[0]?.costs.map(({ amount }) => amount?.value), [30]);
  });

  it('is one drug where it is told once a plan', () => {
    const of = (id: string, name: string): object => drug(id, { extension: [says('PlanID', { valueString: name }), says('DrugTierID', { valueCodeableConcept: coded('generic') })] });
    const list = (name: string): object => ({ resourceType: 'List', id: name, title: name, identifier: [{ value: name }], code: coded('DRUGPOL') });
    const listings = drugListingsFrom([of('a', 'A'), of('b', 'B'), list('A'), list('B')]);
    assert.deepEqual(listings.map(({ coverage }) => coverage.map(({ plan: { name }, item: on }) => [name, on?.tier?.code])), [[['A', 'generic'], ['B', 'generic']]]);
  });

  it('is told of a list alone where no plan refers to it', () => {
    const list = { resourceType: 'InsurancePlan', id: 'l', name: 'The list', type: [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'DRUGPOL' }] }] };
    assert.deepEqual(drugListingsFrom([drug('d'), item('d'), list])[0]?.coverage.map(({ plan: { name } }) => name), ['The list']);
    assert.deepEqual(drugListingsFrom([drug('d'), item('d'), list, plan('p', 'l')])[0]?.coverage.map(({ plan: { name } }) => name), ['p']);
  });
});
