/** Any page may ask: what is refused is refused for want of a token, not for where the page stands. */
export const OPEN_CORS: Readonly<Record<string, string>> = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'WWW-Authenticate, Location, ETag, Last-Modified, Retry-After',
};

export const OPEN_PREFLIGHT: Readonly<Record<string, string>> = {
  ...OPEN_CORS,
  'access-control-allow-methods': 'GET, HEAD, POST',
  'access-control-allow-headers': 'Authorization, Accept, Content-Type, Prefer, X-Sandbox-Fault',
  'access-control-allow-private-network': 'true',
  'access-control-max-age': '0', // what is switched on is met at once, and not in an hour
};
