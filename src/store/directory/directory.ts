import { UhcError, asUhcError } from '../../errors.js';
import { searchPage } from '../../fhir/bundle.js';
import { read } from '../../fhir/client.js';
import { MOST_PAGES } from '../../fhir/pages.js';
import { isFhirId } from '../../fhir/search.js';
import type { FhirSurroundings } from '../../fhir/surroundings.js';
import { directoryWaysOf } from '../../payers/directory-ways.js';
import type { DirectoryWays } from '../../payers/directory-ways.js';
import type { Server } from '../../payers/servers.js';
import { resourceTypeOf } from './parameters.js';
import type { DirectoryType } from './parameters.js';
import { queryText } from './query.js';
import type { DirectoryQuery } from './query.js';

/** One page of a search. */
export interface DirectoryPage {
  /** What was searched for, as the payer sent it; `planFromInsurancePlan` and `providersFrom` read it. */
  readonly matches: readonly unknown[];
  /** What came along by `_include`. */
  readonly included: readonly unknown[];
  /** How many there are, where the payer says so; `atLeast`: it stops counting there. */
  readonly total?: { readonly count: number; readonly atLeast: boolean };
  /** The payer's own words, from OperationOutcomes among the entries. */
  readonly warnings: readonly string[];
  /** The page after this one; absent on the last. */
  readonly next?: () => Promise<DirectoryPage>;
}

type Links = readonly string[];
const INCLUDES = ['_include', '_revinclude', '_include:iterate', '_revinclude:iterate'];

/**
 * The payer's directory and drug formulary, asked in its own terms: every resource type and search parameter that the payer's page, Plan-Net and the
 * US Drug Formulary guide name. Nobody signs in for it. The first of the payer's addresses that answers serves all that follows.
 */
export class Directory {
  readonly ways: DirectoryWays;
  readonly now: () => number;
  #base: URL | undefined;
  #includes = true;

  constructor(readonly server: Server, readonly around: FhirSurroundings) {
    this.ways = directoryWaysOf(server.payer);
    this.now = around.now;
  }

  /**
   * The first page of a search. A server that refuses `_include` is asked again without, and not bothered with it from then on: `included` stays empty.
   * @throws UhcError `query_invalid` before anything is sent; else as any reading: `payer_refused`, `payer_down`, `payer_unreachable`, …
   */
  async search<T extends DirectoryType>(type: T, query: DirectoryQuery<T>, signal: AbortSignal = new AbortController().signal): Promise<DirectoryPage> {
    const asked = this.#includes ? query : withoutIncludes(query);
    const text = queryText(type, asked, this.ways);
    try {
      return await this.#page(text, resourceTypeOf(type), [], signal);
    } catch (thrown) {
      const refused = thrown instanceof UhcError && thrown.code === 'payer_refused' && thrown.facts['status'] === 400;
      if (!refused || !INCLUDES.some((name) => name in asked)) throw thrown;
      const page = await this.#page(queryText(type, withoutIncludes(query), this.ways), resourceTypeOf(type), [], signal);
      this.#includes = false;
      return page;
    }
  }

  /** All pages of a search, one after the other. @throws UhcError as `search`; `fhir_paging_endless` where a page comes round again */
  async *pages<T extends DirectoryType>(type: T, query: DirectoryQuery<T>, signal?: AbortSignal): AsyncGenerator<DirectoryPage, void, undefined> {
    let page: DirectoryPage | undefined = await this.search(type, query, signal);
    while (page) {
      yield page;
      page = await page.next?.();
    }
  }

  /** One resource by its FHIR id. @throws UhcError `not_found`, and as any reading */
  async read(type: DirectoryType, id: string, signal: AbortSignal = new AbortController().signal): Promise<unknown> {
    if (!isFhirId(id)) throw new UhcError('not_found');
    return this.#read(`${resourceTypeOf(type)}/${id}`, signal);
  }

  async #page(link: string, type: string, before: Links, signal: AbortSignal): Promise<DirectoryPage> {
    if (before.includes(link) || before.length >= MOST_PAGES) throw new UhcError('fhir_paging_endless', { host: this.#base?.host ?? '', pages: before.length });
    const { matches, included, warnings, total, next } = searchPage(await this.#read(link, signal), type, this.#base?.host ?? '');
    const cap = this.ways.totalCap ?? Infinity;
    return {
      matches, included, warnings,
      ...(total !== undefined && { total: { count: Math.min(total, cap), atLeast: total >= cap } }),
      ...(next !== undefined && { next: () => this.#page(next, type, [...before, link], signal) }),
    };
  }

  async #read(link: string, signal: AbortSignal): Promise<unknown> {
    if (this.#base) return (await read(link, this.#base, this.around, signal)).json;
    let why: UhcError | undefined;
    for (const base of this.server.directoryBases) {
      try {
        const { json } = await read(link, base, this.around, signal);
        this.#base = base;
        return json;
      } catch (thrown) {
        if (signal.aborted) throw thrown;
        why ??= asUhcError(thrown);
      }
    }
    throw why ?? new UhcError('payer_unreachable');
  }
}

const known = new WeakMap<Server, Directory>();

/** The one of a server, whoever asks: what it has learnt of its addresses and ways is learnt once. */
export function directoryOf(server: Server, around: FhirSurroundings): Directory {
  const directory = known.get(server) ?? new Directory(server, around);
  known.set(server, directory);
  return directory;
}

function withoutIncludes<T extends DirectoryType>(query: DirectoryQuery<T>): DirectoryQuery<T> {
  return Object.fromEntries(Object.entries(query).filter(([name]) => !INCLUDES.includes(name))) as DirectoryQuery<T>;
}
