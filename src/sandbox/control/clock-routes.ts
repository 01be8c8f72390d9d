import { instantIn, secondsIn, type Clock } from '../clock.js';
import { ControlRefusal, type ControlRequest } from './give-token.js';

/** Milliseconds since 1970 and as an instant; `ahead` is in seconds, of this machine's clock. */
export function clockNow(clock: Clock): { readonly now: string; readonly milliseconds: number; readonly ahead: number } {
  const milliseconds = clock.now();
  return { now: new Date(milliseconds).toISOString(), milliseconds, ahead: Math.round(clock.ahead / 1000) };
}

/** `{ set: instant }` or `{ step: seconds }`, back where it is negative. */
export function moveClock(clock: Clock, { set, step }: ControlRequest): ReturnType<typeof clockNow> {
  if (set === undefined && step === undefined) throw new ControlRefusal('The clock is moved by { "set": "2026-12-01T09:00:00Z" } or { "step": 300 }, which is in seconds.');
  const to = set === undefined ? undefined : instantIn(set);
  if (set !== undefined && to === undefined) throw new ControlRefusal(`"${set}" is no instant such as 2026-12-01T09:00:00Z.`);
  const by = step === undefined ? 0 : secondsIn(step);
  if (by === undefined) throw new ControlRefusal(`"${step ?? ''}" is no number of seconds.`);
  if (to !== undefined) clock.set(to);
  clock.step(by * 1000);
  return clockNow(clock);
}
