import { isOver } from '../auth/flow.js';
import type { Flow } from '../auth/flow.js';
import { dropFlow, dropFlowsOutside, endFlow, keptFlows, openFlow } from '../db/flows.js';
import type { FlowRecord } from '../db/flows.js';
import { UhcError, asUhcError } from '../errors.js';
import type { Server } from '../payers/servers.js';
import type { Connecting } from './client.js';
import { LiveValue } from './live.js';
import type { SigningIn } from './sign-in.js';
import type { Around } from './surroundings.js';

/** Whoever runs the sign-in for this view: the extension's background, since a popup closes when the payer's window takes the focus. */
export interface SignInRunner {
  /** Ends with the way; with an error where it ended without a connection. */
  connect(choice: string, scopes: readonly string[]): Promise<UhcError | undefined>;
  cancel(): Promise<void>;
  show(): Promise<void>;
  /** Whether one runs there now: who ran it may have been stopped meanwhile. */
  runs(): Promise<boolean>;
}

/** How long the end of a sign-in is news. */
const NEWS_MS = 60 * 60_000;

/** A sign-in that runs elsewhere: what is shown is read from the flows' records, so that a view opened later shows the same. */
export class RemoteSignIn implements SigningIn {
  readonly connecting = new LiveValue<Connecting>({ step: 'idle' });

  /** How a sign-in ended that has no record: it ended before any window opened. */
  #ended: Connecting | undefined;

  constructor(readonly around: Around, readonly elsewhere: SignInRunner) {}

  prepare(): Promise<undefined> {
    return Promise.resolve(undefined);
  }

  isKnownToFail(): boolean {
    return false;
  }

  /** Asks before anything else is awaited: this view may be closed the moment after. */
  async connect(server: Server, scopes: readonly string[]): Promise<void> {
    this.#ended = undefined;
    this.connecting.set({ step: 'opening', choice: server.key });
    const error = await this.elsewhere.connect(server.key, scopes).catch(asUhcError);
    // Its record tells it as well, where there is one: whoever watches hears it once.
    if (!error || this.connecting.value.step === 'ended') return;
    this.#ended = { step: 'ended', choice: server.key, error };
    this.connecting.set(this.#ended);
  }

  connectInThisTab(): Promise<void> {
    return Promise.resolve();
  }

  cancel(): void {
    this.#ended = undefined;
    this.connecting.set({ step: 'idle' });
    void this.#cancel();
  }

  show(): void {
    void this.elsewhere.show();
  }

  async resume(): Promise<void> {
    const found = await this.#newest();
    if (found && isPending(found.record) && !(await this.elsewhere.runs().catch(() => false))) await this.#endOrphan(found.record);
    const { record, flow } = (await this.#newest()) ?? {};
    this.connecting.set(record && flow ? this.#standing(record, flow) : (this.#ended ?? { step: 'idle' }));
  }

  async #cancel(): Promise<void> {
    // Who ran it drops its record; where nobody runs it any more, nobody else would.
    await this.elsewhere.cancel();
    await dropFlowsOutside((await this.around.vaults()).flows);
    this.around.announcer.tell({ about: 'flows' });
  }

  async #newest(): Promise<{ readonly record: FlowRecord; readonly flow: Flow } | undefined> {
    const { flows } = await this.around.vaults();
    const outside = (await keptFlows(flows)).filter(({ way }) => way === 'outside').sort((a, b) => b.created - a.created);
    const record = outside.find(({ created }) => Math.abs(this.around.now() - created) < NEWS_MS);
    for (const old of outside) if (old !== record) await dropFlow(flows, old.state);
    const flow = record && (await openFlow<Flow>(flows, record));
    return record && flow && { record, flow };
  }

  /** Whoever ran it was stopped, and its window with it: no answer can come any more. It may just have ended by itself, and is gone then. */
  async #endOrphan({ state, created }: FlowRecord): Promise<void> {
    const { flows } = await this.around.vaults();
    const still = (await keptFlows(flows)).find((record) => record.state === state);
    if (still && isPending(still)) await endFlow(flows, state, new UhcError(isOver({ created }, this.around.now()) ? 'auth_expired' : 'auth_cancelled'));
  }

  #standing(record: FlowRecord, flow: Flow): Connecting {
    const { choice } = flow;
    if (record.ended) return { step: 'ended', choice, error: new UhcError(record.ended.code, record.ended.facts) };
    if (record.taken) return { step: 'exchanging', choice };
    if (isOver(record, this.around.now())) return { step: 'ended', choice, error: new UhcError('auth_expired') };
    return { step: 'away', choice, host: new URL(flow.endpoints.authorize).host, blocked: false, redirectUri: flow.redirectUri, windowOnly: true };
  }
}

function isPending({ ended }: FlowRecord): boolean {
  return ended === undefined;
}
