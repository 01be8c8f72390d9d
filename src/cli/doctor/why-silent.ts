import { UhcError } from '../../errors.js';

/** Codes of Node's network and TLS errors, in plain words. @see https://nodejs.org/api/errors.html#common-system-errors */
const WORDS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'no such host',
  EAI_AGAIN: 'the name cannot be looked up (no network?)',
  ECONNREFUSED: 'nothing listens there',
  ECONNRESET: 'the connection was cut',
  EHOSTUNREACH: 'the host cannot be reached',
  ENETUNREACH: 'the network cannot be reached',
  ETIMEDOUT: 'no connection',
  EPIPE: 'the connection was cut',
  UND_ERR_SOCKET: 'the connection was cut before the answer ended',
  UND_ERR_CONNECT_TIMEOUT: 'no connection',
  UND_ERR_HEADERS_OVERFLOW: 'its headers are too long',
  CERT_HAS_EXPIRED: 'its certificate has run out',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is signed by itself',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate is signed by an authority that is not known here',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate comes without the ones that vouch for it',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'its certificate is signed by an authority that is not known here',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host',
  ERR_SSL_WRONG_VERSION_NUMBER: 'it does not speak TLS there',
};

/** Why nothing usable came back. Never the error's own message: it may hold an address with its query. */
export function whySilent(thrown: unknown, patienceMs: number): string {
  if (thrown instanceof UhcError && thrown.code === 'payer_answer_too_large') return 'its answer is too large to read';
  if (thrown instanceof Error && thrown.name === 'TimeoutError') return `no whole answer within ${patienceMs / 1000} s`;
  const code = codeOf(thrown);
  return (code && WORDS[code]) ?? (code ? `no answer (${code})` : 'no answer');
}

/** `fetch` fails with an error around the network's own, which stands around one for each address that was tried. */
function codeOf(thrown: unknown): string | undefined {
  if (!(thrown instanceof Error)) return undefined;
  const { code } = thrown as { readonly code?: unknown };
  if (typeof code === 'string' && /^[A-Z_]{3,60}$/.test(code)) return code;
  return codeOf(thrown.cause) ?? (thrown instanceof AggregateError ? codeOf(thrown.errors[0]) : undefined);
}
