import type { LitElement } from 'lit';
import type { Language } from '../../../src/i18n/language.js';
import type { ClaimSummary } from '../../../src/model/claim/claim.js';
import type { ClaimFilter } from '../../../src/model/claims/filter.js';
import type { Grouping } from '../../../src/model/claims/group.js';
import type { Order } from '../../../src/model/claims/order.js';
import type { Connection, UhcClient } from '../../../src/store/client.js';
import type { DataView } from '../../../src/store/view.js';

/** The element, as far as it holds what is asked: each of these can be set by the page too. */
export type DeskHost = LitElement & { query: string; filter: ClaimFilter; order: Order; grouping?: Grouping; claimId?: string | undefined };

/** What is there to be looked at. */
export interface Look {
  readonly client: UhcClient;
  readonly view: DataView<ClaimSummary>;
  readonly partial: boolean;
  readonly language: Language;
  readonly connections: readonly Connection[];
}

/** What a connection's member is called in short, where that is known. */
export function calledIn(connections: readonly Connection[], id: string | undefined): string | undefined {
  const member = connections.find((connection) => connection.id === id)?.member;
  return member?.shortName ?? member?.names[0];
}
