/**
 * The code systems that we have words for, by their addresses, and what their codes are called in `code-groups`. A system that is not
 * here is under a licence, or has words of the payer's only.
 * @see https://terminology.hl7.org/external_terminologies.html
 */
export const codeSystems = {
  'system.http://hl7.org/fhir/sid/icd-10-cm': 'dx.',
  'system.urn:oid:2.16.840.1.113883.6.90': 'dx.',
  'system.http://www.cms.gov/Medicare/Coding/ICD10': 'pcs.',
  'system.https://www.cms.gov/Medicare/Coding/ICD10': 'pcs.',
  'system.urn:oid:2.16.840.1.113883.6.4': 'pcs.',
  'system.http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets': 'hcpcs.',
  'system.https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets': 'hcpcs.',
  'system.urn:oid:2.16.840.1.113883.6.285': 'hcpcs.',
  'system.http://www.ada.org/cdt': 'hcpcs.',
  'system.https://www.cms.gov/Medicare/Coding/place-of-service-codes/Place_of_Service_Code_Set': 'place.',
  'system.https://www.cms.gov/Medicare/Medicare-Fee-for-Service-Payment/AcuteInpatientPPS/MS-DRG-Classifications-and-Software': 'drg.',
  'system.http://hl7.org/fhir/us/carin-bb/CodeSystem/C4BBInstitutionalClaimSubType': 'stay.',
  'system.http://hl7.org/fhir/us/carin-bb/CodeSystem/C4BBClaimDiagnosisType': 'as.',
  'system.http://terminology.hl7.org/CodeSystem/ex-diagnosistype': 'as.',
  'system.http://terminology.hl7.org/CodeSystem/adjudication-reason': 'reason.',
} as const;
