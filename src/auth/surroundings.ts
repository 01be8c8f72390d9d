/** What `auth` needs from outside, and never reaches for. */
export interface AuthSurroundings {
  readonly fetch: typeof fetch;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Whether the browser says that it is offline: told apart from a payer that does not answer. */
  readonly offline: () => boolean;
}
