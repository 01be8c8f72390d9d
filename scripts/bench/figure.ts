/** One line of the benchmark: what we take or do, beside the floor or the peer that was measured in the same run. */
export interface Figure {
  readonly name: string;
  readonly ours: number;
  /** The least that a program could do for the same, or somebody else's program. Absent where the goal is a plain number. */
  readonly floor?: number;
  readonly unit: string;
  readonly goal: Goal;
}

/** Of the ratio of ours to the floor where there is a floor, else of ours. */
export type Goal = { readonly atLeast: number } | { readonly atMost: number };

/** What a benchmark file exports as `measure`; `long` is set where the person at the terminal has minutes to spare. */
export type Measure = (asked: { readonly long: boolean }) => AsyncIterable<Figure>;

export function ratioOf({ ours, floor }: Figure): number {
  return floor === undefined ? ours : ours / floor;
}

export function isMet(figure: Figure): boolean {
  const ratio = ratioOf(figure);
  return 'atLeast' in figure.goal ? ratio >= figure.goal.atLeast : ratio <= figure.goal.atMost;
}

/** `name │ ours │ floor │ ratio │ goal │ met`, in columns. */
export function lineOf(figure: Figure): string {
  const { name, ours, floor, unit, goal } = figure;
  const wanted = 'atLeast' in goal ? `≥ ${shown(goal.atLeast)}` : `≤ ${shown(goal.atMost)}`;
  const columns = [
    name.padEnd(58),
    `${shown(ours)} ${unit}`.padStart(16),
    (floor === undefined ? '' : `${shown(floor)} ${unit}`).padStart(16),
    (floor === undefined ? '' : shown(ratioOf(figure))).padStart(8),
    wanted.padStart(10),
    isMet(figure) ? 'met' : 'NOT MET',
  ];
  return columns.join('  ');
}

export const HEADING = ['what'.padEnd(58), 'ours'.padStart(16), 'floor'.padStart(16), 'ratio'.padStart(8), 'goal'.padStart(10)].join('  ');

function shown(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString('en-US') : value.toFixed(2);
}
