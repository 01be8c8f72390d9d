import { keepLoad, keepPage, keptBytes, keptLoad, keptView, keptViews, nextPage } from '../db/pages.js';
import type { Kept } from '../db/connections.js';
import { UhcError } from '../errors.js';
import { searchPage } from '../fhir/bundle.js';
import { pages } from '../fhir/pages.js';
import type { ReadPage } from '../fhir/pages.js';
import { searchOf } from '../fhir/search.js';
import { claimFromEob } from '../model/claim/claim-from-eob.js';
import type { Claim, ClaimSummary } from '../model/claim/claim.js';
import { patientIs } from '../model/claim/patient-is.js';
import { summaryOf } from '../model/claim/summary.js';
import { resolverOf } from '../model/reference.js';
import type { Grant, Grants } from './grants.js';
import { NameLookup } from './name-lookup.js';

const TYPE = 'ExplanationOfBenefit';
const PAGE_SIZE = 50;

/** What is kept of a page beside the page itself: its claims in small, and the resources that name who is only referred to. */
interface PageViews {
  readonly claims: readonly ClaimSummary[];
  readonly named: readonly unknown[];
}

export interface KeptClaims {
  readonly claims: readonly ClaimSummary[];
  readonly asOf: number;
  readonly complete: boolean;
  readonly notTheirs: number;
}

/** What a page brought, as it is read. */
export interface ReadClaims {
  readonly claims: readonly ClaimSummary[];
  readonly notTheirs: number;
  readonly warnings: readonly string[];
  readonly total?: number;
  /** The device is full: this page, or one before it, is kept in memory alone. */
  readonly unkept?: UhcError;
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
    return load && views && { claims: views.flatMap(({ claims }) => claims), asOf: load.asOf, complete: load.complete, notTheirs: load.notTheirs };
  }

  /** Yields what each page says, after it is kept; ends the reading as the list, also where it broke off and nothing was kept before. */
  async *read(kept: Kept<Grant>, signal: AbortSignal): AsyncGenerator<ReadClaims, void, undefined> {
    const { patient, source } = kept.value;
    const { data } = await this.grants.around.vaults();
    const around = this.grants.reading(kept);
    const base = new URL(source.fhirBase);
    const names = new NameLookup(base, around, signal);
    const first = await nextPage(data, kept.id, TYPE);
    const before = await keptLoad(data, kept.id, TYPE);
    let page = first;
    let notTheirs = 0;
    let complete = false;
    let unkept: UhcError | undefined;
    try {
      for await (const read of pages(searchOf(TYPE, { patient, _count: PAGE_SIZE }), base, around, signal)) {
        const named = [...read.included, ...(await names.of(read.matches))];
        const theirs = this.#summaries(read, kept, page, named);
        notTheirs += read.matches.length - theirs.length;
        // The connection is gone, or was made anew: what was asked for it is nobody's any more.
        const keeping = unkept ? 'full' : await keepPage(data, kept, TYPE, page, read.bytes, { claims: theirs, named }).catch(full);
        if (!keeping) throw new UhcError('auth_cancelled');
        const place = placeOf(kept.id, page);
        this.#unkept.delete(place);
        if (keeping === 'full') {
          unkept = new UhcError('storage_full');
          this.#unkept.set(place, { bytes: read.bytes, named });
        }
        page += 1;
        yield { claims: theirs, notTheirs, warnings: read.warnings, ...(read.total !== undefined && { total: read.total }), ...(unkept && { unkept }) };
      }
      complete = true;
    } finally {
      // A reading that broke off does not take the place of a whole one.
      if (!unkept && (complete || (!before?.complete && page > first))) await keepLoad(data, kept, TYPE, { first, asOf: this.grants.around.now(), complete, notTheirs });
    }
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
