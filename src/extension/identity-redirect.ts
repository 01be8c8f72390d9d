import browser from 'webextension-polyfill';
import type { Departure, RedirectStrategy } from '../auth/redirect.js';
import { UhcError } from '../errors.js';
import { SignInWindow } from './sign-in-window.js';

/**
 * The browser's own window for a sign-in. Its answer comes to whoever opened it, and to nobody on the web: so the background opens it,
 * which lives on while the popup closes.
 */
export function identityRedirect(): RedirectStrategy {
  return {
    way: 'outside',
    uriFor: (payer) => browser.identity.getRedirectURL(payer ?? 'fhir-base'),
    depart,
  };
}

function depart(): Departure {
  const window = new SignInWindow();
  return {
    way: 'outside',
    blocked: false,
    go: async (authorize, _state, signal) => {
      const answer = await window.open(authorize).catch((thrown: unknown) => { throw errorOf(thrown, authorize); });
      signal.throwIfAborted(); // a window that could not be closed in time brings nothing
      return new URL(answer);
    },
    show: () => { window.show(); },
    end: () => { window.close(); },
  };
}

/** The browsers' words are no interface: what they have in common is read, and nothing of them is kept. */
function errorOf(thrown: unknown, authorize: URL): UhcError {
  if (thrown instanceof UhcError) return thrown;
  const words = thrown instanceof Error ? thrown.message : '';
  return /not be loaded|network|connection/i.test(words) ? new UhcError('payer_unreachable', { host: authorize.host }) : new UhcError('auth_cancelled');
}
