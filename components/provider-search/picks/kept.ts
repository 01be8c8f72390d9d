import type { Provider } from '../../../src/model/directory/provider.js';
import type { UhcClient } from '../../../src/store/client.js';
import { keyOf } from '../card.js';

/** A listing as it was when it was kept: lists change, and the device may be offline at the phone. */
export interface KeptListing {
  readonly provider: Provider;
  /** Milliseconds since 1970. */
  readonly on: number;
}

/** A call that the reader made, in their own words. */
export interface Call {
  /** Whose card it is about. */
  readonly key: string;
  readonly on: number;
  readonly said: string;
}

export interface KeptCare {
  readonly listings: readonly KeptListing[];
  readonly calls: readonly Call[];
}

const SUBJECT = 'care-shortlist';
const NONE: KeptCare = { listings: [], calls: [] };
/** More is no shortlist. */
export const MOST_KEPT = 50;

/** What was kept on this device, for no plan in particular: sealed, and gone when everything is wiped. */
export async function readKept(client: UhcClient): Promise<KeptCare> {
  const note = await (await client.records()).note('device', SUBJECT);
  return isKept(note) ? note : NONE;
}

/** @throws UhcError `storage_full`, `storage_refused` */
export async function writeKept(client: UhcClient, kept: KeptCare): Promise<void> {
  await (await client.records()).keepNote('device', SUBJECT, kept);
}

export function withListing(kept: KeptCare, provider: Provider, on: number): KeptCare {
  return { ...kept, listings: [...kept.listings.filter((one) => keyOf(one.provider) !== keyOf(provider)), { provider, on }].slice(-MOST_KEPT) };
}

/** Without the listing, and without what was noted of calls to it. */
export function withoutListing(kept: KeptCare, key: string): KeptCare {
  return { listings: kept.listings.filter(({ provider }) => keyOf(provider) !== key), calls: kept.calls.filter((call) => call.key !== key) };
}

function isKept(note: unknown): note is KeptCare {
  return typeof note === 'object' && note !== null && 'listings' in note && Array.isArray(note.listings) && 'calls' in note && Array.isArray(note.calls);
}
