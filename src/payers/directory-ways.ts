import type { PayerName } from './payers.js';

/** How a directory behaves where the standard leaves it open, or where the payer goes its own way: data, so that nobody has to remember it. */
export interface DirectoryWays {
  /** A `total` of this many, or more, means "at least so many"; absent: totals are counted to the end. */
  readonly totalCap?: number;
  /** A search without a condition of its own is given up by the gateway after a minute (504): it is not sent. */
  readonly needsCondition: boolean;
  /** `|code` is this code of whatever system, as the payer's page writes it; by the standard it is a code without a system. */
  readonly barMeansAnySystem: boolean;
  /** Chained parameters, by the type that is searched, which are answered with nothing whatever is asked. */
  readonly silentChains: ReadonlySet<string>;
}

/** Seen at the payer's directory: totals end at 10,000, a search by `_count` alone gets a 504, a person is not found by number through a role. */
const FLEX: DirectoryWays = {
  totalCap: 10_000,
  needsCondition: true,
  barMeansAnySystem: true,
  silentChains: new Set(['PractitionerRole?practitioner.identifier']),
};

const STANDARD: DirectoryWays = { needsCondition: false, barMeansAnySystem: false, silentChains: new Set() };

/** @param payer the payer of the table whose directory it is; undefined: any FHIR server */
export function directoryWaysOf(payer: PayerName | undefined): DirectoryWays {
  return payer === undefined ? STANDARD : FLEX;
}
