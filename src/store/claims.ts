import { UhcError, asUhcError } from '../errors.js';
import type { Claim, ClaimSummary } from '../model/claim/claim.js';
import { withStandings } from '../model/claim/standings.js';
import type { ClaimsReader, ReadClaims } from './claims-reader.js';
import { newestFirst, oneOfEach } from './claims-order.js';
import type { Grants } from './grants.js';
import { LiveValue } from './live.js';
import type { Live, Progress, View } from './view.js';

/** How a connection's claims stand in memory. */
interface Standing {
  readonly claims: readonly ClaimSummary[];
  readonly asOf?: number;
  readonly complete: boolean;
  readonly notTheirs: number;
  readonly warnings: readonly string[];
  readonly reading?: Progress;
  readonly error?: UhcError;
  /** How many the payer said there would be, where a reading broke off. */
  readonly total?: number | undefined;
}

const SCOPE = 'patient/ExplanationOfBenefit.read';
/** Pages come quicker than anybody reads: between two drawings a few may pass, and more of them where each drawing goes through thousands. */
const DRAW_EVERY_MS = 150;
const DRAW_MS_A_CLAIM = 0.04;
const NOTHING: Standing = { claims: [], complete: false, notTheirs: 0, warnings: [] };

/** All claims of a client's connections as one list. */
export class Claims {
  readonly #standing = new Map<string, Standing>();
  readonly #readings = new Map<string, AbortController>();
  readonly #view = new LiveValue<View<ClaimSummary>>({ state: 'loading', done: 0 });
  readonly #generations = new Map<string, string>();
  readonly #taking = new Map<string, Promise<void>>();
  #drawn: ReturnType<typeof setTimeout> | undefined;
  #ordered: readonly [of: readonly (readonly ClaimSummary[])[], items: readonly ClaimSummary[]] = [[], []];
  #ready = false;

  constructor(readonly grants: Grants, readonly reader: ClaimsReader) {}

  get view(): Live<View<ClaimSummary>> {
    return this.#view;
  }

  /** Ends when what is kept of all connections is at hand. */
  async known(): Promise<void> {
    await Promise.all(this.#taking.values());
  }

  /** Follows the connections: claims of a new one are taken from the device and then read, those of one that went go. */
  async follow(): Promise<void> {
    const ids = new Set(this.grants.all.map(({ id }) => id));
    const gone = [...this.#standing.keys()].filter((id) => !ids.has(id));
    for (const id of gone) this.#drop(id);
    const fresh = this.grants.all.filter(({ id, generation }) => this.#generations.get(id) !== generation);
    for (const { id, generation } of fresh) {
      this.#end(id);
      this.#generations.set(id, generation); // a grant made anew is read anew, and keeps what is there until then
      const { error: _, ...before } = this.#of(id);
      this.#standing.set(id, { ...before, reading: { done: 0 } });
    }
    // What has gone is out of sight at once. Where nothing came or went, nothing is drawn: whoever watches may follow again.
    if (!this.#ready || gone.length > 0 || fresh.length > 0) {
      this.#ready = true;
      this.#drawNow();
    }
    await Promise.all(fresh.map(async ({ id }) => {
      const taking = this.takeKept(id);
      this.#taking.set(id, taking);
      await taking;
      await this.refresh(id);
    }));
  }

  /** Takes what is kept: at the start, and after another view has read. */
  async takeKept(id: string): Promise<void> {
    const kept = await this.reader.kept(id);
    if (kept && this.#standing.has(id)) this.#set(id, { ...this.#of(id), ...kept });
    this.#drawNow();
  }

  async refresh(only?: string): Promise<void> {
    await Promise.all(this.grants.all.filter(({ id }) => only === undefined || id === only).map(({ id }) => this.#read(id)));
  }

  stop(): void {
    for (const reading of this.#readings.values()) reading.abort(new UhcError('auth_cancelled'));
  }

  find(id: string, connection?: string): ClaimSummary | undefined {
    for (const [owner, { claims }] of this.#standing) {
      const found = connection === undefined || connection === owner ? oneOfEach(claims).find((claim) => claim.id === id) : undefined;
      if (found) return found;
    }
    return undefined;
  }

  async claim(id: string, connection?: string): Promise<View<Claim>> {
    const { state } = this.#view.value;
    if (state === 'not-connected') return { state };
    const summary = this.find(id, connection);
    const claim = summary && (await this.reader.claim(summary));
    if (claim) return { state: 'data', items: [claim], asOf: this.#of(summary.connection).asOf ?? this.grants.around.now() };
    return state === 'loading' || this.#readings.size > 0 ? { state: 'loading', done: 0 } : { state: 'error', error: new UhcError('not_found') };
  }

  #drop(id: string): void {
    this.#end(id);
    this.reader.forget(id);
    this.#ordered = [[], []];
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
    this.#drawNow(); // whoever asked for it sees that it has begun, and hears of its end, however quick that comes
    try {
      await this.#readAll(id, abort.signal);
    } catch (thrown) {
      const error = asUhcError(thrown);
      const stopped = abort.signal.aborted || error.code === 'auth_cancelled';
      if (this.#readings.get(id) === abort && !stopped) this.#set(id, { ...this.#of(id), error });
    }
    if (this.#readings.get(id) !== abort) return; // the connection went, or was made anew and is read by another
    this.#readings.delete(id);
    this.#settle(id);
    this.grants.around.announcer.tell({ about: 'claims', connection: id });
  }

  /** Until a reading is whole, what was there before stays; where nothing was, rows show as they come, after those of a reading that broke off. */
  async #readAll(id: string, signal: AbortSignal): Promise<void> {
    const kept = this.grants.find(id);
    if (!kept) return;
    const before = this.#of(id);
    const read: ReadClaims[] = [];
    const goesOn = (): boolean => this.#readings.get(id)?.signal === signal;
    for await (const page of this.reader.read(kept, signal)) {
      read.push(page);
      if (!goesOn()) return;
      const claims = claimsIn(read, before);
      const { total } = page;
      const reading: Progress = { done: claims.length, ...(total !== undefined && { of: total }) };
      this.#set(id, before.complete ? { ...before, reading } : { ...NOTHING, claims, reading, total, notTheirs: page.notTheirs, warnings: warningsOf(read) });
    }
    if (!goesOn()) return;
    const { error: _, reading: __, total: ___, ...rest } = this.#of(id);
    const last = read.at(-1);
    const asOf = last?.onFrom ?? this.grants.around.now();
    this.#set(id, { ...rest, ...(last?.unkept && { error: last.unkept }), claims: claimsIn(read, before), asOf, complete: true, notTheirs: last?.notTheirs ?? 0, warnings: warningsOf(read) });
  }

  #settle(id: string): void {
    const standing = this.#standing.get(id);
    if (!standing) return;
    const { reading: _, ...rest } = standing;
    this.#standing.set(id, rest);
    this.#drawNow();
  }

  #of(id: string): Standing {
    return this.#standing.get(id) ?? NOTHING;
  }

  #set(id: string, standing: Standing): void {
    const first = this.#of(id).claims.length === 0 && standing.claims.length > 0;
    this.#standing.set(id, standing);
    if (first) this.#drawNow();
    else this.#draw();
  }

  #draw(): void {
    this.#drawn ??= setTimeout(() => { this.#drawNow(); }, DRAW_EVERY_MS + DRAW_MS_A_CLAIM * this.#ordered[1].length);
  }

  #drawNow(): void {
    clearTimeout(this.#drawn);
    this.#drawn = undefined;
    if (this.#ready) this.#view.set(this.#seen());
  }

  #seen(): View<ClaimSummary> {
    const all = [...this.#standing.values()];
    if (all.length === 0) return { state: 'not-connected' };
    const items = this.#inOrder(all.map(({ claims }) => claims));
    const loading = sumOfProgress(all);
    const missing = all.find(({ error }) => error)?.error;
    if (items.length > 0) return this.#data(all, items, loading, missing);
    if (loading) return { state: 'loading', ...loading };
    if (missing) return { state: 'error', error: missing };
    const shared = this.grants.all.some(({ value }) => value.scopes.includes(SCOPE));
    return { state: 'empty', why: shared ? 'none-stated' : 'not-shared' };
  }

  /** The same list for as long as the claims are the same: who draws it knows that nothing has changed. */
  #inOrder(all: readonly (readonly ClaimSummary[])[]): readonly ClaimSummary[] {
    const [of, before] = this.#ordered;
    if (of.length === all.length && of.every((claims, at) => claims === all[at])) return before;
    const items = newestFirst(all.flatMap((claims) => withStandings(oneOfEach(claims))));
    this.#ordered = [all, items];
    return items;
  }

  #data(all: readonly Standing[], items: readonly ClaimSummary[], loading: Progress | undefined, missing: UhcError | undefined): View<ClaimSummary> {
    const asOf = Math.min(...all.map((standing) => standing.asOf ?? this.grants.around.now()));
    const notTheirs = all.reduce((sum, standing) => sum + standing.notTheirs, 0);
    const warnings = [...new Set(all.flatMap((standing) => standing.warnings))];
    const partial = all.some(({ complete }) => !complete);
    const of = partial && all.every(({ complete, total }) => complete || total !== undefined) ? all.reduce((sum, { complete, claims, total = 0 }) => sum + (complete ? claims.length : total), 0) : undefined;
    return { state: 'data', items, asOf, ...(of !== undefined && { of }), ...(partial && { partial }), ...(loading && { loading }), ...(missing && { missing }), ...(notTheirs > 0 && { notTheirs }), ...(warnings.length > 0 && { warnings }) };
  }
}

function claimsIn(read: readonly ReadClaims[], { claims }: Standing): readonly ClaimSummary[] {
  return [...(read[0]?.onFrom === undefined ? [] : claims), ...read.flatMap((page) => page.claims)];
}

function warningsOf(read: readonly ReadClaims[]): readonly string[] {
  return [...new Set(read.flatMap(({ warnings }) => warnings))];
}

function sumOfProgress(all: readonly Standing[]): Progress | undefined {
  const reading = all.flatMap((standing) => (standing.reading ? [standing.reading] : []));
  if (reading.length === 0) return undefined;
  const done = reading.reduce((sum, one) => sum + one.done, 0);
  const of = reading.every((one) => one.of !== undefined) ? reading.reduce((sum, one) => sum + (one.of ?? 0), 0) : undefined;
  return { done, ...(of !== undefined && { of }) };
}
