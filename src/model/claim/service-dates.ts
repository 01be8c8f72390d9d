import type { ClaimKind, ClaimLine } from './claim.js';
import { periodOf } from '../date.js';
import type { Span } from '../date.js';

/**
 * First and last day of service: `billablePeriod` for institutional claims, the lines' days otherwise, and what one does not state from
 * the other. The day on which a record was created is never a day of service.
 */
export function serviceDatesOf(kind: ClaimKind | undefined, billablePeriod: unknown, lines: readonly ClaimLine[]): Span {
  const period = periodOf(billablePeriod);
  const span = spanOf(lines);
  const [first, second] = kind === 'institutional' ? [period, span] : [span, period];
  const start = first.start ?? second.start;
  const end = first.end ?? second.end;
  if (start === undefined || end === undefined || start <= end) return { start, end };
  const mixed = first.start === undefined || first.end === undefined;
  return mixed ? first : { start, end }; // two sources that don't fit together are not put together
}

/** The earliest start and the latest end. `YYYY-MM-DD` sorts as text. */
function spanOf(lines: readonly ClaimLine[]): Span {
  let start: string | undefined;
  let end: string | undefined;
  for (const line of lines) {
    if (line.start !== undefined && (start === undefined || line.start < start)) start = line.start;
    const last = line.end ?? line.start;
    if (last !== undefined && (end === undefined || last > end)) end = last;
  }
  return { start, end };
}
