import { documentedAddresses, laterAddresses, PUBLIC_DIRECTORY, type Addresses, type PayerName } from '../../payers/payers.js';
import { PAYERS } from '../payer.js';
import { placeOf, rootsOf, type Asked } from './place.js';

/** Where the payer's page sends client credentials, whichever payer they are for. */
const EVERY_PAYERS_TOKEN = 'https://fhir.flex.optum.com/oauth/token';

/** The layouts of the payer's own hosts, the documented ones before those that were seen since. */
const LAYOUTS: readonly (readonly [PayerName, Addresses])[] = [
  ...PAYERS.map((payer) => [payer, documentedAddresses(payer)] as const),
  ...PAYERS.map((payer) => [payer, laterAddresses(payer)] as const),
  ['hsid', { ...laterAddresses('hsid'), fhirBase: PUBLIC_DIRECTORY }],
  ['sandbox', { ...documentedAddresses('sandbox'), token: EVERY_PAYERS_TOKEN }],
];

interface Root {
  readonly hostname: string;
  readonly path: string;
  readonly payer: PayerName;
  readonly addresses: Addresses;
}

const ROOTS: readonly Root[] = LAYOUTS.flatMap(([payer, addresses]) =>
  [...rootsOf(placeOf(payer, addresses))].map((root) => {
    const { hostname, pathname } = new URL(root);
    return { hostname, path: pathname.replace(/\/$/, ''), payer, addresses };
  }),
);

const HOSTNAMES: ReadonlySet<string> = new Set(ROOTS.map(({ hostname }) => hostname));

export function isPayersHost(hostname: string): boolean {
  return HOSTNAMES.has(hostname);
}

/**
 * Where `path` leads at one of the payer's own hosts. `asked` is the origin as it was asked, with its scheme and port; `prefix` is a path
 * that stands before the layout's own and goes into every address that is given out.
 */
export function atPayersHost(asked: URL, path: string, prefix: string): Asked | undefined {
  const root = ROOTS.find((one) => one.hostname === asked.hostname && below(path, one.path));
  if (!root) return undefined;
  const moved = (address: string): string => {
    const { hostname, pathname } = new URL(address);
    return `${asked.protocol}//${hostname}${asked.port && `:${asked.port}`}${prefix}${pathname}`;
  };
  const { fhirBase, authorize, token } = root.addresses;
  const place = placeOf(root.payer, { fhirBase: moved(fhirBase), authorize: moved(authorize), token: moved(token) });
  return { place, origin: asked.origin, mount: `${prefix}${root.path}`, rest: path.slice(root.path.length) };
}

function below(path: string, root: string): boolean {
  return path.startsWith(root) && /^([/?]|$)/.test(path.slice(root.length));
}
