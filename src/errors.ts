/**
 * Every way in which something can go wrong for a user of ours, by a stable name. `i18n` has the member's words for each,
 * `docs/errors.md` the developer's.
 */
export type ErrorCode =
  // What a site owner set wrong.
  | 'config_client_id_missing'
  | 'config_payer_unknown'
  | 'config_payer_unavailable'
  | 'config_base_insecure'
  | 'config_base_invalid'
  | 'config_page_not_web'
  | 'config_redirect_invalid'
  | 'config_callback_missing'
  // Discovery.
  | 'discovery_foreign_endpoint'
  | 'discovery_not_fhir'
  | 'discovery_pkce_unsupported'
  // The sign-in.
  | 'auth_state_mismatch'
  | 'auth_already_used'
  | 'auth_mixed_up'
  | 'auth_declined'
  | 'auth_cancelled'
  | 'auth_expired'
  | 'auth_clock_jumped'
  | 'auth_popup_blocked'
  | 'auth_redirect_shared'
  | 'auth_registration_wrong'
  | 'auth_refused'
  | 'auth_answer_invalid'
  | 'auth_no_patient'
  | 'patient_changed'
  // A connection's later life.
  | 'grant_ended'
  | 'scope_missing'
  // The payer's server.
  | 'offline'
  | 'payer_unreachable'
  | 'payer_cors'
  | 'payer_refused'
  | 'payer_busy'
  | 'payer_down'
  | 'payer_answer_invalid'
  | 'payer_answer_too_large'
  | 'payer_too_slow'
  | 'fhir_foreign_link'
  | 'fhir_paging_endless'
  | 'not_found'
  // A search of the directory that an app put together wrongly.
  | 'query_invalid'
  // What is kept on the device.
  | 'storage_refused'
  | 'storage_full'
  | 'storage_newer'
  | 'storage_locked'
  // Nothing of the above; a defect of ours.
  | 'unexpected';

export class UhcError extends Error {
  override readonly name = 'UhcError';

  /** `facts` are safe to show and to log: hosts, status codes, counts. Never a token, a query string or what a resource says. */
  constructor(
    readonly code: ErrorCode,
    readonly facts: Readonly<Record<string, string | number>> = {},
  ) {
    super(code);
  }
}

/** What was thrown, as an error of ours. A library's error is never kept as `cause`: it may hold tokens or health data. */
export function asUhcError(thrown: unknown): UhcError {
  return thrown instanceof UhcError ? thrown : new UhcError('unexpected', { kind: thrown instanceof Error ? thrown.name : typeof thrown });
}
