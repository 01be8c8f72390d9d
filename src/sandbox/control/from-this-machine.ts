import type { IncomingMessage } from 'node:http';
import { isLoopback } from '../oauth/demo-redirects.js';

/**
 * Whether a request may steer the sandbox: it comes over this machine's own line, names this machine as its host (a foreign name that
 * was made to point here does not), and no page of another machine sent it.
 */
export function fromThisMachine(request: IncomingMessage): boolean {
  const { host = '', origin } = request.headers;
  return isLoopbackAddress(request.socket.remoteAddress) && hostIsLoopback(`http://${host}`) && (origin === undefined || hostIsLoopback(origin));
}

function isLoopbackAddress(address: string | undefined): boolean {
  return address === '::1' || /^(::ffff:)?127\./.test(address ?? '');
}

function hostIsLoopback(address: string): boolean {
  return URL.canParse(address) && isLoopback(new URL(address).hostname);
}
