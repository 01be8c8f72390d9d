import type { ClaimLine } from './claim.js';

/** Services that stand one after the other and differ in nothing but their number and their day. */
export function alikeLines(lines: readonly ClaimLine[]): readonly (readonly ClaimLine[])[] {
  const groups: ClaimLine[][] = [];
  let last: string | undefined;
  for (const line of lines) {
    const key = keyOf(line);
    if (key === last) groups.at(-1)?.push(line);
    else groups.push([line]);
    last = key;
  }
  return groups;
}

function keyOf({ sequence: _, start: _start, end: _end, reasons, ...rest }: ClaimLine): string {
  return JSON.stringify([rest, reasons.map(({ line: _line, ...reason }) => reason)]);
}
