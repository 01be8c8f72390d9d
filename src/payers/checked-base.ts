import { UhcError } from '../errors.js';
import { STORE_BUILD } from './store-build.js';

/**
 * An address that a token may be sent to: https, or http on this very machine, by the parsed host and not by its text.
 * @throws UhcError `config_base_invalid`, `config_base_insecure`
 */
export function checkedBase(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password || url.search || url.hash) throw new UhcError('config_base_invalid');
  if (url.protocol === 'http:' && !isLoopback(url)) throw new UhcError('config_base_insecure', { host: url.host });
  return url;
}

/** `http:` is as safe as `https:` only where nothing leaves the machine. The store builds of the extension know no loopback. */
export function isLoopback(url: URL): boolean {
  if (STORE_BUILD) return false;
  const host = url.hostname;
  return host === 'localhost' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);
}
