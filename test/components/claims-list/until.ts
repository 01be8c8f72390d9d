import { waitUntil } from '@open-wc/testing';

/** Parts come over the network, and a busy machine takes its time: what is waited for ends as soon as it is there. */
const PATIENCE_MS = 8_000;

export function until(there: () => unknown, what?: string): Promise<void> {
  return waitUntil(there, what, { timeout: PATIENCE_MS });
}
