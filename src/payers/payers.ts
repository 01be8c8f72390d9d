import { STORE_BUILD } from './store-build.js';

/**
 * The payers that the interoperability APIs serve, as data: a new payer is a new line here.
 * Documented addresses come from the payer's own page; `later` ones were seen since and are tried where the documented ones fail.
 */
export const PAYER_NAMES = ['hsid', 'rmhp', 'sierra', 'healthx'] as const;
export type MemberPayer = (typeof PAYER_NAMES)[number];
export type PayerName = MemberPayer | 'sandbox';

export interface Addresses {
  readonly fhirBase: string;
  readonly authorize: string;
  readonly token: string;
}

const HOSTS = 'flex.optum.com';

/** As the payer's page gives them. The sandbox signs in at a host of its own. */
export function documentedAddresses(payer: PayerName): Addresses {
  const host = `https://${payer}.fhir.${HOSTS}`;
  const signIn = payer === 'sandbox' ? `https://sandbox.authz.${HOSTS}` : host;
  return { fhirBase: `${host}/R4`, authorize: `${signIn}/oauth/authorize`, token: `${host}/oauth/token` };
}

/** As public clients have used them since. */
export function laterAddresses(payer: PayerName): Addresses {
  const oauth = `https://${HOSTS}/authz/${payer}/oauth`;
  return { fhirBase: `https://${HOSTS}/fhir/${payer}/R4`, authorize: `${oauth}/authorize`, token: `${oauth}/token` };
}

/** Where the local sandbox keeps its copy of a payer. */
export function sandboxAddresses(payer: PayerName, sandbox: string): Addresses {
  const root = `${sandbox.replace(/\/+$/, '')}/${payer}`;
  return { fhirBase: `${root}/R4`, authorize: `${root}/oauth/authorize`, token: `${root}/oauth/token` };
}

/** The directory that answers without a token, whichever payer. */
export const PUBLIC_DIRECTORY = `https://${HOSTS}/fhirpublic/R4`;

/** Hosts that discovery may name for a payer of the table, besides the FHIR base's own. */
export const PAYER_HOSTS: ReadonlySet<string> = new Set([
  HOSTS,
  `fhir.${HOSTS}`,
  ...[...PAYER_NAMES, 'sandbox'].flatMap((payer) => [`${payer}.fhir.${HOSTS}`, `${payer}.authz.${HOSTS}`]),
]);

/** Where the local sandbox stands unless another address is given. */
export const SANDBOX_ADDRESS = STORE_BUILD ? '' : 'http://localhost:9400';

export function isPayerName(word: string): word is PayerName {
  return word === 'sandbox' || (PAYER_NAMES as readonly string[]).includes(word);
}
