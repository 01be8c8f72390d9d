import { UhcError } from '../errors.js';
import type { AuthSurroundings } from './surroundings.js';

/** Stands in our `callback.html`, and nowhere else. */
export const CALLBACK_MARK = 'uhc-widgets-callback';

/**
 * Looks whether the callback page is there, before a window opens on a way that has no end. Where nothing answers (a dead line, a policy of
 * the page's), it says nothing: what is asked of the payer next tells of the line.
 * @throws UhcError `config_callback_missing`
 */
export async function checkCallback(redirectUri: string, around: AuthSurroundings): Promise<void> {
  const uri = new URL(redirectUri);
  const path = uri.pathname;
  uri.search = '';
  const response = await around.fetch(uri, { cache: 'no-cache' }).catch(() => undefined);
  if (!response) return;
  const text = response.ok ? await response.text() : '';
  if (!text.includes(CALLBACK_MARK)) throw new UhcError('config_callback_missing', { path, status: response.status });
}
