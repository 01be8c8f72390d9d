import { isOver } from '../auth/flow.js';
import type { Flow } from '../auth/flow.js';
import { dropFlow, keptFlows, openFlow } from '../db/flows.js';
import type { FlowRecord } from '../db/flows.js';
import { UhcError, asUhcError } from '../errors.js';
import type { Server } from '../payers/servers.js';
import type { Connecting } from './client.js';
import { LiveValue } from './live.js';
import type { SigningIn } from './sign-in.js';
import type { Around } from './surroundings.js';

/** Whoever runs the sign-in for this view: the extension's background, since a popup closes when the payer's window takes the focus. */
export interface SignInElsewhere {
  connect(choice: string, scopes: readonly string[]): Promise<void>;
  cancel(): Promise<void>;
}

/** A sign-in that runs elsewhere: what is shown is read from the flows' records, so that a view opened later shows the same. */
export class RemoteSignIn implements SigningIn {
  readonly connecting = new LiveValue<Connecting>({ step: 'idle' });

  constructor(readonly around: Around, readonly elsewhere: SignInElsewhere) {}

  prepare(): Promise<void> {
    return Promise.resolve();
  }

  isKnownToFail(): boolean {
    return false;
  }

  async connect(server: Server, scopes: readonly string[]): Promise<void> {
    this.connecting.set({ step: 'opening', choice: server.key });
    try {
      await this.#dropEnded();
      await this.elsewhere.connect(server.key, scopes);
    } catch (thrown) {
      this.connecting.set({ step: 'ended', choice: server.key, error: asUhcError(thrown) });
    }
  }

  connectInThisTab(): Promise<void> {
    return Promise.resolve();
  }

  cancel(): void {
    this.connecting.set({ step: 'idle' });
    void this.#dropEnded().then(() => this.elsewhere.cancel());
  }

  show(): void {
    // The browser shows its own window; an extension page cannot.
  }

  async resume(): Promise<void> {
    const { flows } = await this.around.vaults();
    const newest = (await keptFlows(flows)).filter(({ way }) => way === 'outside').sort((a, b) => b.created - a.created)[0];
    const flow = newest && (await openFlow<Flow>(flows, newest));
    this.connecting.set(newest && flow ? this.#standing(newest, flow) : { step: 'idle' });
  }

  #standing(record: FlowRecord, flow: Flow): Connecting {
    const { choice } = flow;
    if (record.ended) return { step: 'ended', choice, error: new UhcError(record.ended.code, record.ended.facts) };
    if (record.taken) return { step: 'exchanging', choice };
    if (isOver(record, this.around.now())) return { step: 'ended', choice, error: new UhcError('auth_expired') };
    return { step: 'away', choice, host: new URL(flow.endpoints.authorize).host, blocked: false, redirectUri: flow.redirectUri };
  }

  async #dropEnded(): Promise<void> {
    const { flows } = await this.around.vaults();
    for (const record of await keptFlows(flows)) if (record.ended || isOver(record, this.around.now())) await dropFlow(flows, record.state);
  }
}
