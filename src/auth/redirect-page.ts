import type { PayerName } from '../payers/payers.js';
import type { RedirectStrategy } from './redirect.js';
import { withPayer } from './redirect-uri.js';

/** The page itself goes to the payer and comes back: where windows are blocked, and on phones. */
export function pageRedirect(redirectUri: string): RedirectStrategy {
  return {
    way: 'page',
    uriFor: (payer: PayerName | undefined) => withPayer(redirectUri, payer),
    depart: () => ({
      way: 'page',
      blocked: false,
      go: (authorize, _state, signal) => new Promise((_, reject) => {
        // The page ends here. It is there again only if the member came back without an answer.
        signal.addEventListener('abort', () => { reject(signal.reason as Error); });
        location.assign(authorize.href);
      }),
      show: () => undefined,
      end: () => undefined,
    }),
  };
}
