/** What the sample member's connection is a choice of. */
export const SAMPLE = 'sample';
