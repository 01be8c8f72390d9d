import { revokeGrant } from '../../oauth/give-grant.js';
import type { Payer } from '../../payer.js';
import type { Sandbox } from '../../sandbox.js';
import { answerOf } from '../answer.js';
import type { Fault, HowActed } from '../fault.js';

/** What happens to what members have shared, and to the payer altogether. A read that carries one of the first two concerns its own grant. */
export const OF_GRANT: readonly Fault[] = [
  { name: 'grant:revoke-now', area: 'grant', words: 'The member ends the app\'s access: tokens and refresh tokens are dead.', act: revokeNow },
  { name: 'grant:expire-now', area: 'grant', words: 'Access tokens have run out; they can be renewed.', act: expireNow },
  {
    name: 'grant:down-for',
    area: 'grant',
    words: 'Nobody can reach the payer for a while.',
    setting: { words: 'Seconds', initial: '60', between: [1, 1_000_000] },
    lasts: Number,
    instead: () => ({ ...answerOf(503, ''), manner: 'cut' }),
  },
];

async function revokeNow(sandbox: Sandbox, how: HowActed): Promise<void> {
  for (const payer of concerned(sandbox, how)) {
    const own = ownGrant(payer, how);
    for (const { id } of payer.grants.all()) if (how.hit === undefined || id === own) await revokeGrant(payer.provider(), payer.grants, id);
  }
}

function expireNow(sandbox: Sandbox, how: HowActed): void {
  for (const payer of concerned(sandbox, how)) {
    const own = ownGrant(payer, how);
    for (const { id } of payer.grants.all()) if (how.hit === undefined || id === own) payer.storage.expire('AccessToken', id);
  }
}

function concerned({ payers }: Sandbox, { payer }: HowActed): readonly Payer[] {
  return [...payers.values()].filter(({ name }) => name === (payer ?? name));
}

function ownGrant({ storage }: Payer, { hit }: HowActed): string | undefined {
  return hit?.bearer ? storage.standing('AccessToken').find(({ jti }) => jti === hit.bearer)?.grantId : undefined;
}
