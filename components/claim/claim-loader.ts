import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { asUhcError } from '../../src/errors.js';
import type { Claim } from '../../src/model/claim/claim.js';
import type { UhcClient } from '../../src/store/client.js';
import type { View } from '../../src/store/view.js';

/** Which claim, of whom. */
interface Wanted {
  readonly client: UhcClient;
  readonly id: string;
  readonly connection: string | undefined;
}

/** Gets one claim whole, and again whenever the claims were read anew; what is shown stays until then. */
export class ClaimLoader implements ReactiveController {
  #wanted: Wanted | undefined;
  #view: View<Claim> | undefined;
  #stop: (() => void) | undefined;
  #turn = 0;
  #settled: Promise<void> = Promise.resolve();

  constructor(readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  /** Undefined where no claim is asked for. */
  get view(): View<Claim> | undefined {
    return this.#view;
  }

  /** Ends when what was asked for last is there, or known not to be. */
  get settled(): Promise<void> {
    return this.#settled;
  }

  want(client: UhcClient | undefined, id: string | undefined, connection: string | undefined): void {
    const now = this.#wanted;
    if (now?.client === client && now?.id === id && now?.connection === connection) return;
    this.hostDisconnected();
    this.#wanted = client && id !== undefined ? { client, id, connection } : undefined;
    this.#view = this.#wanted && { state: 'loading', done: 0 };
    this.hostConnected();
  }

  hostConnected(): void {
    const wanted = this.#wanted;
    if (!wanted || this.#stop) return;
    this.#stop = wanted.client.claims.watch(() => this.#load(wanted));
    this.#load(wanted);
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
    this.#turn += 1;
  }

  #load(wanted: Wanted): void {
    this.#turn += 1;
    this.#settled = this.#get(wanted, this.#turn);
  }

  async #get({ client, id, connection }: Wanted, turn: number): Promise<void> {
    const view = await client.claim(id, connection).catch((thrown: unknown): View<Claim> => ({ state: 'error', error: asUhcError(thrown) }));
    if (turn !== this.#turn) return;
    this.#view = view;
    this.host.requestUpdate();
  }
}
