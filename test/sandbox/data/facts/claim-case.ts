import type { AmountFact, ClaimCase, ClaimFacts, MoneyName } from '../facts.js';

const NOTHING: ClaimFacts['money'] = {
  billed: null,
  allowed: null,
  discount: null,
  notCovered: null,
  deductible: null,
  copay: null,
  coinsurance: null,
  youOwe: null,
  paidByYou: null,
  otherPlanPaid: null,
  planPaid: null,
};

type Dollars = { readonly [N in MoneyName]?: number | readonly number[] };

/** All amounts stand at one level; a list is a contradiction. What is left out is not stated. */
export function at(from: 'total' | 'header' | 'lines' | 'payment', dollars: Dollars): Partial<ClaimFacts['money']> {
  return Object.fromEntries(
    Object.entries(dollars).map(([name, value]): [string, AmountFact] => [name, typeof value === 'number' ? { value, from } : { conflicting: value, from }]),
  );
}

type Told = Omit<ClaimCase, 'resource' | 'kind' | 'facts' | 'standing'> &
  Partial<Pick<ClaimCase, 'standing'>> &
  Partial<Omit<ClaimFacts, 'money'>> & {
    readonly day?: string;
    readonly codes?: readonly string[];
    readonly money: Partial<ClaimFacts['money']>;
  };

/** A case with the commonest facts filled in: a doctor's claim of one day, decided, in force. */
export function claimCase({ id, about, standing = 'current', day, codes = [], money, ...facts }: Told): ClaimCase {
  return {
    id,
    about,
    standing,
    kind: 'eob',
    resource: `ExplanationOfBenefit/${id}`,
    facts: {
      status: 'active',
      outcome: 'complete',
      kind: 'professional',
      typeText: 'Professional',
      serviceStart: day ?? null,
      serviceEnd: day ?? null,
      provider: null,
      lineCount: codes.length,
      diagnoses: [],
      lineCodes: codes.map((code) => [code]),
      network: null,
      notes: [],
      ...facts,
      money: { ...NOTHING, ...money },
    },
  };
}
