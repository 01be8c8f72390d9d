/**
 * Search parameters of the drug formulary. Its plans are InsurancePlans as the directory's are, and have the directory's parameters besides.
 * @see https://hl7.org/fhir/us/davinci-drug-formulary/STU2.0.1/CapabilityStatement-usdf-server.html
 */
import type { Basic, InsurancePlan, MedicationKnowledge } from 'fhir/r4';
import { all, codes, codings, extensionReferences, extensionsOf, texts } from './elements.js';
import { date, reference, string, token, type Parameters } from './parameter.js';

const USDF = 'http://hl7.org/fhir/us/davinci-drug-formulary/StructureDefinition';

/** The profile of an InsurancePlan that is a list of drugs, and no plan that somebody could buy. */
export const FORMULARY_PROFILE = `${USDF}/usdf-Formulary`;

const insurancePlan: Parameters<InsurancePlan> = {
  'coverage-type': token((plan) => all(plan.coverage).flatMap(({ type }) => codings(type))),
  'formulary-coverage': reference(['InsurancePlan'], (plan) => all(plan.coverage).flatMap(({ extension }) => extensionReferences(extension, `${USDF}/usdf-FormularyReference-extension`))),
  'period': date((plan) => all(plan.period)),
  'status': token((plan) => codes(plan.status)),
};

/** A drug as one formulary lists it. */
const basic: Parameters<Basic> = {
  'code': token((item) => codings(item.code)),
  'drug-tier': token((item) => concepts(item, 'usdf-DrugTierID-extension')),
  'formulary': reference(['InsurancePlan'], (item) => extensionReferences(item.extension, `${USDF}/usdf-FormularyReference-extension`)),
  'period': date((item) => extensionsOf(item.extension, `${USDF}/usdf-AvailabilityPeriod-extension`).flatMap(({ valuePeriod }) => all(valuePeriod))),
  'pharmacy-benefit-type': token((item) => concepts(item, 'usdf-PharmacyBenefitType-extension')),
  'status': token((item) => extensionsOf(item.extension, `${USDF}/usdf-AvailabilityStatus-extension`).flatMap(({ valueCode }) => codes(valueCode))),
  'subject': reference(['MedicationKnowledge'], (item) => all(item.subject)),
};

function concepts(item: Basic, extension: string): ReturnType<typeof codings> {
  return extensionsOf(item.extension, `${USDF}/${extension}`).flatMap(({ valueCodeableConcept }) => codings(valueCodeableConcept));
}

const medicationKnowledge: Parameters<MedicationKnowledge> = {
  'code': token((drug) => codings(drug.code)),
  'doseform': token((drug) => codings(drug.doseForm)),
  'drug-name': string((drug) => texts(...all(drug.code).flatMap(({ coding }) => all(coding).map(({ display }) => display)), drug.synonym)),
  'status': token((drug) => codes(drug.status)),
};

export const FORMULARY_PARAMETERS: Readonly<Record<string, Parameters>> = {
  Basic: basic,
  InsurancePlan: insurancePlan,
  MedicationKnowledge: medicationKnowledge,
};
