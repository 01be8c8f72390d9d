import type { UhcError } from '../../src/errors.js';
import type { View } from '../../src/store/view.js';

/** Whether a read is under way, with rows or without. */
export function isReading(view: View<unknown>): boolean {
  return view.state === 'loading' || (view.state === 'data' && view.loading !== undefined);
}

/** What went wrong, with rows or without. */
export function errorOf(view: View<unknown>): UhcError | undefined {
  if (view.state === 'error') return view.error;
  return view.state === 'data' ? view.missing : undefined;
}

/** How many entries stand where a read has just ended; undefined where none has. */
export function countAtEnd(now: View<unknown>, before: View<unknown>): number | undefined {
  const ended = !isReading(now) && now.state !== 'not-connected' && (isReading(before) || before.state === 'not-connected');
  if (!ended) return undefined;
  return now.state === 'data' ? now.items.length : 0;
}
