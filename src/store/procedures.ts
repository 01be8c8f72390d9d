import { UhcError, asUhcError } from '../errors.js';
import { ClaimLinks } from '../model/member-procedure.js';
import type { MemberProcedure } from '../model/member-procedure.js';
import type { Procedure } from '../model/procedure-from.js';
import type { Grants } from './grants.js';
import { LiveValue } from './live.js';
import type { MemberRecords } from './member-records.js';
import { keptProcedures, readProcedures } from './procedures-reader.js';
import type { ReadProcedures } from './procedures-reader.js';
import type { Live, Progress, View } from './view.js';

const SCOPE = 'patient/Procedure.read';

/** How a connection's procedures stand in memory. */
interface Standing {
  readonly procedures: readonly Procedure[];
  readonly links?: ClaimLinks;
  readonly asOf?: number;
  readonly complete: boolean;
  readonly notTheirs: number;
  readonly warnings: readonly string[];
  readonly reading?: Progress;
  readonly error?: UhcError;
}

const NOTHING: Standing = { procedures: [], complete: false, notTheirs: 0, warnings: [] };

/** All procedures of a client's connections as one list, each with the claims that the payer links it to. */
export class Procedures {
  readonly #standing = new Map<string, Standing>();
  readonly #generations = new Map<string, string>();
  readonly #readings = new Map<string, AbortController>();
  readonly #view = new LiveValue<View<MemberProcedure>>({ state: 'loading', done: 0 });
  readonly #unwatch: () => void;

  constructor(readonly grants: Grants, readonly records: Pick<MemberRecords, 'resources'>) {
    this.#unwatch = grants.connections.watch(() => void this.#follow());
    void this.#follow();
  }

  get view(): Live<View<MemberProcedure>> {
    return this.#view;
  }

  async refresh(): Promise<void> {
    await Promise.all(this.grants.all.map(({ id }) => this.#read(id)));
  }

  stop(): void {
    for (const reading of this.#readings.values()) reading.abort(new UhcError('auth_cancelled'));
  }

  /** Looks anew which claims name a procedure: after claims were read. Where there is no procedure, no claim is looked at. */
  async join(): Promise<void> {
    await Promise.all([...this.#standing.keys()].map((id) => this.#join(id)));
    this.#draw();
  }

  close(): void {
    this.#unwatch();
    this.stop();
  }

  /** Procedures of a new connection are taken from the device and then read; those of one that went go. */
  async #follow(): Promise<void> {
    const ids = new Set(this.grants.all.map(({ id }) => id));
    for (const id of [...this.#standing.keys()].filter((one) => !ids.has(one))) this.#drop(id);
    const fresh = this.grants.all.filter(({ id, generation }) => this.#generations.get(id) !== generation);
    for (const { id, generation } of fresh) {
      this.#end(id);
      this.#generations.set(id, generation);
      const { error: _, ...before } = this.#of(id);
      this.#standing.set(id, { ...before, reading: { done: 0 } });
    }
    this.#draw();
    await Promise.all(fresh.map(({ id }) => this.#begin(id)));
  }

  async #begin(id: string): Promise<void> {
    try {
      const kept = await keptProcedures(this.grants, id);
      if (kept) this.#set(id, { ...this.#of(id), ...kept });
    } catch (thrown) {
      this.#set(id, { ...this.#of(id), error: asUhcError(thrown) }); // the payer is asked all the same
    }
    await this.#join(id);
    this.#draw();
    await this.#read(id);
  }

  #drop(id: string): void {
    this.#end(id);
    this.#standing.delete(id);
    this.#generations.delete(id);
  }

  #end(id: string): void {
    this.#readings.get(id)?.abort(new UhcError('auth_cancelled'));
    this.#readings.delete(id);
  }

  async #read(id: string): Promise<void> {
    const kept = this.grants.find(id);
    if (!kept || this.#readings.has(id)) return;
    if (kept.value.state === 'ended' || !kept.value.scopes.includes(SCOPE)) {
      this.#settle(id);
      return;
    }
    const abort = new AbortController();
    this.#readings.set(id, abort);
    this.#set(id, { ...this.#of(id), reading: { done: 0 } });
    this.#draw();
    try {
      await this.#readAll(id, abort.signal);
    } catch (thrown) {
      const error = asUhcError(thrown);
      if (this.#readings.get(id) === abort && !abort.signal.aborted && error.code !== 'auth_cancelled') this.#set(id, { ...this.#of(id), error });
    }
    if (this.#readings.get(id) !== abort) return; // the connection went, or was made anew and is read by another
    await this.#join(id);
    this.#readings.delete(id);
    this.#settle(id);
  }

  /** Until a reading is whole, what was there before stays; where nothing was, rows show as they come. */
  async #readAll(id: string, signal: AbortSignal): Promise<void> {
    const kept = this.grants.find(id);
    if (!kept) return;
    const before = this.#of(id);
    const read: ReadProcedures[] = [];
    for await (const page of readProcedures(this.grants, kept, signal)) {
      read.push(page);
      const procedures = read.flatMap((one) => one.procedures);
      const reading: Progress = { done: procedures.length, ...(page.total !== undefined && { of: page.total }) };
      if (this.#readings.get(id)?.signal !== signal) return;
      this.#set(id, before.complete ? { ...before, reading } : { ...NOTHING, procedures, reading, notTheirs: page.notTheirs });
      this.#draw();
    }
    const last = read.at(-1);
    const { error: _, ...rest } = this.#of(id);
    this.#set(id, {
      ...rest, ...(last?.unkept && { error: last.unkept }), procedures: read.flatMap((one) => one.procedures), asOf: this.grants.around.now(), complete: true,
      notTheirs: last?.notTheirs ?? 0, warnings: [...new Set(read.flatMap(({ warnings }) => warnings))],
    });
  }

  async #join(id: string): Promise<void> {
    const { procedures } = this.#of(id);
    if (procedures.length === 0) return;
    const links = new ClaimLinks(procedures);
    try {
      for await (const { resource } of this.records.resources('ExplanationOfBenefit', id)) links.add(resource);
    } catch (thrown) {
      this.#set(id, { ...this.#of(id), error: asUhcError(thrown) }); // what was found until then stays found
    }
    const now = this.#of(id);
    if (now.procedures === procedures) this.#set(id, { ...now, links });
  }

  #settle(id: string): void {
    const { reading: _, ...rest } = this.#of(id);
    this.#set(id, rest);
    this.#draw();
  }

  #of(id: string): Standing {
    return this.#standing.get(id) ?? NOTHING;
  }

  /** What comes late for a connection that went is nobody's. */
  #set(id: string, standing: Standing): void {
    if (this.#standing.has(id)) this.#standing.set(id, standing);
  }

  #draw(): void {
    this.#view.set(this.#seen());
  }

  #seen(): View<MemberProcedure> {
    const all = [...this.#standing.values()];
    if (all.length === 0) return { state: 'not-connected' };
    const items = newestFirst([...this.#standing].flatMap(([connection, standing]) => membersOf(connection, standing)));
    const loading = progressOf(all);
    const missing = all.find(({ error }) => error)?.error;
    if (items.length > 0) return this.#data(items, loading, missing);
    if (loading) return { state: 'loading', ...loading };
    if (missing) return { state: 'error', error: missing };
    const shared = this.grants.all.some(({ value }) => value.scopes.includes(SCOPE));
    return { state: 'empty', why: shared ? 'none-stated' : 'not-shared' };
  }

  #data(items: readonly MemberProcedure[], loading: Progress | undefined, missing: UhcError | undefined): View<MemberProcedure> {
    const holding = [...this.#standing.values()].filter(({ procedures, asOf }) => procedures.length > 0 || asOf !== undefined);
    const asOf = Math.min(...holding.map((standing) => standing.asOf ?? this.grants.around.now()));
    const notTheirs = holding.reduce((sum, standing) => sum + standing.notTheirs, 0);
    const warnings = [...new Set(holding.flatMap((standing) => standing.warnings))];
    const partial = holding.some(({ complete }) => !complete);
    return { state: 'data', items, asOf, ...(partial && { partial }), ...(loading && { loading }), ...(missing && { missing }), ...(notTheirs > 0 && { notTheirs }), ...(warnings.length > 0 && { warnings }) };
  }
}

/** A server may send one resource twice; the later one is the newer. Those without an id are each their own. */
function membersOf(connection: string, { procedures, links }: Standing): readonly MemberProcedure[] {
  const once = new Map(procedures.map((procedure, at) => [procedure.id ?? at, procedure]));
  return [...once.values()].map((procedure) => ({ ...procedure, connection, claims: links?.of(procedure) ?? [] }));
}

/** By the day, the latest first; those without one stand at the end. */
function newestFirst(procedures: readonly MemberProcedure[]): readonly MemberProcedure[] {
  const order = ({ performed, id }: MemberProcedure): string => `${performed ?? ''} ${id ?? ''}`;
  return [...procedures].sort((a, b) => (order(a) < order(b) ? 1 : -1));
}

function progressOf(all: readonly Standing[]): Progress | undefined {
  const reading = all.flatMap((standing) => (standing.reading ? [standing.reading] : []));
  if (reading.length === 0) return undefined;
  const done = reading.reduce((sum, one) => sum + one.done, 0);
  const of = reading.every((one) => one.of !== undefined) ? reading.reduce((sum, one) => sum + (one.of ?? 0), 0) : undefined;
  return { done, ...(of !== undefined && { of }) };
}
