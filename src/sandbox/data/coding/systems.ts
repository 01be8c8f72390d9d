import type { Meta } from 'fhir/r4';
import { shared } from '../shared.js';

const CARIN = 'http://hl7.org/fhir/us/carin-bb/CodeSystem';
const PLAN_NET = 'http://hl7.org/fhir/us/davinci-pdex-plan-net';
const HL7 = 'http://terminology.hl7.org/CodeSystem';

/** Addresses of code systems and extensions, as the implementation guides write them. */
export const SYSTEM = {
  adjudication: `${HL7}/adjudication`,
  carinAdjudication: `${CARIN}/C4BBAdjudication`,
  discriminator: `${CARIN}/C4BBAdjudicationDiscriminator`,
  payerStatus: `${CARIN}/C4BBPayerAdjudicationStatus`,
  supportingInfo: `${CARIN}/C4BBSupportingInfoType`,
  careTeamRole: `${CARIN}/C4BBClaimCareTeamRole`,
  carinDiagnosisType: `${CARIN}/C4BBClaimDiagnosisType`,
  carinProcedureType: `${CARIN}/C4BBClaimProcedureType`,
  carinIdentifierType: `${CARIN}/C4BBIdentifierType`,
  institutionalSubType: `${CARIN}/C4BBInstitutionalClaimSubType`,
  carinRelated: `${CARIN}/C4BBRelatedClaimRelationshipCodes`,
  surface: `${CARIN}/C4BBSurfaceCodes`,
  related: `${HL7}/ex-relatedclaimrelationship`,
  claimType: `${HL7}/claim-type`,
  diagnosisType: `${HL7}/ex-diagnosistype`,
  payeeType: `${HL7}/payeetype`,
  identifierType: `${HL7}/v2-0203`,
  degree: `${HL7}/v2-0360`,
  coverageClass: `${HL7}/coverage-class`,
  relationship: `${HL7}/subscriber-relationship`,
  roleCode: `${HL7}/v3-RoleCode`,
  actCode: `${HL7}/v3-ActCode`,
  actReason: `${HL7}/v3-ActReason`,
  absent: `${HL7}/data-absent-reason`,
  tooth: `${HL7}/ADAUniversalToothDesignationSystem`,
  oralCavity: `${HL7}/ADAAreaOralCavitySystem`,
  dispensedAsWritten: `${HL7}/NCPDPDispensedAsWrittenOrProductSelectionCode`,
  brandGeneric: `${HL7}/NCPDPBrandGenericIndicator`,
  prescriptionOrigin: `${HL7}/NCPDPPrescriptionOriginCode`,
  compound: `${HL7}/NCPDPCompoundCode`,
  reject: `${HL7}/NCPDPRejectCode`,
  adjustment: 'https://x12.org/codes/claim-adjustment-reason-codes',
  remark: 'https://x12.org/codes/remittance-advice-remark-codes',
  cpt: 'http://www.ama-assn.org/go/cpt',
  hcpcs: 'http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets',
  cdt: 'http://www.ada.org/cdt',
  ndc: 'http://hl7.org/fhir/sid/ndc',
  icd10cm: 'http://hl7.org/fhir/sid/icd-10-cm',
  icd10pcs: 'http://www.cms.gov/Medicare/Coding/ICD10',
  drg: 'https://www.cms.gov/Medicare/Medicare-Fee-for-Service-Payment/AcuteInpatientPPS/MS-DRG-Classifications-and-Software',
  place: 'https://www.cms.gov/Medicare/Coding/place-of-service-codes/Place_of_Service_Code_Set',
  revenue: 'https://www.nubc.org/CodeSystem/RevenueCodes',
  typeOfBill: 'https://www.nubc.org/CodeSystem/TypeOfBill',
  pointOfOrigin: 'https://www.nubc.org/CodeSystem/PointOfOrigin',
  admissionType: 'https://www.nubc.org/CodeSystem/PriorityTypeOfAdmitOrVisit',
  dischargeStatus: 'https://www.nubc.org/CodeSystem/PatDischargeStatus',
  presentOnAdmission: 'https://www.nubc.org/CodeSystem/PresentOnAdmissionIndicator',
  npi: 'http://hl7.org/fhir/sid/us-npi',
  taxonomy: 'http://nucc.org/provider-taxonomy',
  language: 'urn:ietf:bcp:47',
  accepting: `${PLAN_NET}/CodeSystem/AcceptingPatientsCS`,
  accessibility: `${PLAN_NET}/CodeSystem/AccessibilityCS`,
  delivery: `${PLAN_NET}/CodeSystem/DeliveryMethodCS`,
  connectionType: `${PLAN_NET}/CodeSystem/EndpointConnectionTypeCS`,
  payloadType: `${PLAN_NET}/CodeSystem/EndpointPayloadTypeCS`,
  modalities: `${PLAN_NET}/CodeSystem/VirtualModalitiesCS`,
  serviceType: `${HL7}/service-type`,
  serviceCategory: `${PLAN_NET}/CodeSystem/HealthcareServiceCategoryCS`,
  productType: `${PLAN_NET}/CodeSystem/InsuranceProductTypeCS`,
  planType: `${PLAN_NET}/CodeSystem/InsurancePlanTypeCS`,
  organizationType: `${PLAN_NET}/CodeSystem/OrgTypeCS`,
  affiliationRole: `${PLAN_NET}/CodeSystem/OrganizationAffiliationRoleCS`,
  providerRole: `${PLAN_NET}/CodeSystem/ProviderRoleCS`,
  proficiency: `${PLAN_NET}/CodeSystem/LanguageProficiencyCS`,
  claimNumber: 'https://sandbox-health-plan.example.com/fhir/claim-number',
  memberNumber: 'https://sandbox-health-plan.example.com/fhir/member-number',
  payersOwn: 'https://sandbox-health-plan.example.com/fhir/CodeSystem/ledger',
} as const;

export const EXTENSION = {
  networkReference: `${PLAN_NET}/StructureDefinition/network-reference`,
  endpointUse: `${PLAN_NET}/StructureDefinition/endpoint-usecase`,
  locationReference: `${PLAN_NET}/StructureDefinition/location-reference`,
  newPatients: `${PLAN_NET}/StructureDefinition/newpatients`,
  accessibility: `${PLAN_NET}/StructureDefinition/accessibility`,
  deliveryMethod: `${PLAN_NET}/StructureDefinition/delivery-method`,
  qualification: `${PLAN_NET}/StructureDefinition/practitioner-qualification`,
  proficiency: `${PLAN_NET}/StructureDefinition/communication-proficiency`,
  contactHours: `${PLAN_NET}/StructureDefinition/contactpoint-availabletime`,
  geolocation: 'http://hl7.org/fhir/StructureDefinition/geolocation',
} as const;

export const planNetMeta = shared((name: string, lastUpdated: string): Meta => ({ lastUpdated, profile: [`${PLAN_NET}/StructureDefinition/plannet-${name}`] }));

export function carinProfile(name: string, version: '1.1.0' | '2.0.0'): string[] {
  return [`http://hl7.org/fhir/us/carin-bb/StructureDefinition/C4BB-${name}|${version}`];
}
