import { codeWordsLoaded } from '../../../src/i18n/code-words.js';
import type { Language } from '../../../src/i18n/language.js';
import type { ClaimSummary } from '../../../src/model/claim/claim.js';
import { ClaimSearch, type Hits } from '../../../src/model/claims/claim-search.js';
import { termsOf, type DateWays } from '../../../src/model/claims/query.js';
import { folded } from '../../../src/model/folded.js';
import { inSlices } from './in-slices.js';
import { searchTextsOf } from './search-texts.js';

/** Whose claims are those of a connection, as the rows say it. */
export type Whose = (connection: string) => string | undefined;

/** Looks claims up. Their words are gathered when somebody first searches, in slices, and those of a page that comes in are added. */
export class Lookup {
  #search = new ClaimSearch();
  #items: readonly ClaimSummary[] = [];
  #language: Language | undefined;
  #names = '';
  #ours = false;
  #gathered = false;

  /** `ready` is called when words have been gathered that a search was waiting for. */
  constructor(readonly ready: () => void) {}

  /** The hits; undefined while the words are being gathered. */
  find(query: string, language: Language, items: readonly ClaimSummary[], whose: Whose): Hits | undefined {
    const names = [...new Set(items.map(({ connection }) => connection))].map(whose).join();
    if (language !== this.#language || names !== this.#names) this.#begin(language, names);
    if (items !== this.#items) void this.#gather(language, items, whose);
    return this.#gathered ? this.#search.find(termsOf(query, dateWaysOf(language))) : undefined;
  }

  /** In other words, or of people who have a name now: all is gathered anew. */
  #begin(language: Language, names: string): void {
    this.#search = new ClaimSearch();
    this.#items = [];
    this.#language = language;
    this.#names = names;
    this.#ours = false;
  }

  async #gather(language: Language, items: readonly ClaimSummary[], whose: Whose): Promise<void> {
    const known = items.filter((claim) => this.#search.knows(claim)).length;
    // What went must not be looked through for ever: claims that were read anew are other claims.
    if (known < this.#search.size / 2) this.#search = new ClaimSearch();
    this.#items = items;
    this.#gathered = false;
    const search = this.#search;
    this.#gathered = await inSlices(items, (claim) => search.add(claim, searchTextsOf(language, claim, whose(claim.connection))), () => this.#items === items && this.#search === search);
    if (!this.#gathered) return;
    this.ready();
    if (!this.#ours && items.some(hasBareCode)) await this.#withOurWords(language, whose);
  }

  /** Words for bare codes come later, or cannot be had: then the code itself is found. */
  async #withOurWords(language: Language, whose: Whose): Promise<void> {
    this.#ours = true;
    await Promise.all([codeWordsLoaded('record-codes', language.code), codeWordsLoaded('code-groups', language.code)]);
    const items = this.#items;
    const search = new ClaimSearch();
    const done = await inSlices(items, (claim) => search.add(claim, searchTextsOf(language, claim, whose(claim.connection))), () => this.#items === items && this.#language === language);
    this.#ours = done;
    if (!done) return;
    this.#search = search;
    this.ready();
  }
}

function hasBareCode({ lookedUp }: ClaimSummary): boolean {
  return [...(lookedUp?.services ?? []), ...(lookedUp?.diagnoses ?? [])].some(({ text }) => text === undefined);
}

const ways = new Map<string, DateWays>();

/** Months as they are called in the member's language and in English, whole and short. */
function dateWaysOf({ locale }: Language): DateWays {
  const known = ways.get(locale);
  if (known) return known;
  const names = (month: number): string[] => [...new Set([locale, 'en-US'])].map((each) => folded(new Intl.DateTimeFormat(each, { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2024, month, 1))));
  const made = { months: Array.from({ length: 12 }, (_, month) => names(month)), dayMayComeFirst: locale !== 'en-US' };
  ways.set(locale, made);
  return made;
}
