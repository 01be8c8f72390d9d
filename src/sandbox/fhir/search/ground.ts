import type { ResourceStore } from '../resource-store.js';

/** Where a search is made. */
export interface Ground {
  readonly store: ResourceStore;
  /** Whether an address is one of this sandbox's own FHIR servers. */
  readonly isOwn: (address: string) => boolean;
  /** `|code` is a code without a system, as R4 says, and not the code of any system, as the payer's page uses it. */
  readonly strictToken: boolean;
}
