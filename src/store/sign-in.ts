import { beginFlow } from '../auth/authorization.js';
import { checkCallback } from '../auth/callback-check.js';
import { discover } from '../auth/discovery.js';
import type { EndpointOverrides, Endpoints } from '../auth/discovery.js';
import { clockJumped, isOver } from '../auth/flow.js';
import type { Flow } from '../auth/flow.js';
import type { Departure, RedirectStrategy } from '../auth/redirect.js';
import { exchange } from '../auth/token-request.js';
import { keptConnections } from '../db/connections.js';
import { dropFlow, dropFlowsOutside, endFlow, keepFlow, keptFlows, openFlow, takeFlow } from '../db/flows.js';
import type { FlowRecord } from '../db/flows.js';
import { UhcError, asUhcError } from '../errors.js';
import type { Server } from '../payers/servers.js';
import type { Connecting } from './client.js';
import type { Grant, Grants } from './grants.js';
import { LiveValue } from './live.js';
import type { Live } from './view.js';
import type { Around } from './surroundings.js';

/** The ways to the payer that a client was given: the usual one, and one that needs no window. */
export interface Ways {
  readonly usual: RedirectStrategy;
  readonly inThisTab?: RedirectStrategy;
  /** Where a flow that leaves the page is to come back to. */
  readonly returnTo: () => string;
  readonly remember: 'device' | 'session';
  readonly endpoints: EndpointOverrides;
}

interface Attempt {
  readonly server: Server;
  readonly scopes: readonly string[];
  readonly departure: Departure;
  readonly abort: AbortController;
}

/** What a client needs of a sign-in, wherever it runs. */
export interface SigningIn {
  readonly connecting: Live<Connecting>;
  /** Undefined where whoever runs it looks ahead by itself. */
  prepare(server: Server): Promise<Endpoints | undefined>;
  /** Whether the look ahead has found that this way has no end: then no window is to open. */
  isKnownToFail(server: Server): boolean;
  /** `departure` was begun in the click; absent where it was known to fail, or leaves from elsewhere. */
  connect(server: Server, scopes: readonly string[], departure: Departure | undefined): Promise<void>;
  connectInThisTab(): Promise<void>;
  cancel(): void;
  show(): void;
  resume(): Promise<void>;
}

/** Makes a sign-in that runs elsewhere: the extension's pages ask their background. Handed in, so that no other page carries it. */
export type SignInElsewhere = (around: Around) => SigningIn;

/** The way from *Connect* to a grant. One at a time; each ends in a state that the member understands. */
export class SignIn implements SigningIn {
  readonly connecting = new LiveValue<Connecting>({ step: 'idle' });
  readonly #prepared = new Map<string, Promise<Endpoints>>();
  readonly #failed = new Map<string, UhcError>();
  #attempt: Attempt | undefined;

  constructor(readonly around: Around, readonly grants: Grants, readonly ways: Ways) {}

  /** Looks ahead, while the member reads what will be asked: where the payer's page is, and whether the way back is there. */
  prepare(server: Server): Promise<Endpoints> {
    const known = this.#prepared.get(server.key);
    if (known) return known;
    this.#failed.delete(server.key); // what was found before may be well again
    const preparing = this.#look(server);
    this.#prepared.set(server.key, preparing);
    preparing.catch((thrown: unknown) => {
      this.#failed.set(server.key, asUhcError(thrown));
      this.#prepared.delete(server.key);
    });
    return preparing;
  }

  isKnownToFail(server: Server): boolean {
    return this.#failed.has(server.key);
  }

  async connect(server: Server, scopes: readonly string[], departure: Departure | undefined): Promise<void> {
    this.cancel();
    const known = this.#failed.get(server.key);
    this.#failed.delete(server.key); // the next press asks again
    if (known && !departure) { this.#end(server, known); return; }
    const attempt: Attempt = { server, scopes, departure: departure ?? this.ways.usual.depart(), abort: new AbortController() };
    this.#attempt = attempt;
    this.connecting.set({ step: 'opening', choice: server.key });
    await this.#run(attempt);
  }

  async connectInThisTab(): Promise<void> {
    const { server, scopes } = this.#attempt ?? {};
    if (server && scopes && this.ways.inThisTab) await this.connect(server, scopes, this.ways.inThisTab.depart());
  }

  /** The member gave up; a late answer finds nobody. */
  cancel(): void {
    this.#attempt?.abort.abort(new UhcError('auth_cancelled'));
    this.#attempt?.departure.end();
    this.#attempt = undefined;
    this.connecting.set({ step: 'idle' });
  }

  show(): void {
    this.#attempt?.departure.show();
  }

  /** Takes up flows that came home, or ended, while no view was there to see it. */
  async resume(): Promise<void> {
    const { flows } = await this.around.vaults();
    for (const record of await keptFlows(flows)) await this.#resumeOne(record);
  }

  async #look(server: Server): Promise<Endpoints> {
    const { usual, endpoints } = this.ways;
    const redirectUri = usual.uriFor(server.payer);
    if (usual.way !== 'outside' && typeof location === 'object') await checkCallback(redirectUri, this.around);
    return discover(server, endpoints, this.around);
  }

  async #run(attempt: Attempt): Promise<void> {
    const { server, abort, departure } = attempt;
    const since = performance.now();
    let state: string | undefined;
    try {
      const begun = await this.#begin(attempt);
      state = begun.flow.state;
      abort.signal.throwIfAborted();
      const away = { step: 'away', choice: server.key, host: begun.authorize.host, blocked: departure.blocked, redirectUri: begun.flow.redirectUri } as const;
      this.connecting.set(this.ways.inThisTab ? away : { ...away, windowOnly: true });
      const answer = await departure.go(begun.authorize, state, abort.signal);
      await this.#finish(answer, state, server.key, since);
    } catch (thrown) {
      if (!abort.signal.aborted) await this.#failedAt(server, state, asUhcError(thrown));
      else if (state && departure.way === 'outside') await this.#drop(state); // no page can bring an answer any more
    } finally {
      departure.end();
      if (this.#attempt === attempt) this.#attempt = undefined;
    }
  }

  async #begin({ server, scopes, departure }: Attempt): Promise<{ flow: Flow; authorize: URL }> {
    const clientId = this.around.clientIdOf(server);
    if (!clientId) throw new UhcError('config_client_id_missing');
    const redirectUri = this.ways.usual.uriFor(server.payer);
    const fhirBase = server.fhirBase.href;
    await this.#checkShared(redirectUri, fhirBase);
    const endpoints = await this.prepare(server);
    if (departure.way === 'outside') await dropFlowsOutside((await this.around.vaults()).flows);
    const begun = await beginFlow({ choice: server.key, fhirBase, endpoints, clientId, redirectUri, scopes, remember: this.ways.remember, created: this.around.now() });
    const { flows } = await this.around.provenVaults();
    await keepFlow(flows, begun.flow, departure.way, this.ways.returnTo());
    this.around.announcer.tell({ about: 'flows' });
    return begun;
  }

  /** Two servers behind one redirect URI cannot be told apart by where an answer arrives, whichever element of this origin has the other one. */
  async #checkShared(redirectUri: string, fhirBase: string): Promise<void> {
    const kept = await keptConnections<Grant>((await this.around.vaults()).data);
    const shared = kept.some(({ value }) => value.state === 'active' && value.redirectUri === redirectUri && value.source.fhirBase !== fhirBase);
    if (shared) throw new UhcError('auth_redirect_shared');
  }

  /** `since` is when the way began, by the page's own time: unknown where it began in another page. */
  async #finish(answer: URL, state: string, choice: string, since = -Infinity): Promise<void> {
    this.connecting.set({ step: 'exchanging', choice });
    const { data, flows } = await this.around.vaults();
    const flow = await takeFlow<Flow>(flows, state);
    if (!flow) throw new UhcError('auth_already_used');
    this.around.announcer.tell({ about: 'flows' });
    const now = this.around.now();
    if (isOver(flow, now)) throw new UhcError(clockJumped(flow, now, performance.now() - since) ? 'auth_clock_jumped' : 'auth_expired');
    await this.grants.add(flow, await exchange(answer, flow, this.around));
    if (data !== flows) await dropFlow(flows, state);
    this.connecting.set({ step: 'idle' });
    this.around.announcer.tell({ about: 'flows' });
  }

  async #failedAt(server: Pick<Server, 'key'>, state: string | undefined, error: UhcError): Promise<void> {
    const { flows } = await this.around.vaults();
    if (state) await (this.ways.usual.way === 'outside' ? endFlow(flows, state, error) : dropFlow(flows, state));
    this.#failed.delete(server.key); // it is told now, and the next press asks again
    this.#end(server, error);
    this.around.announcer.tell({ about: 'flows' });
  }

  async #drop(state: string): Promise<void> {
    await dropFlow((await this.around.vaults()).flows, state);
    this.around.announcer.tell({ about: 'flows' });
  }

  #end(server: Pick<Server, 'key'>, error: UhcError): void {
    this.connecting.set({ step: 'ended', choice: server.key, error });
  }

  async #resumeOne(record: FlowRecord): Promise<void> {
    const { flows } = await this.around.vaults();
    const over = isOver(record, this.around.now());
    if (over && !record.answer) return dropFlow(flows, record.state);
    if (!record.answer || record.taken) return;
    const flow = await openFlow<Flow>(flows, record);
    if (!flow || !this.#isOurs(flow)) return;
    try {
      await this.#finish(new URL(record.answer), record.state, flow.choice);
    } catch (thrown) {
      const error = asUhcError(thrown);
      // Another tab took it up first: the connection it brought will be announced.
      if (error.code === 'auth_already_used') this.connecting.set({ step: 'idle' });
      else await this.#failedAt({ key: flow.choice }, record.state, error);
    }
  }

  #isOurs(flow: Flow): boolean {
    return this.around.servers.some((server) => server.key === flow.choice && server.fhirBase.href === flow.fhirBase && this.around.clientIdOf(server) === flow.clientId);
  }
}
