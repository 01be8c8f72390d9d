/** What reading FHIR needs from outside. */
export interface FhirSurroundings {
  readonly fetch: typeof fetch;
  readonly offline: () => boolean;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /**
   * A bearer that is good now; with an argument, one other than that, which the payer has just refused.
   * Absent: the request goes without one, and then needs no preflight.
   */
  readonly bearer?: (rejected?: string) => Promise<string>;
}
