import { isLoopback } from '../oauth/demo-redirects.js';
import type { Environment } from './app.js';

/**
 * Why an app cannot be answered at an address, in words; `undefined` where it can.
 * @see https://www.rfc-editor.org/rfc/rfc8252#section-7
 */
export function redirectProblem(address: string, environment: Environment): string | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url) return `"${address}" is no address. It starts with https://, or with a scheme of your own as in com.example.app:/callback.`;
  if (address.includes('#')) return `"${address}" has a #: what follows it never reaches a server.`;
  if (address.includes('*')) return `"${address}" has a *: each address is written out.`;
  if (url.username || url.password) return `"${address}" holds a user name.`;
  if (url.protocol === 'https:') return undefined;
  if (url.protocol === 'http:') return httpProblem(url, environment);
  if (url.protocol.includes('.')) return undefined;
  return `"${url.protocol}" is no scheme of your own: that is a domain name turned round, with a dot, as in com.example.app:/callback.`;
}

function httpProblem({ href, hostname }: URL, environment: Environment): string | undefined {
  if (environment === 'production') return `"${href}" is http:. In production an address is https:, or of a scheme of your own.`;
  return isLoopback(hostname) ? undefined : `"${href}" is http:, which serves on this machine alone. Everywhere else it is https:.`;
}

/** Whether an address is one of those that were registered: letter by letter, save for the port of an app on this machine. */
export function isRegistered(address: string, registered: readonly string[]): boolean {
  return registered.includes(address) || registered.map(withoutPort).includes(withoutPort(address) ?? '');
}

function withoutPort(address: string): string | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol !== 'http:' || !isLoopback(url.hostname) || url.username || url.password) return undefined;
  url.port = '';
  return url.href;
}
