import type { Basic, Extension } from 'fhir/r4';
import { concept } from '../coding/concept.js';
import { FORMULARY_SYSTEM, formularyExtension, formularyProfile, PHARMACY_KIND_KEYS, pharmacyConcept, tierConcept } from './codes.js';
import type { PharmacyKind, Tier } from './codes.js';
import { drugReference } from './drug.js';
import type { Limits, ListedDrug } from './drugs.js';
import { listReference, YEAR } from './list.js';
import type { DrugList } from './list.js';

/**
 * How one list covers one drug: on which tier, from which pharmacies, with which limits.
 * @see https://hl7.org/fhir/us/davinci-drug-formulary/STU2.0.1/StructureDefinition-usdf-FormularyItem.html
 */
export function formularyItem(drug: ListedDrug, list: DrugList, tier: Tier, lastUpdated: string): Basic {
  return {
    resourceType: 'Basic',
    id: `formulary-item-${list.id}-${drug.rxnorm}`,
    meta: { lastUpdated, profile: [formularyProfile('FormularyItem')] },
    extension: [
      { url: formularyExtension('FormularyReference'), valueReference: listReference(list) },
      { url: formularyExtension('AvailabilityStatus'), valueCode: 'active' },
      { url: formularyExtension('AvailabilityPeriod'), valuePeriod: YEAR },
      ...pharmaciesFor(tier).map((kind) => ({ url: formularyExtension('PharmacyBenefitType'), valueCodeableConcept: pharmacyConcept(kind) })),
      { url: formularyExtension('DrugTierID'), valueCodeableConcept: tierConcept(tier) },
      ...limitsOf(drug.limits),
    ],
    code: concept(FORMULARY_SYSTEM.item, 'formulary-item', 'Formulary item'),
    subject: drugReference(drug),
  };
}

/** Specialty drugs come for a month at a time. */
function pharmaciesFor(tier: Tier): readonly PharmacyKind[] {
  return tier === 'specialty' ? ['1-month-in-retail', '1-month-in-mail'] : PHARMACY_KIND_KEYS;
}

const HOW_TO_ASK = 'Your doctor asks us for approval; we answer within three days, and within one where it is urgent.';

function limitsOf({ approval = false, step, quantity }: Limits): Extension[] {
  const says = (name: string, valueBoolean: boolean): Extension => ({ url: formularyExtension(name), valueBoolean });
  return [
    ...(approval ? [{ url: formularyExtension('AdditionalCoverageInformation'), valueMarkdown: HOW_TO_ASK }] : []),
    says('PriorAuthorization', approval),
    ...(approval ? [says('PriorAuthorizationNewStartsOnly', false)] : []),
    says('StepTherapyLimit', step !== undefined),
    ...(step ? [says('StepTherapyLimitNewStartsOnly', step === 'newStarts')] : []),
    says('QuantityLimit', quantity !== undefined),
    ...(quantity ? [quantityDetail(quantity)] : []),
  ];
}

function quantityDetail({ count, unit, days }: NonNullable<Limits['quantity']>): Extension {
  return {
    url: formularyExtension('QuantityLimitDetail'),
    extension: [
      { url: 'Description', valueString: `${count} ${unit} in ${days} days` },
      { url: 'Rolling', valueTiming: { repeat: { count, period: days, periodUnit: 'd' } } },
      ...(count > days ? [{ url: 'MaximumDaily', valueQuantity: { value: Math.ceil(count / days), unit } }] : []),
    ],
  };
}
