/**
 * The code systems that we have words for, by their addresses, and what their codes are called in `code-groups`. A system that is not
 * here is under a licence, or has words of the payer's only.
 * @see https://terminology.hl7.org/external_terminologies.html
 */
export const codeSystems = {
  'http://hl7.org/fhir/sid/icd-10-cm': 'dx.',
  'urn:oid:2.16.840.1.113883.6.90': 'dx.',
  'http://www.cms.gov/Medicare/Coding/ICD10': 'pcs.',
  'https://www.cms.gov/Medicare/Coding/ICD10': 'pcs.',
  'urn:oid:2.16.840.1.113883.6.4': 'pcs.',
  'http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets': 'hcpcs.',
  'https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets': 'hcpcs.',
  'urn:oid:2.16.840.1.113883.6.285': 'hcpcs.',
  'http://www.ada.org/cdt': 'hcpcs.',
  'https://www.cms.gov/Medicare/Coding/place-of-service-codes/Place_of_Service_Code_Set': 'place.',
  'https://www.cms.gov/Medicare/Medicare-Fee-for-Service-Payment/AcuteInpatientPPS/MS-DRG-Classifications-and-Software': 'drg.',
  'http://hl7.org/fhir/us/carin-bb/CodeSystem/C4BBInstitutionalClaimSubType': 'stay.',
  'http://hl7.org/fhir/us/carin-bb/CodeSystem/C4BBClaimDiagnosisType': 'as.',
  'http://terminology.hl7.org/CodeSystem/ex-diagnosistype': 'as.',
  'http://terminology.hl7.org/CodeSystem/adjudication-reason': 'reason.',
} as const;
