import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Basic, Extension, InsurancePlan } from 'fhir/r4';
import { PLANS } from '../../../../src/sandbox/data/benefits/plan-rules.js';
import { all, byReference, referencesIn } from '../generated.js';

const GUIDE = 'http://hl7.org/fhir/us/davinci-drug-formulary/StructureDefinition';
const ITEMS = all('Basic');
const DRUGS = all('MedicationKnowledge');
const WITH_DRUGS = all('InsurancePlan').filter(({ meta }) => meta?.profile?.includes(`${GUIDE}/usdf-PayerInsurancePlan`));

function said({ extension = [] }: { readonly extension?: readonly Extension[] | undefined }, name: string): Extension | undefined {
  return extension.find(({ url }) => url === `${GUIDE}/usdf-${name}-extension`);
}

function item(list: string, drug: string): Basic | undefined {
  const known = DRUGS.find(({ code }) => code?.coding?.[0]?.display?.startsWith(drug));
  return ITEMS.find((one) => said(one, 'FormularyReference')?.valueReference?.reference === `InsurancePlan/formulary-${list}` && one.subject?.reference === `MedicationKnowledge/${known?.id ?? ''}`);
}

/** What a plan asks for a month of a tier, in a pharmacy of its network. */
function cost(plan: InsurancePlan | undefined, tier: string, kind = '1-month-in-retail'): number | undefined {
  const costs = plan?.plan?.flatMap(({ specificCost }) => specificCost ?? []).find(({ category }) => category.coding?.[0]?.code === kind);
  return costs?.benefit?.find(({ type }) => type.coding?.[0]?.code === tier)?.cost?.[0]?.value?.value;
}

describe('the drug lists', () => {
  it('lead from a plan to its list, from there to each drug, and nowhere else', () => {
    assert.ok(WITH_DRUGS.length >= 5);
    const known = byReference();
    for (const plan of WITH_DRUGS) {
      const list = plan.coverage?.flatMap((coverage) => said(coverage, 'FormularyReference')?.valueReference ?? [])[0];
      assert.deepEqual((known.get(list?.reference ?? '') as InsurancePlan | undefined)?.meta?.profile, [`${GUIDE}/usdf-Formulary`], plan.id);
    }
    for (const reference of [...ITEMS, ...WITH_DRUGS].flatMap(referencesIn)) assert.ok(known.has(reference), reference);
    assert.equal(new Set(ITEMS.map(({ id }) => id)).size, ITEMS.length);
  });

  it('say of each drug on which tier it is, and from which pharmacies it comes', () => {
    for (const one of ITEMS) {
      assert.equal(one.code.coding?.[0]?.code, 'formulary-item', one.id);
      assert.ok(said(one, 'DrugTierID')?.valueCodeableConcept?.coding?.[0]?.code, one.id);
      assert.ok(one.extension?.some(({ url }) => url.endsWith('PharmacyBenefitType-extension')), one.id);
    }
    assert.equal(said(item('careful', 'Lisinopril') ?? {}, 'DrugTierID')?.valueCodeableConcept?.coding?.[0]?.code, 'preferred-generic');
  });

  it('have a drug that one plan covers and another does not', () => {
    assert.ok(item('wide', 'Rosuvastatin'));
    assert.equal(item('careful', 'Rosuvastatin'), undefined);
  });

  it('say where approval, another drug first, or a limit is asked for, and where not', () => {
    const strict = item('wide', 'Adalimumab') ?? {};
    assert.equal(said(strict, 'PriorAuthorization')?.valueBoolean, true);
    assert.equal(said(strict, 'StepTherapyLimit')?.valueBoolean, true);
    assert.equal(said(strict, 'QuantityLimit')?.valueBoolean, true);
    assert.equal(said(strict, 'QuantityLimitDetail')?.extension?.find(({ url }) => url === 'Description')?.valueString, '2 pens in 28 days');
    const easy = item('wide', 'Lisinopril') ?? {};
    for (const name of ['PriorAuthorization', 'StepTherapyLimit', 'QuantityLimit']) assert.equal(said(easy, name)?.valueBoolean, false, name);
  });

  it('name each drug in plain words, with its RxNorm code, its form and what it is for', () => {
    for (const { id, code, doseForm, medicineClassification } of DRUGS) {
      assert.match(code?.coding?.[0]?.code ?? '', /^\d{5,7}$/, id);
      assert.match(code?.coding?.[0]?.display ?? '', /^[A-Z][a-z]+ /, id);
      assert.ok(doseForm?.coding?.[0]?.display && medicineClassification?.[0]?.classification?.[0]?.coding?.[0]?.display, id);
    }
    assert.ok(DRUGS.length >= 30);
  });

  it('ask the copays that the claims of their plans ask', () => {
    const costs = { silver: 'plan-silver-1500', gold: 'plan-gold-600', bronze: 'plan-bronze-5000' } as const;
    for (const [rules, id] of Object.entries(costs)) {
      const plan = WITH_DRUGS.find((one) => one.id === id);
      const { copays } = PLANS[rules as keyof typeof costs];
      assert.equal(cost(plan, 'preferred-generic'), copays.tier1 / 100, id);
      assert.equal(cost(plan, 'preferred-brand'), copays.tier2 / 100, id);
      assert.equal(cost(plan, 'non-preferred-brand'), copays.tier3 / 100, id);
      assert.equal(cost(plan, 'preferred-generic', '3-month-in-mail'), (copays.tier1 * 2) / 100, id);
    }
  });
});
