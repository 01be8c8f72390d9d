import type { Directory, DirectoryPage } from '../../../src/store/directory/directory.js';

/** A query that the payer's page gives as an example, and the same through the client. */
export interface PayerExample {
  /** As the payer's page writes it, below the base. */
  readonly page: string;
  readonly ask: (directory: Directory) => Promise<DirectoryPage>;
}

const LOINC = { system: 'http://loinc.org', code: '99999-9' };

/** Every example of a directory query on the payer's page. */
export const PAYER_EXAMPLES: readonly PayerExample[] = [
  { page: 'HealthcareService?name=LabOne', ask: (to) => to.search('HealthcareService', { name: 'LabOne' }) },
  { page: 'HealthcareService?specialty=http://loinc.org|99999-9', ask: (to) => to.search('HealthcareService', { specialty: LOINC }) },
  { page: 'HealthcareService?name=LabOne&specialty=99999-9', ask: (to) => to.search('HealthcareService', { name: 'LabOne', specialty: '99999-9' }) },
  { page: 'InsurancePlan?name=GreenEarthGoldPPO', ask: (to) => to.search('InsurancePlan', { name: 'GreenEarthGoldPPO' }) },
  { page: 'InsurancePlan?type=|CommercialPPO', ask: (to) => to.search('InsurancePlan', { type: '|CommercialPPO' }) },
  { page: 'InsurancePlan?coverage-area.address=Walla Walla', ask: (to) => to.search('InsurancePlan', { 'coverage-area.address': 'Walla Walla' }) },
  { page: 'Location?address=Springfield', ask: (to) => to.search('Location', { address: 'Springfield' }) },
  { page: 'Location?type=|HOSP', ask: (to) => to.search('Location', { type: '|HOSP' }) },
  { page: 'Location?type=|OUTPHARM', ask: (to) => to.search('Location', { type: '|OUTPHARM' }) },
  { page: 'Organization?address=Bahama', ask: (to) => to.search('Organization', { address: 'Bahama' }) },
  { page: 'Organization?partof.name=AtlantisMed', ask: (to) => to.search('Organization', { 'partof.name': 'AtlantisMed' }) },
  { page: 'Organization?_profile=plannet-Network&address=Bahama', ask: (to) => to.search('Network', { address: 'Bahama' }) },
  { page: 'Organization?_profile=plannet-Network&partof.name=AtlantisMed', ask: (to) => to.search('Network', { 'partof.name': 'AtlantisMed' }) },
  { page: 'OrganizationAffiliation?specialty=|230000000X', ask: (to) => to.search('OrganizationAffiliation', { specialty: '|230000000X' }) },
  { page: 'OrganizationAffiliation?location.name=UrgentCare', ask: (to) => to.search('OrganizationAffiliation', { 'location.name': 'UrgentCare' }) },
  { page: 'Practitioner?name=dice', ask: (to) => to.search('Practitioner', { name: 'dice' }) },
  { page: 'Practitioner?given=slice', ask: (to) => to.search('Practitioner', { given: 'slice' }) },
  { page: 'PractitionerRole?specialty=|340000000X', ask: (to) => to.search('PractitionerRole', { specialty: '|340000000X' }) },
  { page: 'PractitionerRole?location.name=UrgentCare', ask: (to) => to.search('PractitionerRole', { 'location.name': 'UrgentCare' }) },
];
