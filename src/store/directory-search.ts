import { UhcError, asUhcError } from '../errors.js';
import { searchPage } from '../fhir/bundle.js';
import { read } from '../fhir/client.js';
import type { FhirSurroundings } from '../fhir/surroundings.js';
import { fittingFirst, isAround, isNear } from '../model/directory/is-near.js';
import type { Place, Provider } from '../model/directory/provider.js';
import { providersFrom } from '../model/directory/providers-from.js';
import { saysSpecialty } from '../model/directory/says-specialty.js';
import { keyOf } from '../model/reference.js';
import type { Server } from '../payers/servers.js';
import type { ProviderQuery, ProviderSearch } from './client.js';
import { isTaxonomyCode, peopleByName, rolesOf, stagesOf } from './directory-plan.js';
import type { Stage } from './directory-plan.js';
import { DirectoryResources } from './directory-resources.js';
import { LiveValue } from './live.js';
import type { View } from './view.js';

/** Cards that a search, or a press on "more", brings before it waits. */
const CARDS_AT_ONCE = 20;
/** Pages that it reads for them: what is sorted out here must not make the search endless. */
const PAGES_AT_ONCE = 6;
/** Words for a specialty are looked for here, and no server narrows the search by them: the first that fit may stand far behind. */
const PAGES_FOR_WORDS = 24;

/** The surroundings of a connected member who may read the directory at this base; undefined where nobody may. */
export type AsMember = (base: URL) => FhirSurroundings | undefined;

/** Answers a query with cards: stage after stage, page after page, as many as are asked for. */
export class DirectorySearch implements ProviderSearch {
  readonly view = new LiveValue<View<Provider>>({ state: 'loading', done: 0 });
  readonly #resources = new DirectoryResources();
  readonly #abort = new AbortController();
  readonly #stages: Stage[];
  #next: Stage | undefined;
  #base: URL | undefined;
  #running: Promise<void> | undefined;
  #askedByName = false;
  /** As whom the directory is read, once it answered nobody else. */
  #access: FhirSurroundings | undefined;
  #includes = true;

  /** `asMember`: reads as a connected member who may see this directory; asked where it answers nobody else. */
  constructor(readonly query: ProviderQuery, readonly servers: readonly Server[], readonly around: FhirSurroundings, readonly asMember?: AsMember) {
    this.#stages = [...stagesOf(query)];
    void this.more();
  }

  more(): Promise<void> {
    this.#running ??= this.#run().finally(() => { this.#running = undefined; });
    return this.#running;
  }

  cancel(): void {
    this.#abort.abort(new UhcError('auth_cancelled'));
  }

  async #run(): Promise<void> {
    const enough = this.#cards().length + CARDS_AT_ONCE;
    const most = this.#words() === undefined ? PAGES_AT_ONCE : PAGES_FOR_WORDS;
    try {
      for (let pages = 0; pages < most && this.#hasMore() && this.#cards().length < enough; pages += 1) await this.#turnPage();
      if (!this.#hasMore() && this.#cards().length === 0) await this.#askByName();
      this.#show();
    } catch (thrown) {
      if (this.#abort.signal.aborted) return;
      this.#fail(asUhcError(thrown));
    }
  }

  async #turnPage(): Promise<void> {
    const stage = this.#next ?? this.#stages.shift();
    if (!stage) return;
    this.#next = stage; // where it breaks off, `more` goes on with the same page
    const page = searchPage(await this.#ask(stage.search), typeOf(stage.search), this.#base?.host ?? '');
    this.#resources.add(page);
    this.#next = page.next === undefined ? undefined : { ...stage, search: page.next };
    this.#show({ done: this.#cards().length });
    await this.#complete(stage.finds === 'person');
  }

  /** Whoever was found has other roles; and what is referred to and did not come along is asked for, a batch a type. */
  async #complete(people: boolean): Promise<void> {
    const practitioners = people && this.#narrowed() ? this.#resources.peopleToAsk() : [];
    if (practitioners.length > 0) {
      await this.#include([rolesOf(practitioners)]);
      this.#show({ done: this.#cards().length }); // what is still missing may not be there at all
    }
    for (let missing = this.#resources.missing(), rounds = 0; missing.length > 0 && rounds < 3; missing = this.#resources.missing(), rounds += 1) await this.#include(missing);
  }

  /** A name alone finds all roles of a person; anything else finds the roles that fit it. */
  #narrowed(): boolean {
    const { near, around, place, specialty, network } = this.query;
    return Boolean(near ?? around ?? place ?? specialty ?? network);
  }

  /** People without a role, and servers that do not search through one. */
  async #askByName(): Promise<void> {
    const { name } = this.query;
    if (this.#askedByName || !name || this.query.kind === 'facility') return;
    this.#askedByName = true;
    const page = searchPage(await this.#ask(peopleByName(name)), 'Practitioner', this.#base?.host ?? '');
    this.#resources.add(page);
    const roles = this.#resources.peopleToAsk();
    if (roles.length > 0) await this.#include([rolesOf(roles)]);
    await this.#complete(false);
  }

  async #include(searches: readonly string[]): Promise<void> {
    const answers = await Promise.all(searches.map(async (search) => searchPage(await this.#ask(search), typeOf(search), this.#base?.host ?? '')));
    for (const { matches, included } of answers) this.#resources.addIncluded([...matches, ...included]);
  }

  /** The first of the server's directories that answers serves the whole search. */
  async #ask(search: string): Promise<unknown> {
    if (this.#base) return this.#read(search, this.#base);
    let why: UhcError | undefined;
    for (const base of this.servers.flatMap(({ directoryBases }) => directoryBases)) {
      try {
        const json = await this.#read(search, base);
        this.#base = base;
        return json;
      } catch (thrown) {
        if (this.#abort.signal.aborted) throw thrown;
        why ??= asUhcError(thrown);
      }
    }
    throw why ?? new UhcError('payer_unreachable');
  }

  async #read(search: string, base: URL): Promise<unknown> {
    const text = this.#includes ? search : withoutIncludes(search);
    try {
      return (await read(text, base, this.#access ?? this.around, this.#abort.signal)).json;
    } catch (thrown) {
      const { code, facts } = asUhcError(thrown);
      const refusesIncludes = code === 'payer_refused' && facts['status'] === 400 && text !== withoutIncludes(text);
      const member = !this.#access && (code === 'grant_ended' || code === 'scope_missing') ? this.asMember?.(base) : undefined;
      if (this.#abort.signal.aborted || (!refusesIncludes && !member)) throw thrown;
      if (refusesIncludes) this.#includes = false;
      this.#access ??= member;
      return this.#read(search, base);
    }
  }

  #hasMore(): boolean {
    return this.#next !== undefined || this.#stages.length > 0;
  }

  #words(): string | undefined {
    const { specialty } = this.query;
    return specialty && !isTaxonomyCode(specialty) ? specialty : undefined;
  }

  #cards(): readonly Provider[] {
    const fits = this.#placeFits();
    const words = this.#words();
    return providersFrom(this.#resources.all, { asked: this.#resources.matched }).flatMap((provider) => {
      const found = provider.sources.some((key) => this.#resources.matched.has(key));
      const card = !found || (words && !saysSpecialty(provider, words)) ? undefined : fits ? fittingFirst(provider, fits) : provider;
      return card ? [card] : [];
    });
  }

  /** What a place must be where one looks at some place only. */
  #placeFits(): ((place: Place) => boolean) | undefined {
    const { near, around, place } = this.query;
    if (place) return ({ reference }) => reference !== undefined && keyOf(reference) === place;
    if (around) return (one) => isAround(one, around);
    return near ? (one) => isNear(one, near) : undefined;
  }

  #show(loading?: { done: number }): void {
    if (this.#abort.signal.aborted) return;
    const items = this.#cards();
    if (items.length > 0) this.view.set({ state: 'data', items, asOf: this.around.now(), ...(loading && { loading }), more: this.#hasMore() });
    else this.view.set(loading ? { state: 'loading', ...loading } : { state: 'empty', why: 'filtered' });
  }

  #fail(error: UhcError): void {
    const items = this.#cards();
    if (items.length > 0) this.view.set({ state: 'data', items, asOf: this.around.now(), missing: error, more: this.#hasMore() });
    else this.view.set({ state: 'error', error });
  }
}

/** The resource type of a search; a `next` link has it at the end of its path, or the answer is taken as it comes. */
function typeOf(search: string): string {
  const path = search.split('?')[0] ?? '';
  const last = path.split('/').at(-1) ?? '';
  return /^[A-Z][A-Za-z]+$/.test(last) ? last : '';
}

/** What is not included is asked for by `_id` then. */
function withoutIncludes(search: string): string {
  return search.replace(/&_(rev)?include=[^&]*/g, '');
}
