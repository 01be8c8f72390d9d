/** Words for codes, by code. Large, and needed only where somebody types or a code comes without a word: loaded then, and kept apart from the sentences. */
export type CodeWords = Readonly<Record<string, string>>;

/** `specialties`: what people call kinds of care. `record-codes`: what a claim's record says in codes, and what each amount means. `code-groups`: what a neighbour calls a diagnosis or a service that comes as a bare code. `site-owner`: what to set, by error code; English only. */
export type CodeTable = 'specialties' | 'record-codes' | 'code-groups' | 'site-owner';

/** Gets a table in a language (`specialties`, `en`); undefined where there is none. */
export type CodeWordsLoader = (table: CodeTable, language: string) => Promise<CodeWords | undefined>;

const here = new Map<string, CodeWords>();
const asked = new Map<string, Promise<void>>();
let loader: CodeWordsLoader | undefined;

/** Says where tables come from: modules of the package, or files beside the script. Set once, at an entry. */
export function loadCodeWordsBy(load: CodeWordsLoader): void {
  loader = load;
  here.clear();
  asked.clear();
}

/** A table as far as it is here; undefined until it was asked for and has come. One that cannot be had is empty: the bare code stays. */
export function codeWords(table: CodeTable, language: string): CodeWords | undefined {
  return here.get(`${table}-${language}`);
}

/** Ends when the table is here, or cannot be had: names can still be searched for then, and the bare code stays. */
export async function codeWordsLoaded(table: CodeTable, language: string): Promise<void> {
  const key = `${table}-${language}`;
  const under = asked.get(key) ?? Promise.resolve(loader?.(table, language)).catch(() => undefined).then((words) => void here.set(key, words ?? {}));
  asked.set(key, under);
  await under;
}
