import { FhirRefusal } from '../refusal.js';

/** What the bearer of a request says: nothing, something that does not open this payer, or whose records and which. */
export type Bearer =
  | { readonly state: 'none' }
  | { readonly state: 'unknown' }
  | { readonly state: 'expired' }
  | GoodBearer;

export interface GoodBearer {
  readonly state: 'good';
  readonly scopes: ReadonlySet<string>;
  readonly patient?: string;
}

const NO_ACCESS: Readonly<Record<'none' | 'unknown' | 'expired', readonly [issue: 'login' | 'expired', words: string]>> = {
  none: ['login', 'A bearer token is needed here.'],
  unknown: ['login', 'The bearer token is not known to this payer, or its grant was revoked.'],
  expired: ['expired', 'The bearer token has run out: renew it.'],
};

/** Refuses with 401 what opens nothing. @see https://www.rfc-editor.org/rfc/rfc6750#section-3 */
export function goodBearer(bearer: Bearer, realm: string): GoodBearer {
  if (bearer.state === 'good') return bearer;
  const [issue, words] = NO_ACCESS[bearer.state];
  const error = bearer.state === 'none' ? '' : `, error="invalid_token", error_description="${words}"`;
  throw new FhirRefusal(401, issue, words, { 'www-authenticate': `Bearer realm="${realm}"${error}` });
}

export function insufficientScope(needed: string, realm: string): FhirRefusal {
  const challenge = `Bearer realm="${realm}", error="insufficient_scope", scope="${needed}"`;
  return new FhirRefusal(403, 'forbidden', `The token does not hold ${needed}.`, { 'www-authenticate': challenge });
}
