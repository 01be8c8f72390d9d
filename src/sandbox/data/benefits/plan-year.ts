import type { Cents } from '../cents.js';
import { yearOf } from '../calendar.js';
import type { PlanRules } from './plan-rules.js';

/** What is left of a year's deductible and of the most that the member pays in it. */
export interface PlanYear {
  deductibleLeft: Cents;
  pocketLeft: Cents;
}

/** The plan years of one person; each January they begin anew. */
export class PlanYears {
  readonly #years = new Map<number, PlanYear>();

  constructor(readonly rules: PlanRules) {}

  at(date: string): PlanYear {
    const year = yearOf(date);
    const known = this.#years.get(year);
    if (known) return known;
    const fresh = { deductibleLeft: this.rules.deductible, pocketLeft: this.rules.pocketMaximum };
    this.#years.set(year, fresh);
    return fresh;
  }

  /** What is left now; the answer brings it back. */
  keep(): () => void {
    const kept = [...this.#years].map(([year, left]) => [year, { ...left }] as const);
    return () => {
      this.#years.clear();
      for (const [year, left] of kept) this.#years.set(year, left);
    };
  }
}
