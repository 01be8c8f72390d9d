import type { ActiveFault } from '../faults/fault.js';

/** What a switch that is on says beside its name: how much is left of it, for whom, how often it struck. */
export function activeWords({ payer, times, applied }: ActiveFault): string {
  const parts = [
    ...(times === undefined ? [] : [`${times} more`]),
    ...(payer === undefined ? [] : [`${payer} only`]),
    ...(applied === 0 ? [] : [`struck ${applied === 1 ? 'once' : `${String(applied)} times`}`]),
  ];
  return parts.length > 0 ? parts.join(', ') : 'on';
}
