import browser from 'webextension-polyfill';
import type { RedirectStrategy } from '../auth/redirect.js';
import { UhcError } from '../errors.js';

/**
 * The browser's own window for a sign-in. Its answer comes to whoever opened it, and to nobody on the web: so the background opens it,
 * which lives on while the popup closes.
 */
export function identityRedirect(): RedirectStrategy {
  return {
    way: 'outside',
    uriFor: (payer) => browser.identity.getRedirectURL(payer ?? 'fhir-base'),
    depart: () => ({
      way: 'outside',
      blocked: false,
      go: async (authorize) => new URL(await signIn(authorize)),
      show: () => undefined,
      end: () => undefined,
    }),
  };
}

async function signIn(authorize: URL): Promise<string> {
  try {
    return await browser.identity.launchWebAuthFlow({ url: authorize.href, interactive: true });
  } catch (thrown) {
    // The browsers' words are no interface: what they have in common is read, and nothing of them is kept.
    const words = thrown instanceof Error ? thrown.message : '';
    if (/not be loaded|network|connection/i.test(words)) throw new UhcError('payer_unreachable', { host: authorize.host });
    throw new UhcError('auth_cancelled');
  }
}
