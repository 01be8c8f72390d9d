const CARIN = 'http://hl7.org/fhir/us/carin-bb/StructureDefinition';
const PLAN_NET = 'http://hl7.org/fhir/us/davinci-pdex-plan-net/StructureDefinition';
const USDF = 'http://hl7.org/fhir/us/davinci-drug-formulary/StructureDefinition';

/** After whose profiles the resources of each type are made. */
export const PROFILES: Readonly<Record<string, readonly string[]>> = {
  Basic: [`${USDF}/usdf-FormularyItem`],
  Coverage: [`${CARIN}/C4BB-Coverage`],
  Endpoint: [`${PLAN_NET}/plannet-Endpoint`],
  ExplanationOfBenefit: ['Inpatient-Institutional', 'Outpatient-Institutional', 'Oral', 'Pharmacy', 'Professional-NonClinician'].map((kind) => `${CARIN}/C4BB-ExplanationOfBenefit-${kind}`),
  HealthcareService: [`${PLAN_NET}/plannet-HealthcareService`],
  InsurancePlan: [`${PLAN_NET}/plannet-InsurancePlan`, `${USDF}/usdf-PayerInsurancePlan`, `${USDF}/usdf-Formulary`],
  Location: [`${PLAN_NET}/plannet-Location`],
  MedicationKnowledge: [`${USDF}/usdf-FormularyDrug`],
  Organization: [`${PLAN_NET}/plannet-Organization`, `${PLAN_NET}/plannet-Network`],
  OrganizationAffiliation: [`${PLAN_NET}/plannet-OrganizationAffiliation`],
  Patient: [`${CARIN}/C4BB-Patient`],
  Practitioner: [`${PLAN_NET}/plannet-Practitioner`],
  PractitionerRole: [`${PLAN_NET}/plannet-PractitionerRole`],
  RelatedPerson: [`${CARIN}/C4BB-RelatedPerson`],
};
