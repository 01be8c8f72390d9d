import { createClient } from '../../../src/store/create-client.js';
import type { UhcClient } from '../../../src/store/client.js';

/** A client that is connected, and has read nothing yet; the payer's page answers at once. */
export async function connected(fhirBase: string, database: string = crypto.randomUUID()): Promise<UhcClient> {
  const redirectUri = `${location.origin}/callback.html`;
  const client = createClient({
    fhirBase, clientId: 'bench', database, offline: () => false,
    redirect: {
      way: 'outside',
      uriFor: () => redirectUri,
      depart: () => ({ way: 'outside', blocked: false, show: () => undefined, end: () => undefined, go: (_authorize, state) => Promise.resolve(answer(redirectUri, state)) }),
    },
  });
  client.connecting.watch(() => undefined);
  await client.connect('fhir-base', ['patient/ExplanationOfBenefit.read']);
  if (client.connections.value.length === 0) throw new Error(`No connection: ${JSON.stringify(client.connecting.value)}`);
  return client;
}

function answer(redirectUri: string, state: string): URL {
  const url = new URL(redirectUri);
  url.searchParams.set('code', 'bench');
  url.searchParams.set('state', state);
  return url;
}

/** Ends when all claims are read and kept. */
export function whole(client: UhcClient): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = (): void => {
      const view = client.claims.value;
      if (view.state === 'error') reject(view.error);
      if (view.state === 'data' && !view.loading && !view.partial) resolve();
      if (view.state === 'data' && view.missing) reject(view.missing);
    };
    client.claims.watch(look);
    look();
  });
}
