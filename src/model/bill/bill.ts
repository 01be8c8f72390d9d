/** One charge or credit of a provider's bill, as it was typed or pasted. */
export interface BillLine {
  /** In dollars; below zero for a credit. */
  readonly amount: number;
  readonly text: string;
  /** `YYYY-MM-DD`, where a date stands in it. */
  readonly date?: string;
  /** Whatever could be a code: compared with the claim's own, never taken for one by itself. */
  readonly words: readonly string[];
}

/** What a provider asks for. */
export interface Bill {
  /** In dollars; absent where the text states no sum, and none can be made of it. */
  readonly asked?: number;
  /** `typed`: it was the only amount. `total`: a line calls it so. `added`: the charges, where no line is a total or a credit. */
  readonly from?: 'typed' | 'total' | 'added';
  readonly lines: readonly BillLine[];
}
