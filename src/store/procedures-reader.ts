import type { Kept } from '../db/connections.js';
import { keepLoad, keepPage, keptLoad, keptViews, nextPage } from '../db/pages.js';
import { UhcError } from '../errors.js';
import { pages } from '../fhir/pages.js';
import type { ReadPage } from '../fhir/pages.js';
import { searchOf } from '../fhir/search.js';
import { patientIs } from '../model/claim/patient-is.js';
import { procedureFrom } from '../model/procedure-from.js';
import type { Procedure } from '../model/procedure-from.js';
import { resolverOf } from '../model/reference.js';
import type { Grant, Grants } from './grants.js';
import { NameLookup } from './name-lookup.js';

const TYPE = 'Procedure';
const PAGE_SIZE = 50;

/** What is kept of a page beside the page itself. */
interface PageViews {
  readonly procedures: readonly Procedure[];
}

export interface KeptProcedures {
  readonly procedures: readonly Procedure[];
  /** In milliseconds since 1970. */
  readonly asOf: number;
  readonly complete: boolean;
  readonly notTheirs: number;
}

/** What a page brought, as it is read. */
export interface ReadProcedures {
  readonly procedures: readonly Procedure[];
  readonly notTheirs: number;
  readonly warnings: readonly string[];
  readonly total?: number;
  /** The device is full: this page, or one before it, is kept in memory alone. */
  readonly unkept?: UhcError;
}

/** What was read of a connection's procedures before. */
export async function keptProcedures(grants: Grants, connection: string): Promise<KeptProcedures | undefined> {
  const { data } = await grants.around.vaults();
  const load = await keptLoad(data, connection, TYPE);
  const views = load && (await keptViews<PageViews>(data, connection, TYPE, load.first));
  return load && views && { procedures: views.flatMap(({ procedures }) => procedures), asOf: load.asOf, complete: load.complete, notTheirs: load.notTheirs };
}

/** Reads a connection's procedures from the payer, page by page; yields what each page says after it is kept. */
export async function* readProcedures(grants: Grants, kept: Kept<Grant>, signal: AbortSignal): AsyncGenerator<ReadProcedures, void, undefined> {
  const { patient, source } = kept.value;
  const { data } = await grants.around.vaults();
  const around = grants.reading(kept);
  const base = new URL(source.fhirBase);
  const names = new NameLookup(base, around, signal);
  const first = await nextPage(data, kept.id, TYPE);
  let page = first;
  let notTheirs = 0;
  let unkept: UhcError | undefined;
  for await (const read of pages(searchOf(TYPE, { patient, _count: PAGE_SIZE }), base, around, signal)) {
    const procedures = theirsIn(read, kept, [...read.included, ...(await names.of(read.matches))]);
    notTheirs += read.matches.length - procedures.length;
    const keeping: boolean | UhcError = unkept ?? (await keepPage(data, kept, TYPE, page, read.bytes, { procedures }).catch(full));
    // The connection is gone, or was made anew: what was asked for it is nobody's any more.
    if (keeping === false) throw new UhcError('auth_cancelled');
    if (keeping !== true) unkept = keeping;
    page += 1;
    yield { procedures, notTheirs, warnings: read.warnings, ...(read.total !== undefined && { total: read.total }), ...(unkept && { unkept }) };
  }
  if (!unkept) await keepLoad(data, kept, TYPE, { first, asOf: grants.around.now(), complete: true, notTheirs });
}

function theirsIn(read: ReadPage, { value }: Kept<Grant>, named: readonly unknown[]): readonly Procedure[] {
  const resolve = resolverOf(named);
  return read.matches.filter((procedure) => patientIs(procedure, value.patient, value.source.fhirBase) !== 'another').map((procedure) => procedureFrom(procedure, { resolve }));
}

function full(thrown: unknown): UhcError {
  if (thrown instanceof UhcError && thrown.code === 'storage_full') return thrown;
  throw thrown;
}
