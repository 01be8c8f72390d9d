import type { Cents } from '../cents.js';

/** How a plan shares the cost of care over a calendar year. Money in cents. */
export interface PlanRules {
  readonly name: string;
  readonly deductible: Cents;
  /** The member's percent once the deductible is met. */
  readonly coinsurance: number;
  /** Outside the network, and of what the plan would allow; no ceiling there. */
  readonly outsideCoinsurance: number;
  readonly pocketMaximum: Cents;
  readonly copays: Readonly<Record<Copay, Cents>>;
}

export type Copay = 'primary' | 'specialist' | 'urgent' | 'tier1' | 'tier2' | 'tier3' | 'eyeExam';

const NO_COPAYS = { primary: 0, specialist: 0, urgent: 0, tier1: 0, tier2: 0, tier3: 0, eyeExam: 0 } as const;

export const PLANS = {
  silver: {
    name: 'Sandbox Silver 1500', deductible: 150_000, coinsurance: 20, outsideCoinsurance: 40, pocketMaximum: 600_000,
    copays: { primary: 2500, specialist: 5000, urgent: 6000, tier1: 1000, tier2: 3500, tier3: 7000, eyeExam: 1000 },
  },
  gold: {
    name: 'Sandbox Gold 600', deductible: 60_000, coinsurance: 15, outsideCoinsurance: 40, pocketMaximum: 400_000,
    copays: { primary: 2000, specialist: 4000, urgent: 5000, tier1: 500, tier2: 3000, tier3: 6000, eyeExam: 1000 },
  },
  bronze: {
    name: 'Sandbox Bronze 5000', deductible: 500_000, coinsurance: 30, outsideCoinsurance: 50, pocketMaximum: 900_000,
    copays: { primary: 4000, specialist: 8000, urgent: 9000, tier1: 1500, tier2: 6000, tier3: 12_000, eyeExam: 1000 },
  },
  /** Dental and vision plans ask a percent from the first dollar on; nothing of it counts to the medical plan's year. */
  dental: { name: 'Sandbox Dental', deductible: 0, coinsurance: 20, outsideCoinsurance: 50, pocketMaximum: Infinity, copays: NO_COPAYS },
  vision: { name: 'Sandbox Vision', deductible: 0, coinsurance: 0, outsideCoinsurance: 50, pocketMaximum: Infinity, copays: { ...NO_COPAYS, eyeExam: 1000 } },
} as const satisfies Readonly<Record<string, PlanRules>>;
