import type { NetworkStatus } from './claim.js';

/** In or out of network, as the payer says it of the claim and its lines, never from money. Contracts of a provider are no network. */
export function networkOf(codes: Iterable<ReadonlySet<string>>): NetworkStatus | undefined {
  let inside = false;
  let outside = false;
  for (const set of codes) {
    inside ||= set.has('innetwork');
    outside ||= set.has('outofnetwork');
  }
  if (inside && outside) return 'mixed';
  return inside ? 'in' : outside ? 'out' : undefined;
}
