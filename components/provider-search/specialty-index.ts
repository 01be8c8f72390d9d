/** What people call a kind of care, by the NUCC codes that it is filed under (several, parted by commas). The first word is its name. */
export type SpecialtyWords = Readonly<Record<string, readonly string[]>>;

export interface SpecialtyMatch {
  /** NUCC codes, parted by commas. */
  readonly codes: string;
  readonly name: string;
  /** The word that fits what was typed; the name itself where that fits best. */
  readonly said: string;
  /** Where in `said` the typed text stands; absent where its words stand apart. */
  readonly hit?: readonly [number, number];
}

/** How well a word fits what was typed, best first. */
const FIT = { whole: 0, start: 1, words: 2 } as const;
const NUCC = /^[0-9A-Z]{9}X$/i;

/** Small letters without accents, so that “cardiologo” finds “cardiólogo”. Keeps the length of every text in our tables. */
export function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’‘]/g, '\'').replace(/\s+/g, ' ').trim().toLowerCase();
}

function fitOf(word: string, typed: string, typedWords: readonly string[]): number | undefined {
  if (word === typed) return FIT.whole;
  if (word.startsWith(typed)) return FIT.start;
  const parts = word.split(/[\s/-]+/);
  return typedWords.every((one) => parts.some((part) => part.startsWith(one))) ? FIT.words : undefined;
}

function bestWord(words: readonly string[], typed: string): { readonly word: string; readonly fit: number } | undefined {
  const typedWords = typed.split(' ');
  let best: { word: string; fit: number } | undefined;
  for (const word of words) {
    const fit = fitOf(plain(word), typed, typedWords);
    if (fit !== undefined && (!best || fit < best.fit)) best = { word, fit };
  }
  return best;
}

/** What a text may mean, best first, at most `most`. `tables`: the reader's language first; a kind of care is offered once, under its first table's name. */
export function specialtiesLike(text: string, tables: readonly SpecialtyWords[], most: number): SpecialtyMatch[] {
  const typed = plain(text);
  if (typed.length < 2) return [];
  const found = new Map<string, SpecialtyMatch & { readonly fit: number }>();
  for (const table of tables) {
    for (const [codes, words] of Object.entries(table)) {
      const best = found.has(codes) ? undefined : bestWord(words, typed);
      if (!best) continue;
      const at = plain(best.word).indexOf(typed);
      const name = tables[0]?.[codes]?.[0] ?? words[0] ?? codes;
      found.set(codes, { codes, name, said: best.word, fit: best.fit, ...(at >= 0 && { hit: [at, at + typed.length] as const }) });
    }
  }
  return [...found.values()].sort((a, b) => a.fit - b.fit).slice(0, most).map(({ fit: _, ...match }) => match);
}

/** The kinds of care that a text names in full: “eye doctor” names two. None: it is a name, or a word that we do not know. */
export function specialtiesNamed(text: string, tables: readonly SpecialtyWords[]): SpecialtyMatch[] {
  const typed = plain(text);
  return specialtiesLike(text, tables, Infinity).filter((match) => plain(match.said) === typed);
}

/** The kind of care that these codes stand for, where our tables know it. */
export function specialtyOfCodes(codes: string, tables: readonly SpecialtyWords[]): SpecialtyMatch | undefined {
  const wanted = codes.toUpperCase();
  for (const table of tables) {
    const key = Object.keys(table).find((one) => one === wanted || one.split(',').includes(wanted));
    const name = key === undefined ? undefined : table[key]?.[0];
    if (name !== undefined) return { codes: wanted, name, said: name };
  }
  return undefined;
}

export function isTaxonomyCode(text: string): boolean {
  return text.trim().split(',').every((code) => NUCC.test(code.trim()));
}
