/** What a run of tests came to, whichever runner it was. */
export interface Outcome {
  /** Path from the project's root, or the name of the check. */
  readonly file: string;
  readonly name: string;
  readonly outcome: 'passed' | 'failed' | 'skipped';
  /** Why it failed or was skipped. */
  readonly error?: string;
}

export interface SuiteOutcome {
  readonly suite: string;
  readonly outcomes: readonly Outcome[];
  readonly seconds: number;
}

export type Counts = Readonly<Record<Outcome['outcome'], number>>;

export function count(outcomes: readonly Outcome[]): Counts {
  const of = (outcome: Outcome['outcome']): number => outcomes.filter((one) => one.outcome === outcome).length;
  return { passed: of('passed'), failed: of('failed'), skipped: of('skipped') };
}

export function line({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/** One outcome a line, as the runners' reporters write them. */
export function parseReport(text: string): Outcome[] {
  return text.split('\n').filter(Boolean).map((row) => JSON.parse(row) as Outcome);
}

/** Files whose tests cannot run here, each named: nothing is passed over in silence. */
export function allSkipped(files: readonly string[], why: string): Outcome[] {
  return files.map((file) => ({ file, name: '(all its tests)', outcome: 'skipped', error: why }));
}
