import type { ErrorCode } from '../../../../src/errors.js';

/** What of a payer goes wrong. */
export type Area = 'discovery' | 'authorize' | 'token' | 'revoke' | 'fhir';

/** One kind of fault, by the sandbox's name for its switch, and what a member's app is told of it. */
export interface FaultKind {
  readonly name: string;
  readonly value?: string;
  readonly area: Area;
  /** `fine`: it is survived without a word. */
  readonly ends: ErrorCode | 'fine';
  /** In a renewal, where it is another than in a sign-in. */
  readonly renews?: ErrorCode | 'fine';
  /** Claims that show at a first reading which breaks off. */
  readonly rows?: number;
  /** The directory, which takes no token, is told something else, or nothing of it. */
  readonly directory?: ErrorCode | 'fine' | 'none';
  /** The product would wait for a minute: its patience is shortened. */
  readonly hurried?: true;
}

const token = (name: string, ends: FaultKind['ends'], more: Partial<FaultKind> = {}): FaultKind => ({ name: `token:${name}`, area: 'token', ends, ...more });
const fhir = (name: string, ends: FaultKind['ends'], more: Partial<FaultKind> = {}): FaultKind => ({ name: `fhir:${name}`, area: 'fhir', ends, ...more });

export const FAULT_KINDS: readonly FaultKind[] = [
  { name: 'discovery:500', area: 'discovery', ends: 'payer_down' },
  { name: 'discovery:html-200', area: 'discovery', ends: 'discovery_not_fhir' },
  { name: 'discovery:foreign-endpoint', area: 'discovery', ends: 'discovery_foreign_endpoint' },
  { name: 'discovery:plain', area: 'discovery', ends: 'discovery_pkce_unsupported' },
  { name: 'cors:none', value: 'discovery', area: 'discovery', ends: 'payer_cors' },

  { name: 'authorize:error', value: 'access_denied', area: 'authorize', ends: 'auth_declined' },
  { name: 'authorize:error', value: 'temporarily_unavailable', area: 'authorize', ends: 'payer_down' },
  { name: 'authorize:wrong-iss', area: 'authorize', ends: 'auth_mixed_up' },
  { name: 'authorize:wrong-code', area: 'authorize', ends: 'auth_refused' },

  token('302', 'payer_refused'),
  token('400-invalid_grant', 'auth_refused', { renews: 'grant_ended' }),
  token('401', 'auth_registration_wrong'),
  token('429', 'payer_busy'),
  token('500', 'payer_down'),
  token('503', 'payer_down', { value: 'date' }),
  token('504', 'payer_down'),
  token('html-200', 'auth_answer_invalid'),
  token('truncated', 'auth_answer_invalid'),
  token('huge', 'payer_answer_too_large'),
  token('cut-before-answer', 'payer_unreachable'),
  token('hung', 'payer_too_slow', { hurried: true }),
  token('rotate', 'fine'),
  token('no-refresh-token', 'fine', { renews: 'fine' }),
  token('odd-expires', 'fine', { value: 'word' }),
  token('token-type', 'auth_answer_invalid'),
  token('no-patient', 'auth_no_patient', { renews: 'fine' }),
  { name: 'cors:none', value: 'oauth', area: 'token', ends: 'payer_cors' },

  { name: 'revoke:404', area: 'revoke', ends: 'payer_refused' },
  { name: 'revoke:503', area: 'revoke', ends: 'payer_down' },
  { name: 'revoke:hung', area: 'revoke', ends: 'payer_too_slow', hurried: true },

  fhir('401', 'grant_ended'),
  fhir('401-at-n', 'fine', { value: '1', directory: 'none' }),
  fhir('403', 'scope_missing'),
  fhir('404', 'not_found'),
  fhir('410', 'not_found'),
  fhir('429', 'payer_busy', { value: '5' }),
  fhir('429', 'payer_busy', { value: 'absurd' }),
  fhir('500', 'payer_down'),
  fhir('503', 'payer_down', { value: 'date' }),
  fhir('504', 'payer_down'),
  fhir('302', 'payer_refused'),
  fhir('slow', 'fine', { value: '0.2' }),
  fhir('hung', 'payer_too_slow', { hurried: true }),
  fhir('drip', 'fine', { value: '1' }),
  fhir('cut', 'payer_unreachable'),
  fhir('cut-before-answer', 'payer_unreachable'),
  fhir('html-200', 'payer_answer_invalid'),
  fhir('OperationOutcome-200', 'payer_refused'),
  fhir('bad-json', 'payer_answer_invalid'),
  fhir('content-type', 'fine'),
  fhir('next-foreign', 'fhir_foreign_link', { rows: 50 }),
  fhir('next-cycle', 'fhir_paging_endless', { rows: 60, directory: 'fine' }),
  fhir('page-n-fails', 'payer_down', { rows: 50, directory: 'none' }),
  fhir('other-patient-entry', 'fine'),
  fhir('duplicate-ids', 'fine'),
  fhir('total-lies', 'fine'),
  fhir('huge', 'payer_answer_too_large', { value: '26' }),
  fhir('deep', 'fine', { value: '1000' }),
  fhir('hostile-strings', 'fine'),
  { name: 'cors:none', value: 'fhir', area: 'fhir', ends: 'payer_cors' },
  { name: 'cors:no-expose-headers', value: 'fhir', area: 'fhir', ends: 'fine' },
];
