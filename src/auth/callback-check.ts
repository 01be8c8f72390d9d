import { UhcError } from '../errors.js';
import type { AuthSurroundings } from './surroundings.js';

/** Stands in our `callback.html`, and nowhere else. */
export const CALLBACK_MARK = 'uhc-widgets-callback';

/**
 * Looks whether the callback page is there, before a window opens on a way that has no end.
 * @throws UhcError `config_callback_missing`, `offline`
 */
export async function checkCallback(redirectUri: string, around: AuthSurroundings): Promise<void> {
  const uri = new URL(redirectUri);
  const path = uri.pathname;
  uri.search = '';
  const response = await around.fetch(uri, { cache: 'no-cache' }).catch(() => undefined);
  if (!response && around.offline()) throw new UhcError('offline', { host: uri.host });
  const text = response?.ok ? await response.text() : '';
  if (!text.includes(CALLBACK_MARK)) throw new UhcError('config_callback_missing', { path, status: response?.status ?? 0 });
}
