import { revokeGrant } from '../oauth/give-grant.js';
import type { Payer } from '../payer.js';
import type { ControlRequest } from './give-token.js';

interface Given {
  readonly payer: Payer;
  readonly id: string;
}

/** Takes back the grants that fit what is said of them; the answer is how many. */
export async function revoke(asked: ControlRequest, payers: Iterable<Payer>): Promise<number> {
  const fitting = grantsThatFit(asked, payers);
  for (const { payer, id } of fitting) await revokeGrant(payer.provider(), payer.grants, id);
  return fitting.length;
}

/** Lets their access tokens run out, so that they have to be renewed. */
export function expire(asked: ControlRequest, payers: Iterable<Payer>): number {
  const fitting = grantsThatFit(asked, payers);
  for (const { payer, id } of fitting) payer.storage.expire('AccessToken', id);
  return fitting.length;
}

/** Of a `member`, at a `payer`, with a `client`, one by its `grant`; all where nothing is said. */
function grantsThatFit(asked: ControlRequest, payers: Iterable<Payer>): readonly Given[] {
  return [...payers].flatMap((payer) =>
    payer.grants.all().flatMap(({ id, username, client }) => {
      const facts = { payer: payer.name, member: username, client, grant: id };
      return Object.entries(facts).every(([name, value]) => (asked[name] ?? value) === value) ? [{ payer, id }] : [];
    }),
  );
}
