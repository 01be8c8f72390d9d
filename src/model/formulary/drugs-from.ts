import { codedListOf, codedOf, codesOf, wordsOf } from '../concept.js';
import { periodOf } from '../date.js';
import { fieldsOf, listOf, numberOf } from '../fields.js';
import type { Fields } from '../fields.js';
import { quantityOf } from '../quantity.js';
import { keyOf, referenceOf } from '../reference.js';
import { stated } from '../stated.js';
import { textOf, textsOf } from '../text.js';
import { formularyExtension, formularyExtensions, saidIn } from './formulary-extension.js';
import type { Drug, Limit, ListedDrug, QuantityDetail } from './formulary.js';

const RXNORM = 'http://www.nlm.nih.gov/research/umls/rxnorm';
const ITEM = 'formulary-item';

/** A drug; undefined where the resource is none, or says that it is no longer made. */
export function drugFromMedicationKnowledge(resource: unknown): Drug | undefined {
  const drug = fieldsOf(resource);
  const id = textOf(drug?.id);
  if (drug?.resourceType !== 'MedicationKnowledge' || id === undefined || drug.status === 'entered-in-error') return undefined;
  const classes = listOf(drug.medicineClassification).flatMap(({ classification }) => codedListOf(classification));
  return stated({
    id,
    name: wordsOf(drug.code) ?? textsOf(drug.synonym)[0],
    codes: [...new Set(codesOf(drug.code).flatMap(({ system, code }) => (system === RXNORM && code !== undefined ? [code] : [])))],
    form: codedOf(drug.doseForm),
    classes,
  });
}

/**
 * How a list covers a drug: a `Basic` (STU 2), or the MedicationKnowledge itself (1.x); undefined where the resource says nothing of the kind.
 * @see https://hl7.org/fhir/us/davinci-drug-formulary/STU2.0.1/StructureDefinition-usdf-FormularyItem.html
 * @see https://hl7.org/fhir/us/davinci-drug-formulary/STU1.1/StructureDefinition-usdf-FormularyDrug.html
 */
export function listedDrugFrom(resource: unknown): ListedDrug | undefined {
  const item = fieldsOf(resource);
  if (item?.resourceType === 'MedicationKnowledge') return listedDirectly(item);
  const drug = referenceOf(item?.subject);
  if (item?.resourceType !== 'Basic' || drug === undefined || !codesOf(item.code).some(({ code }) => code === ITEM)) return undefined;
  const list = referenceOf(formularyExtension(item, 'FormularyReference')?.valueReference);
  return list === undefined ? undefined : listed(item, keyOf(list), keyOf(drug));
}

function listedDirectly(drug: Fields): ListedDrug | undefined {
  const plan = textOf(formularyExtension(drug, 'PlanID')?.valueString);
  const id = textOf(drug.id);
  return plan === undefined || id === undefined ? undefined : listed(drug, plan, `MedicationKnowledge/${id}`);
}

function listed(item: Fields, list: string, drug: string): ListedDrug {
  return stated({
    list,
    drug,
    tier: codedOf(formularyExtension(item, 'DrugTierID')?.valueCodeableConcept),
    priorAuthorization: limitIn(item, 'PriorAuthorization'),
    stepTherapy: limitIn(item, 'StepTherapyLimit'),
    quantityLimit: limitIn(item, 'QuantityLimit'),
    quantity: quantityIn(formularyExtension(item, 'QuantityLimitDetail')),
    pharmacies: codedListOf(formularyExtensions(item, 'PharmacyBenefitType').map(({ valueCodeableConcept }) => valueCodeableConcept)),
    notes: formularyExtensions(item, 'AdditionalCoverageInformation').flatMap(({ valueMarkdown }) => textOf(valueMarkdown) ?? []),
    status: textOf(formularyExtension(item, 'AvailabilityStatus')?.valueCode),
    ...periodOf(formularyExtension(item, 'AvailabilityPeriod')?.valuePeriod),
  });
}

function limitIn(item: Fields, name: string): Limit | undefined {
  const said = saidIn(item, name);
  if (said === undefined) return undefined;
  return said ? (saidIn(item, `${name}NewStartsOnly`) ? 'new-starts' : 'yes') : 'no';
}

function quantityIn(detail: Fields | undefined): QuantityDetail | undefined {
  if (!detail) return undefined;
  const part = (url: string): Fields | undefined => listOf(detail.extension).find((one) => one.url === url);
  const repeat = fieldsOf(fieldsOf(part('Rolling')?.valueTiming)?.repeat);
  const supply = fieldsOf(fieldsOf(part('DaysSupply')?.valueTiming)?.repeat);
  const [count, period, unit] = [numberOf(repeat?.count), numberOf(repeat?.period), textOf(repeat?.periodUnit)];
  return stated({
    words: textOf(part('Description')?.valueString),
    rolling: count !== undefined && period !== undefined && unit !== undefined ? { count, period, unit } : undefined,
    daily: quantityOf(part('MaximumDaily')?.valueQuantity),
    supplyDays: numberOf(fieldsOf(supply?.boundsDuration)?.value),
  });
}
