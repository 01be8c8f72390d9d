import { serversOf } from '../payers/servers.js';
import type { ClientOptions } from './client-options.js';
import type { UhcClient } from './client.js';
import { createClient } from './create-client.js';

const clients = new Map<string, UhcClient>();

/**
 * One page, one connection: who asks for the same servers with the same client id and the same memory gets the same client.
 * @throws UhcError as `createClient`
 */
export function sharedClient(options: ClientOptions): UhcClient {
  const servers = serversOf(options).map(({ key, fhirBase }) => [key, fhirBase.href]);
  const name = JSON.stringify([servers, options.clientId ?? '', options.remember ?? 'device', options.database ?? '']);
  const known = clients.get(name);
  if (known) return known;
  const client = createClient(options);
  clients.set(name, client);
  return client;
}
