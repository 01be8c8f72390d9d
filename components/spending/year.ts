import type { ClaimSummary } from '../../src/model/claim/claim.js';
import { costShareOf, type CostShare } from '../../src/model/spending/cost-share.js';
import { monthsOf } from '../../src/model/spending/months.js';
import { groupsBy, spendingOf, yearOf, type Spending, type SpendingGroup } from '../../src/model/spending/spending.js';

/** What there is to show: a year and all its groups. `year` is absent where no claim has a date. */
export interface Shown {
  readonly years: readonly string[];
  readonly year: string | undefined;
  readonly whole: Spending;
  readonly months: readonly SpendingGroup[];
  readonly people: readonly SpendingGroup[];
  readonly kinds: readonly SpendingGroup[];
  readonly providers: readonly SpendingGroup[];
  /** The years beside each other, the newest first. */
  readonly against: readonly SpendingGroup[];
  readonly costShare: CostShare;
  readonly undated: readonly ClaimSummary[];
}

/** Adds up again only where the claims, the year or the person have changed: thousands of claims are added once, and not at every drawing. */
export class YearOf {
  #asked: readonly unknown[] = [];
  #shown: Shown | undefined;

  of(claims: readonly ClaimSummary[], wanted: string | undefined, person: string | undefined, today: string): Shown {
    const asked = [claims, wanted, person, today];
    if (!this.#shown || asked.some((one, at) => one !== this.#asked[at])) this.#shown = shownOf(claims, wanted, person, today);
    this.#asked = asked;
    return this.#shown;
  }
}

function shownOf(all: readonly ClaimSummary[], wanted: string | undefined, person: string | undefined, today: string): Shown {
  const theirs = person === undefined ? all : all.filter(({ connection }) => connection === person);
  const years = yearsOf(all);
  const year = years.find((one) => one === wanted) ?? years[0];
  const claims = year === undefined ? [] : theirs.filter((claim) => yearOf(claim) === year);
  const against = groupsBy(theirs.filter((claim) => yearOf(claim) !== undefined), 'year');
  return {
    years, year,
    whole: spendingOf(claims),
    months: year === undefined ? [] : monthsOf(claims, year, today),
    people: groupsBy(claims, 'person'),
    kinds: groupsBy(claims, 'kind'),
    providers: groupsBy(claims, 'provider'),
    against: [...against].sort((a, b) => ((a.key ?? '') < (b.key ?? '') ? 1 : -1)),
    costShare: costShareOf(claims),
    undated: theirs.filter((claim) => yearOf(claim) === undefined),
  };
}

/** The newest first. */
function yearsOf(claims: readonly ClaimSummary[]): readonly string[] {
  return [...new Set(claims.map(yearOf).filter((year) => year !== undefined))].sort().reverse();
}
