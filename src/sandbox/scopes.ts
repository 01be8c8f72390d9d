/** What an app may ask for, and the words of the consent page. The payer's own list, and `public/*.read`, which was seen since. */
export type MemberScope = 'patient/Patient.read' | 'patient/ExplanationOfBenefit.read' | 'patient/Procedure.read';

const MEMBER_WORDS: Readonly<Record<MemberScope, string>> = {
  'patient/ExplanationOfBenefit.read': 'Explanation of benefits',
  'patient/Patient.read': 'Name, birth date, address',
  'patient/Procedure.read': 'Procedures',
};

const DIRECTORY_WORDS: Readonly<Record<string, string>> = {
  'user/Practitioner.read': 'Directory: people',
  'user/PractitionerRole.read': 'Directory: where people work',
  'user/Organization.read': 'Directory: organizations',
  'user/OrganizationAffiliation.read': 'Directory: who works with whom',
  'user/Network.read': 'Directory: networks',
  'user/Location.read': 'Directory: places',
  'user/InsurancePlan.read': 'Directory: plans',
  'user/HealthcareService.read': 'Directory: services',
  'public/*.read': 'Directory: everything',
};

export const MEMBER_SCOPES = Object.keys(MEMBER_WORDS) as readonly MemberScope[];
export const DIRECTORY_SCOPES: readonly string[] = Object.keys(DIRECTORY_WORDS);
export const SCOPES: readonly string[] = [...MEMBER_SCOPES, ...DIRECTORY_SCOPES];

/** Those of a scope text that this server knows, in the order of its consent page. */
export function knownScopes(asked: string | undefined): readonly string[] {
  const words = new Set(asked?.split(' '));
  return SCOPES.filter((scope) => words.has(scope));
}

export function wordsOf(scope: string): string {
  return { ...MEMBER_WORDS, ...DIRECTORY_WORDS }[scope] ?? scope;
}

/** Whether any of them is about one patient, so that the grant needs one. */
export function concernsPatient(scopes: readonly string[]): boolean {
  return scopes.some((scope) => scope.startsWith('patient/'));
}
