import { EXTENSION_REDIRECT_ORIGINS } from '../../payers/extension-ids.js';

/** Where the public client `demo` may be answered: any page of this machine, and our own extension. */
export function demoRedirectAllowed(redirect: string): boolean {
  const url = URL.canParse(redirect) ? new URL(redirect) : undefined;
  if (!url || url.username || url.password || url.hash || redirect.includes('#')) return false;
  if (EXTENSION_REDIRECT_ORIGINS.includes(url.origin)) return true;
  return ['http:', 'https:'].includes(url.protocol) && isLoopback(url.hostname);
}

/** By the parsed host, in which `127.1` and `0x7f.1` have become what they are, and `127.0.0.1.evil.example` has not. */
export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}

/** What stands in the client's registration; the rule above is wider. */
export const DEMO_REDIRECTS: readonly string[] = EXTENSION_REDIRECT_ORIGINS.map((origin) => `${origin}/`);
