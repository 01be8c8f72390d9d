import { keepLoad, keepPage, keptBytes, keptLoad, keptView, keptViews, nextPage } from '../db/pages.js';
import type { Load } from '../db/pages.js';
import type { Kept } from '../db/connections.js';
import { UhcError } from '../errors.js';
import { searchPage } from '../fhir/bundle.js';
import { oneAhead } from '../fhir/one-ahead.js';
import { pages } from '../fhir/pages.js';
import type { ReadPage } from '../fhir/pages.js';
import { searchOf } from '../fhir/search.js';
import { claimFromEob } from '../model/claim/claim-from-eob.js';
import type { Claim, ClaimSummary } from '../model/claim/claim.js';
import { patientIs } from '../model/claim/patient-is.js';
import { summaryOf } from '../model/claim/summary.js';
import { resolverOf } from '../model/reference.js';
import { stated } from '../model/stated.js';
import type { Grant, Grants } from './grants.js';
import { NameLookup } from './name-lookup.js';

const TYPE = 'ExplanationOfBenefit';
const PAGE_SIZE = 50;
/** A reading that broke off goes on where it did for this long; what was read before that may be old news. */
const GOES_ON_MS = 24 * 3_600_000;
/** A link of the payer's that no longer leads anywhere: the reading begins anew. */
const LED_NOWHERE: ReadonlySet<string> = new Set(['not_found', 'payer_refused', 'payer_answer_invalid', 'fhir_foreign_link']);

/** What is kept of a page beside the page itself: its claims in small, and the resources that name who is only referred to. */
interface PageViews {
  readonly claims: readonly ClaimSummary[];
  readonly named: readonly unknown[];
  /** How far the reading had come with it. It is sealed with them, since the payer's links name the patient. */
  readonly reached?: Reached;
}

interface Reached {
  readonly next?: string;
  readonly total?: number;
  readonly notTheirs: number;
}

export interface KeptClaims {
  readonly claims: readonly ClaimSummary[];
  readonly asOf: number;
  readonly complete: boolean;
  readonly notTheirs: number;
  /** How many the payer said there would be, where not all are in. */
  readonly total?: number;
}

/** What a page brought, as it is read. */
export interface ReadClaims {
  readonly claims: readonly ClaimSummary[];
  readonly notTheirs: number;
  readonly warnings: readonly string[];
  readonly total?: number;
  /** The device is full: this page, or one before it, is kept in memory alone. */
  readonly unkept?: UhcError;
  /** The reading goes on where an earlier one broke off, whose claims these follow: when that was, in milliseconds since 1970. */
  readonly onFrom?: number;
}

/** Where a reading begins: at the search, or at the link at which an earlier one broke off. */
interface Start {
  /** The first page of the list, and the next to be read. */
  readonly first: number;
  readonly page: number;
  readonly notTheirs: number;
  readonly link?: string;
  readonly onFrom?: number;
}

/** A page in the payer's own bytes. */
export interface SentPage {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly named: readonly unknown[];
}

/** Reads a connection's claims from the payer, page by page, and from the device. */
export class ClaimsReader {
  readonly #unkept = new Map<string, SentPage>();

  constructor(readonly grants: Grants) {}

  async kept(connection: string): Promise<KeptClaims | undefined> {
    const { data } = await this.grants.around.vaults();
    const load = await keptLoad(data, connection, TYPE);
    const views = load && (await keptViews<PageViews>(data, connection, TYPE, load.first));
    if (!load || !views) return undefined;
    const { total, notTheirs = load.notTheirs } = (load.complete ? undefined : views.at(-1)?.reached) ?? {};
    return { claims: views.flatMap(({ claims }) => claims), asOf: load.asOf, complete: load.complete, notTheirs, ...(total !== undefined && { total }) };
  }

  /**
   * Yields what each page says, after it is kept; ends the reading as the list, also where it broke off and nothing was kept before.
   * Where an earlier one broke off, it goes on from there.
   */
  async *read(kept: Kept<Grant>, signal: AbortSignal): AsyncGenerator<ReadClaims, void, undefined> {
    const { data } = await this.grants.around.vaults();
    const before = await keptLoad(data, kept.id, TYPE);
    const page = await nextPage(data, kept.id, TYPE);
    const on = before && (await this.#whereItBrokeOff(kept.id, before, page));
    let some = false;
    try {
      for await (const read of on ? this.#readFrom(kept, on, before, signal) : []) {
        some = true;
        yield read;
      }
      if (on) return;
    } catch (thrown) {
      if (some || !(thrown instanceof UhcError) || !LED_NOWHERE.has(thrown.code)) throw thrown;
    }
    yield* this.#readFrom(kept, { first: page, page, notTheirs: 0 }, before, signal);
  }

  async #whereItBrokeOff(connection: string, { first, asOf, complete }: Load, page: number): Promise<Start | undefined> {
    if (complete || page <= first || this.grants.around.now() - asOf > GOES_ON_MS) return undefined;
    const { data } = await this.grants.around.vaults();
    const reached = (await keptView<PageViews>(data, connection, TYPE, page - 1))?.reached;
    return reached?.next === undefined ? undefined : { first, page, notTheirs: reached.notTheirs, link: reached.next, onFrom: asOf };
  }

  async *#readFrom(kept: Kept<Grant>, start: Start, before: Load | undefined, signal: AbortSignal): AsyncGenerator<ReadClaims, void, undefined> {
    const { first, link, onFrom } = start;
    const { data } = await this.grants.around.vaults();
    const around = this.grants.reading(kept);
    const base = new URL(kept.value.source.fhirBase);
    const names = new NameLookup(base, around, signal);
    let { page, notTheirs } = start;
    let complete = false;
    let unkept: UhcError | undefined;
    const end = (): Promise<boolean> => keepLoad(data, kept, TYPE, { first, asOf: onFrom ?? around.now(), complete, notTheirs });
    try {
      for await (const read of oneAhead(pages(searchOf(TYPE, { patient: kept.value.patient, _count: PAGE_SIZE }), base, around, signal, link))) {
        const named = [...read.included, ...(await names.of(read.matches))];
        const claims = this.#summaries(read, kept, page, named);
        notTheirs += read.matches.length - claims.length;
        const views: PageViews = { claims, named, reached: stated({ next: read.next, total: read.total, notTheirs }) };
        unkept = await this.#keep(kept, page, read, views, unkept);
        // A page that is closed in the middle of the first reading finds what has come, and goes on from there.
        if (!before && page === first && !unkept) await end();
        page += 1;
        yield stated({ claims, notTheirs, warnings: read.warnings, total: read.total, unkept, onFrom });
      }
      complete = true;
    } finally {
      // A reading that broke off does not take the place of a whole one.
      if (!unkept && (complete || (!before?.complete && page > start.page))) await end();
    }
  }

  /** Where the device is full, a page is kept in memory, and so are those after it. */
  async #keep(kept: Kept<Grant>, page: number, { bytes }: ReadPage, views: PageViews, unkept: UhcError | undefined): Promise<UhcError | undefined> {
    const { data } = await this.grants.around.vaults();
    const keeping = unkept ? 'full' : await keepPage(data, kept, TYPE, page, bytes, views).catch(full);
    // The connection is gone, or was made anew: what was asked for it is nobody's any more.
    if (!keeping) throw new UhcError('auth_cancelled');
    const place = placeOf(kept.id, page);
    this.#unkept.delete(place);
    if (keeping !== 'full') return undefined;
    this.#unkept.set(place, { bytes, named: views.named });
    return unkept ?? new UhcError('storage_full');
  }

  /** One claim whole, from the page that it is kept in. */
  async claim(summary: ClaimSummary): Promise<Claim | undefined> {
    const page = await this.sent(summary);
    const raw = page && matchesOf(page)[summary.entry];
    return raw === undefined ? undefined : claimFromEob(raw, { resolve: resolverOf(page?.named ?? []) });
  }

  async raw(summary: ClaimSummary): Promise<unknown> {
    const page = await this.sent(summary);
    return page && matchesOf(page)[summary.entry];
  }

  /** The page of a claim as the payer sent it, and who is referred to in it; also where the device had no room for it. */
  async sent({ connection, page }: Pick<ClaimSummary, 'connection' | 'page'>): Promise<SentPage | undefined> {
    const unkept = this.#unkept.get(placeOf(connection, page));
    if (unkept) return unkept;
    const { data } = await this.grants.around.vaults();
    const bytes = await keptBytes(data, connection, TYPE, page);
    return bytes && { bytes, named: (await keptView<PageViews>(data, connection, TYPE, page))?.named ?? [] };
  }

  /** Nothing of a connection that went stays in memory. */
  forget(connection: string): void {
    for (const place of this.#unkept.keys()) if (place.startsWith(connection)) this.#unkept.delete(place);
  }

  #summaries(read: ReadPage, { id, value }: Kept<Grant>, page: number, named: readonly unknown[]): readonly ClaimSummary[] {
    const resolve = resolverOf(named);
    return read.matches.flatMap((eob, entry) => {
      if (patientIs(eob, value.patient, value.source.fhirBase) === 'another') return [];
      return [summaryOf(claimFromEob(eob, { resolve }), { connection: id, page, entry })];
    });
  }
}

function placeOf(connection: string, page: number): string {
  return `${connection} ${page}`;
}

function matchesOf({ bytes }: SentPage): readonly unknown[] {
  return searchPage(JSON.parse(new TextDecoder().decode(bytes)), TYPE, '').matches;
}

function full(thrown: unknown): 'full' {
  if (thrown instanceof UhcError && thrown.code === 'storage_full') return 'full';
  throw thrown;
}
