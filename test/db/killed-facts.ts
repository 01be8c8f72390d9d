/** What the page of `killed.page.ts` keeps, for whoever looks at what it left. */
export const ANA = { id: 'ana', generation: 'first' } as const;
export const BEN = { id: 'ben', generation: 'first' } as const;
export const CLAIMS = 'ExplanationOfBenefit';
export const SECRET = 'four words of a song';

/** What that page was told is done, in this order. */
export const MILESTONES = ['granted', 'read', 'renewed', 'read-again', 'locked', 'unlocked', 'second', 'left', 'wiping', 'wiped'] as const;
export type Told = (typeof MILESTONES)[number];
