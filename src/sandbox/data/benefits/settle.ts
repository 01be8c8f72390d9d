import type { CodeableConcept } from 'fhir/r4';
import { percentOf } from '../cents.js';
import type { Cents } from '../cents.js';
import type { Copay, PlanRules } from './plan-rules.js';
import type { PlanYear } from './plan-year.js';

/** How the plan shares one service with the member. */
export type Sharing =
  | { readonly kind: 'free' }
  | { readonly kind: 'copay'; readonly copay: Copay }
  /** Deductible first, then the plan's percent. */
  | { readonly kind: 'deductible' }
  /** A percent from the first dollar on, as dental plans do; in no deductible. */
  | { readonly kind: 'percent'; readonly member: number };

/** Why the plan does not pay for a service. */
export interface Refusal {
  readonly reason: CodeableConcept;
  /** What the payer writes to the member, in its own words. */
  readonly note: string;
  /** True where the member may be billed for it; else the provider writes it off. */
  readonly memberPays: boolean;
}

/** One service as billed, before the plan's rules. */
export interface Charge {
  readonly billed: Cents;
  /** The plan's price. */
  readonly allowed: Cents;
  readonly sharing: Sharing;
  readonly refusal?: Refusal;
}

/**
 * One service, settled. In cents, and always
 * billed = discount + allowed + notCovered, and allowed = deductible + copay + coinsurance + paid.
 */
export interface Settled {
  readonly billed: Cents;
  readonly allowed: Cents;
  readonly discount: Cents;
  readonly notCovered: Cents;
  readonly deductible: Cents;
  readonly copay: Cents;
  readonly coinsurance: Cents;
  readonly paid: Cents;
  readonly owed: Cents;
}

const NOTHING: Settled = { billed: 0, allowed: 0, discount: 0, notCovered: 0, deductible: 0, copay: 0, coinsurance: 0, paid: 0, owed: 0 };

/** Applies the plan's rules, and draws from what is left of the year. */
export function settle(charge: Charge, rules: PlanRules, year: PlanYear, inNetwork: boolean): Settled {
  const { billed, allowed, refusal } = charge;
  if (refusal) return { ...NOTHING, billed, notCovered: billed, owed: refusal.memberPays ? billed : 0 };
  const share = inNetwork ? capped(sharedInside(charge, rules, year), year) : sharedOutside(charge, rules);
  year.deductibleLeft -= share.deductible;
  if (inNetwork) year.pocketLeft -= total(share);
  // Outside the network nobody agreed to a price: what is above the plan's stays with the member.
  const above = billed - allowed;
  return {
    billed, allowed, ...share,
    discount: inNetwork ? above : 0,
    notCovered: inNetwork ? 0 : above,
    paid: allowed - total(share),
    owed: total(share) + (inNetwork ? 0 : above),
  };
}

interface Share {
  readonly deductible: Cents;
  readonly copay: Cents;
  readonly coinsurance: Cents;
}

function total({ deductible, copay, coinsurance }: Share): Cents {
  return deductible + copay + coinsurance;
}

function sharedInside({ allowed, sharing }: Charge, rules: PlanRules, year: PlanYear): Share {
  const none: Share = { deductible: 0, copay: 0, coinsurance: 0 };
  switch (sharing.kind) {
    case 'free': return none;
    case 'copay': return { ...none, copay: Math.min(rules.copays[sharing.copay], allowed) };
    case 'percent': return { ...none, coinsurance: percentOf(allowed, sharing.member) };
    case 'deductible': {
      const deductible = Math.min(year.deductibleLeft, allowed);
      return { ...none, deductible, coinsurance: percentOf(allowed - deductible, rules.coinsurance) };
    }
  }
}

function sharedOutside({ allowed }: Charge, rules: PlanRules): Share {
  return { deductible: 0, copay: 0, coinsurance: percentOf(allowed, rules.outsideCoinsurance) };
}

/** The year's ceiling takes from the coinsurance first, then from the copay, then from the deductible. */
function capped(share: Share, year: PlanYear): Share {
  let over = Math.max(0, total(share) - year.pocketLeft);
  const take = (part: Cents): Cents => {
    const taken = Math.min(part, over);
    over -= taken;
    return part - taken;
  };
  const coinsurance = take(share.coinsurance);
  const copay = take(share.copay);
  return { coinsurance, copay, deductible: take(share.deductible) };
}
