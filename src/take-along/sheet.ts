/** A page to be read, printed or pasted: what it says, apart from how. All text is text, whoever wrote it. */
export interface Sheet {
  readonly title: string;
  /** BCP 47. */
  readonly lang: string;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly is: 'heading'; readonly text: string; /** Begins a new page where pages there are. */ readonly page?: boolean }
  | { readonly is: 'part'; readonly text: string }
  | { readonly is: 'text'; readonly text: string; readonly look?: 'lead' | 'small' }
  | { readonly is: 'quotes'; readonly texts: readonly string[] }
  | { readonly is: 'facts'; readonly facts: readonly Fact[] }
  | Table;

export type Fact = readonly [name: string, value: string];

/** `numbers`: how many of the last columns are amounts, and stand flush right. */
export interface Table {
  readonly is: 'table';
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly numbers: number;
}

/** Facts of which something is stated; no block where none is. */
export function factsBlock(facts: readonly (readonly [string, string | undefined])[]): readonly Block[] {
  const known = facts.filter((fact): fact is Fact => fact[1] !== undefined && fact[1] !== '');
  return known.length === 0 ? [] : [{ is: 'facts', facts: known }];
}
