import type { AmountName, ClaimKind, ClaimSummary, Decision, NetworkStatus } from '../claim/claim.js';

export type Unstated = 'not-stated';
export type RangedAmount = Extract<AmountName, 'you-owe' | 'billed' | 'plan-paid'>;

/** What a member may ask of claims, all of it together; what is absent is not asked. */
export interface ClaimFilter {
  /** `YYYY`, or `not-stated`. */
  readonly year?: string;
  /** Whose claims: the id of a connection. */
  readonly connection?: string;
  readonly kind?: ClaimKind | Unstated;
  readonly status?: Decision | Unstated;
  readonly network?: NetworkStatus | Unstated;
  /** In units of the currency, both ends included. A claim that does not state the amount does not fit. */
  readonly amount?: { readonly of: RangedAmount; readonly from?: number; readonly to?: number };
  /** Only what counts and states that something is owed. */
  readonly owing?: boolean;
  /** Only what is new or changed since the member last looked. */
  readonly fresh?: boolean;
  /** How a claim stands in the sum of what is owed: not stated, two amounts, or not counted. */
  readonly inSum?: Unstated | 'several' | 'left';
}

export type Condition = keyof ClaimFilter;
export type IsFresh = (claim: ClaimSummary) => boolean;

type Fit<C extends Condition> = (claim: ClaimSummary, wanted: NonNullable<ClaimFilter[C]>, isFresh: IsFresh) => boolean;
type Fits = { readonly [C in Condition]-?: Fit<C> };

const FITS: Fits = {
  year: (claim, year) => (year === 'not-stated' ? claim.serviceStart === undefined : claim.serviceStart?.startsWith(year) === true),
  connection: (claim, connection) => claim.connection === connection,
  kind: (claim, kind) => (claim.kind ?? 'not-stated') === kind,
  status: (claim, status) => statusOf(claim) === status,
  network: (claim, network) => (claim.network ?? 'not-stated') === network,
  amount: (claim, { of, from, to }) => (claim.amounts[of] ?? []).some(({ value }) => value >= (from ?? -Infinity) && value <= (to ?? Infinity)),
  owing: (claim, owing) => !owing || (counts(claim) && (claim.amounts['you-owe'] ?? []).some(({ value }) => value > 0)),
  fresh: (claim, fresh, isFresh) => !fresh || isFresh(claim),
  inSum: (claim, how) => inSumOf(claim) === how,
};

/** The conditions that are set, in the order in which they are shown. */
export function conditionsIn(filter: ClaimFilter): readonly Condition[] {
  return (Object.keys(FITS) as Condition[]).filter((condition) => filter[condition] !== undefined && filter[condition] !== false);
}

export function without(filter: ClaimFilter, condition: Condition): ClaimFilter {
  const { [condition]: _, ...rest } = filter;
  return rest;
}

/** Whether a claim fits all that is asked. */
export function fitting(filter: ClaimFilter, isFresh: IsFresh): (claim: ClaimSummary) => boolean {
  const conditions = conditionsIn(filter);
  return (claim) => conditions.every((condition) => (FITS[condition] as Fit<Condition>)(claim, filter[condition] as never, isFresh));
}

/** What the plan did, a claim that was taken back among the cancelled ones. */
export function statusOf({ standing, decision }: ClaimSummary): Decision | Unstated {
  if (standing === 'cancelled' || standing === 'entered-in-error') return 'cancelled';
  return decision ?? 'not-stated';
}

function counts({ standing, unreadable }: ClaimSummary): boolean {
  return standing === 'current' && !unreadable;
}

/** As `sumOf` counts it; undefined where it is in the sum. */
function inSumOf(claim: ClaimSummary): ClaimFilter['inSum'] {
  if (!counts(claim)) return 'left';
  const amounts = claim.amounts['you-owe'] ?? [];
  return amounts.length === 0 ? 'not-stated' : amounts.length > 1 ? 'several' : undefined;
}
