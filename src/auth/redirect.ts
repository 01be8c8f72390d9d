import type { PayerName } from '../payers/payers.js';

/**
 * How a member gets to the payer's page and how the answer comes home. Handed in: a website opens a window or leaves the page,
 * the extension asks its background, a native shell opens the system's browser (RFC 8252).
 */
export interface RedirectStrategy {
  readonly way: Departure['way'];
  /** The redirect URI for a payer's name; one a payer, so that an answer of one is never taken for another's (RFC 9700 §4.4). */
  uriFor(payer: PayerName | undefined): string;
  /** Called in the click itself: browsers open a window only then. */
  depart(): Departure;
}

export interface Departure {
  /** Kept in the flow's record, so that the callback page knows what to do with an answer. */
  readonly way: 'popup' | 'page' | 'outside';
  /** The browser did not let the window open. */
  readonly blocked: boolean;
  /**
   * Shows the payer's page and ends with the address at which the answer arrived.
   * @throws UhcError `auth_cancelled` where the member closed the window; the signal's reason where it was aborted
   */
  go(authorize: URL, state: string, signal: AbortSignal): Promise<URL>;
  /** Shows the window that is open already. */
  show(): void;
  /** Closes the window, where one is open. */
  end(): void;
}
