import type { GrantRecord } from '../oauth/grants.js';
import type { StoredToken } from '../oauth/token-storage.js';
import type { Registrations } from '../registry/registry.js';
import type { Sandbox } from '../sandbox.js';

/** What outlives a sandbox that is given a folder: who registered what, and who shared what with it. */
export interface Kept {
  readonly version: 1;
  readonly registrations: Registrations;
  readonly payers: Readonly<Record<string, KeptPayer>>;
}

interface KeptPayer {
  readonly grants: readonly GrantRecord[];
  readonly tokens: readonly StoredToken[];
}

/** Sign-ins under way and codes are not kept: nobody waits for them through a restart. */
const KEPT_KINDS = ['Grant', 'RefreshToken', 'AccessToken'];

export function keptOf({ registry, payers }: Sandbox): Kept {
  return {
    version: 1,
    registrations: registry.saved(),
    payers: Object.fromEntries([...payers].map(([name, { grants, storage }]) => [name, { grants: grants.all(), tokens: storage.saved(KEPT_KINDS) }])),
  };
}

export function restore({ registry, payers }: Sandbox, kept: Kept): void {
  registry.restore(kept.registrations);
  for (const [name, payer] of payers) {
    const { grants = [], tokens = [] } = kept.payers[name] ?? {};
    for (const grant of grants) payer.grants.add(grant);
    payer.storage.restore(tokens);
  }
}
