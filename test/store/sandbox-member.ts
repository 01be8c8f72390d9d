import { keepGrant } from '../../src/db/connections.js';
import { sessionKey } from '../../src/db/session-key.js';
import { MemoryRecords } from '../../src/db/memory-records.js';
import type { Vault } from '../../src/db/vault.js';
import { createClient } from '../../src/store/create-client.js';
import type { MemberScope, UhcClient } from '../../src/store/client.js';
import type { Live } from '../../src/store/view.js';
import { givenToken } from '../sandbox/support/given-token.js';

/** A client whose member has signed in before: at this sandbox, with these scopes. */
export interface SignedIn {
  readonly client: UhcClient;
  readonly vault: Vault;
  /** Addresses that were asked, without the origin. */
  readonly asked: readonly string[];
}

export interface Asked {
  readonly member?: string;
  readonly scopes?: readonly MemberScope[];
  readonly vault?: Vault;
  /** Answers instead of the sandbox, where it answers at all. */
  readonly instead?: (url: URL) => Response | undefined;
}

export const SCOPES: readonly MemberScope[] = ['patient/Patient.read', 'patient/ExplanationOfBenefit.read', 'patient/Procedure.read'];

/** A vault in memory, as an app on a server would hand in. */
export function memoryVault(): Vault {
  const key = sessionKey();
  const records = new MemoryRecords();
  return { kind: 'memory', records, key: () => key, makeKey: () => key, forgetKey: () => undefined, wipe: () => records.destroy(), close: () => undefined };
}

let count = 0;

/** Signs a member in at the sandbox's control API, keeps the grant, and makes a client that finds it. */
export async function signedIn(origin: string, { member = 'sandbox1@testoptum.com', scopes = SCOPES, vault = memoryVault(), instead }: Asked = {}): Promise<SignedIn> {
  const { access_token: accessToken = '', patient = '' } = await givenToken(origin, { payer: 'hsid', member, scope: scopes.join(' ') });
  const source = { endpoints: { sendsIssuer: false, authorize: `${origin}/hsid/oauth/authorize`, token: `${origin}/hsid/oauth/token` }, fhirBase: `${origin}/hsid/R4`, clientId: 'demo' };
  count += 1;
  const grant = { choice: 'hsid', source, redirectUri: 'https://site.example/callback.html', patient, scopes, declined: [], since: Date.now(), state: 'active' };
  await keepGrant(vault, { id: `of ${patient}`, generation: crypto.randomUUID() }, grant, { accessToken, receivedAt: Date.now(), lifetime: 3600, scopes, patient, further: {} });
  const asked: string[] = [];
  const fetching: typeof fetch = async (input, init) => {
    const url = new URL(String(input instanceof Request ? input.url : input));
    asked.push(url.href.replace(`${origin}/hsid/R4/`, ''));
    return instead?.(url) ?? fetch(input, init);
  };
  const client = createClient({ payer: 'hsid', sandbox: origin, clientId: 'demo', storage: vault, fetch: fetching, offline: () => false, database: `test-${count}` });
  return { client, vault, asked };
}

/** The first value of a `Live` that is as wanted. */
export function whenever<T>(live: Live<T>, wanted: (value: T) => boolean): Promise<T> {
  return new Promise((found) => {
    const stop = live.watch((value) => {
      if (!wanted(value)) return;
      stop();
      found(value);
    });
    if (wanted(live.value)) {
      stop();
      found(live.value);
    }
  });
}
