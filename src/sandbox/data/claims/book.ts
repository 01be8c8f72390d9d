import type { ExplanationOfBenefit } from 'fhir/r4';
import { PLANS } from '../benefits/plan-rules.js';
import type { PlanRules } from '../benefits/plan-rules.js';
import { PlanYears } from '../benefits/plan-year.js';
import { settle } from '../benefits/settle.js';
import type { Charge, Settled } from '../benefits/settle.js';

export type Policy = 'medical' | 'dental' | 'vision';

/** How a payer's system tells of money: in which shape, and at which levels. */
export interface Telling {
  readonly version: '1.1.0' | '2.0.0';
  readonly levels: readonly ('total' | 'header' | 'lines')[];
  readonly profiled?: boolean;
  /** States every category, those of which there is nothing too, and further facts: some payers' systems leave nothing out. */
  readonly thorough?: boolean;
  /** Says nothing of what the member owes. */
  readonly silentOnOwed?: boolean;
  /** Says that the member has paid their share already, as pharmacies take it at the counter. */
  readonly paidAtOnce?: boolean;
}

export const PLAIN_TELLING: Telling = { version: '2.0.0', levels: ['total', 'lines'] };

/** The claims of one person in the order of their days, since each draws from what is left of the plan's year. */
export class ClaimBook {
  readonly claims: ExplanationOfBenefit[] = [];
  readonly #years: Readonly<Record<Policy, PlanYears>>;
  #entered = 0;

  /** @param prefix of the payer's claim numbers for this person */
  constructor(readonly patient: string, rules: PlanRules, readonly prefix: string, readonly today: string) {
    this.#years = { medical: new PlanYears(rules), dental: new PlanYears(PLANS.dental), vision: new PlanYears(PLANS.vision) };
  }

  coverage(policy: Policy): string {
    return `coverage-${this.patient}-${policy}`;
  }

  settle(charge: Charge, date: string, policy: Policy, inNetwork: boolean): Settled {
    const years = this.#years[policy];
    return settle(charge, years.rules, years.at(date), inNetwork);
  }

  /** Makes a claim that will not stand, so that what it draws from the year is put back. */
  withoutCounting(make: () => ExplanationOfBenefit): ExplanationOfBenefit {
    const kept = Object.values(this.#years).map((years) => years.keep());
    const claim = make();
    for (const putBack of kept) putBack();
    return claim;
  }

  nextNumber(): string {
    this.#entered++;
    return `${this.prefix}-${String(this.#entered).padStart(4, '0')}`;
  }

  add(...claims: readonly ExplanationOfBenefit[]): void {
    this.claims.push(...claims);
  }
}
