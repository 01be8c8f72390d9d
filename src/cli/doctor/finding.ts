/**
 * `ok`: as documented. `differs`: other than documented, and the widgets live with it. `breaks`: something does not work until it is
 * set or mended. `untried`: could not be asked, and why.
 */
export type Verdict = 'ok' | 'differs' | 'breaks' | 'untried';

/** One line of the table. */
export interface Finding {
  /** What was looked at: an address, a parameter. */
  readonly subject: string;
  readonly documented: string;
  readonly found: string;
  readonly verdict: Verdict;
  /** What follows from it, and what to set. */
  readonly advice?: string;
}

/** Lines that belong together. */
export interface Group {
  readonly title: string;
  readonly findings: readonly Finding[];
}

export interface Report {
  /** `hsid`, or `fhir-base`. */
  readonly server: string;
  /** The FHIR base that answered; nothing where none did. */
  readonly base?: string;
  readonly groups: readonly Group[];
  readonly requests: number;
  readonly ms: number;
}

export function count(report: Report, verdict: Verdict): number {
  return report.groups.flatMap(({ findings }) => findings).filter((finding) => finding.verdict === verdict).length;
}
