import { revokeGrant } from '../oauth/give-grant.js';
import type { Payer } from '../payer.js';
import type { ControlRequest } from './give-token.js';

/** Takes back the grants that fit what is said of them: of a `member`, at a `payer`, with a `client`, one by its `grant`; all where nothing is said. */
export async function revoke(asked: ControlRequest, payers: Iterable<Payer>): Promise<number> {
  let revoked = 0;
  for (const payer of payers) {
    for (const { id, username, client } of payer.grants.all()) {
      const fits = { payer: payer.name, member: username, client, grant: id };
      if (Object.entries(fits).some(([name, value]) => asked[name] !== undefined && asked[name] !== value)) continue;
      await revokeGrant(payer.provider(), payer.grants, id);
      revoked += 1;
    }
  }
  return revoked;
}
