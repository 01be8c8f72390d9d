import type { Cents } from '../cents.js';
import type { Copay } from '../benefits/plan-rules.js';

/** A drug as a pharmacy hands it out. The labeler 99999 of the NDC is nobody's. */
export interface Drug {
  readonly ndc: string;
  readonly name: string;
  readonly brand: boolean;
  readonly tier: Extract<Copay, 'tier1' | 'tier2' | 'tier3'>;
  readonly quantity: number;
  readonly unit: string;
  readonly daysSupply: number;
  readonly billed: Cents;
  readonly allowed: Cents;
}

type Row = readonly [
  ndc: string,
  name: string,
  kind: 'brand' | 'generic',
  tier: Drug['tier'],
  quantity: number,
  unit: string,
  daysSupply: number,
  billed: Cents,
  allowed: Cents,
];

const ROWS = {
  lisinopril: ['99999-0110-90', 'Lisinopril 10 mg tablet', 'generic', 'tier1', 90, 'tablets', 90, 3200, 1460],
  metformin: ['99999-0121-60', 'Metformin 500 mg tablet', 'generic', 'tier1', 60, 'tablets', 30, 2400, 740],
  atorvastatin: ['99999-0132-30', 'Atorvastatin 20 mg tablet', 'generic', 'tier1', 30, 'tablets', 30, 4100, 890],
  insulin: ['99999-0240-05', 'Insulin glargine 100 units per mL pen', 'brand', 'tier2', 15, 'mL', 30, 42_500, 31_800],
  inhaler: ['99999-0251-01', 'Albuterol 90 mcg inhaler', 'generic', 'tier1', 1, 'inhaler', 30, 6800, 2900],
  steroidInhaler: ['99999-0262-01', 'Fluticasone 44 mcg inhaler', 'brand', 'tier2', 1, 'inhaler', 30, 28_900, 19_700],
  sertraline: ['99999-0173-30', 'Sertraline 50 mg tablet', 'generic', 'tier1', 30, 'tablets', 30, 2900, 680],
  amoxicillin: ['99999-0184-20', 'Amoxicillin 500 mg capsule', 'generic', 'tier1', 20, 'capsules', 10, 1900, 560],
  biologic: ['99999-0390-02', 'Adalimumab 40 mg per 0.4 mL pen', 'brand', 'tier3', 2, 'pens', 28, 712_000, 588_000],
  ibuprofen: ['99999-0195-40', 'Ibuprofen 600 mg tablet', 'generic', 'tier1', 40, 'tablets', 10, 2100, 610],
  migraine: ['99999-0301-09', 'Rimegepant 75 mg dissolving tablet', 'brand', 'tier3', 8, 'tablets', 30, 114_000, 96_500],
} as const satisfies Readonly<Record<string, Row>>;

export type DrugKey = keyof typeof ROWS;

export function drugOf(key: DrugKey): Drug {
  const [ndc, name, kind, tier, quantity, unit, daysSupply, billed, allowed]: Row = ROWS[key];
  return { ndc, name, brand: kind === 'brand', tier, quantity, unit, daysSupply, billed, allowed };
}
