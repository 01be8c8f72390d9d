import { UhcError } from '../errors.js';
import type { PayerName } from '../payers/payers.js';

/** A redirect URI of its own for each payer: an answer of one is then never taken for another's (RFC 9700 §4.4). */
export function withPayer(redirectUri: string, payer: PayerName | undefined): string {
  if (!payer) return redirectUri;
  const url = new URL(redirectUri);
  url.searchParams.set('payer', payer);
  return url.href;
}

/**
 * The callback page's address: on the page's own origin, beside the page where none is given, never at the script's.
 * @throws UhcError `config_page_not_web`, `config_redirect_invalid`
 */
export function redirectUriOn(page: URL, given: string | undefined): string {
  if (!/^https?:$/.test(page.protocol)) throw new UhcError('config_page_not_web', { protocol: page.protocol });
  const uri = URL.canParse(given ?? 'callback.html', page) ? new URL(given ?? 'callback.html', page) : undefined;
  if (uri?.origin !== page.origin) throw new UhcError('config_redirect_invalid', { origin: page.origin });
  uri.hash = '';
  if (given === undefined) uri.search = '';
  return uri.href;
}
