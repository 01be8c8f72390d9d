import { serversOf } from '../../../src/payers/servers.js';
import type { Server } from '../../../src/payers/servers.js';

/** The sandbox's own payer, as a client knows it. */
export function sandboxServers(origin: string): readonly Server[] {
  return serversOf({ payer: 'sandbox', sandbox: origin });
}
