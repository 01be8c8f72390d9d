import type { Sandbox } from '../sandbox.js';

/** Back to how it started: nobody connected, nothing switched on, this machine's time, an empty log. */
export function reset({ faults, clock, log, evil, payers, registry }: Sandbox): void {
  faults.reset();
  clock.reset();
  log.reset();
  evil.reset();
  registry.reset();
  for (const payer of payers.values()) payer.reset();
}
