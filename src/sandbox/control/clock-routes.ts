import type { Clock } from '../clock.js';
import { ControlRefusal, type ControlRequest } from './give-token.js';

/** Milliseconds since 1970 and as an instant; `ahead` is in seconds, of this machine's clock. */
export function clockNow(clock: Clock): { readonly now: string; readonly milliseconds: number; readonly ahead: number } {
  const milliseconds = clock.now();
  return { now: new Date(milliseconds).toISOString(), milliseconds, ahead: Math.round(clock.ahead / 1000) };
}

/** `{ set: instant }` or `{ step: seconds }`, back where it is negative. */
export function moveClock(clock: Clock, { set, step }: ControlRequest): ReturnType<typeof clockNow> {
  if (set === undefined && step === undefined) throw new ControlRefusal('The clock is moved by { "set": "2026-12-01T09:00:00Z" } or { "step": 300 }, which is in seconds.');
  if (set !== undefined) clock.set(instantOf(set));
  if (step !== undefined) clock.step(secondsOf(step) * 1000);
  return clockNow(clock);
}

/** In years that a date has four digits for. */
function instantOf(text: string): number {
  const instant = Date.parse(text);
  if (!/^\d{4}-\d\d-\d\d/.test(text) || Number.isNaN(instant)) throw new ControlRefusal(`"${text}" is no instant such as 2026-12-01T09:00:00Z.`);
  return instant;
}

const CENTURY = 100 * 366 * 86_400;

function secondsOf(step: string): number {
  const seconds = Number(step);
  if (step.trim() === '' || !Number.isFinite(seconds) || Math.abs(seconds) > CENTURY) throw new ControlRefusal(`"${step}" is no number of seconds.`);
  return seconds;
}
