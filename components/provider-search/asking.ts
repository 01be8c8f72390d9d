import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Provider } from '../../src/model/directory/provider.js';
import type { ProviderQuery, ProviderSearch, UhcClient } from '../../src/store/client.js';
import type { View } from '../../src/store/view.js';
import { LiveController } from '../shared/live-controller.js';
import type { Asked } from './asked.js';
import type { Question } from './question.js';

/** Whether a search goes on: what is shown may still grow. */
export function isUnderWay(view: View<Provider>): boolean {
  return view.state === 'loading' || (view.state === 'data' && view.loading !== undefined);
}

/** One question at a time: the search that answers it, and whether there is anything at all where one looked. */
export class Asking implements ReactiveController {
  readonly #answer: LiveController<View<Provider>>;
  #search: ProviderSearch | undefined;
  #probe: ProviderSearch | undefined;
  #client: UhcClient | undefined;
  #asked: Asked | undefined;
  #query: ProviderQuery | undefined;
  #otherwise: readonly ProviderQuery[] = [];
  #foundOtherwise: ProviderQuery | undefined;
  #stopped = false;
  #nothingNear: string | undefined;

  /** `ended` is called with what a search has brought, each time when it has come to rest. */
  constructor(readonly host: ReactiveControllerHost, readonly ended: (view: View<Provider>) => void) {
    this.#answer = new LiveController<View<Provider>>(host, (view) => this.#changed(view));
    host.addController(this);
  }

  /** What was asked; undefined as long as nothing was. */
  get asked(): Asked | undefined {
    return this.#asked;
  }

  /** The question as it was sent first. */
  get query(): ProviderQuery | undefined {
    return this.#query;
  }

  get view(): View<Provider> | undefined {
    return this.#answer.value;
  }

  /** The reader stopped it before its end. */
  get stopped(): boolean {
    return this.#stopped;
  }

  /** The place as typed, where the directory turned out to have nobody there, whoever is looked for. */
  get nothingNear(): string | undefined {
    return this.#nothingNear;
  }

  /** Nobody was found the way it was asked first; what is shown was found the other way. */
  get foundOtherwise(): ProviderQuery | undefined {
    return this.#foundOtherwise;
  }

  ask(client: UhcClient, asked: Asked, { query, otherwise }: Pick<Question, 'query' | 'otherwise'>): void {
    this.#end();
    this.#asked = asked;
    this.#query = query;
    this.#otherwise = otherwise;
    this.#client = client;
    this.#begin(client, query);
  }

  async more(): Promise<void> {
    await this.#search?.more();
  }

  stop(): void {
    this.#search?.cancel();
    this.#stopped = true;
    this.host.requestUpdate();
  }

  /** The fields were changed: what was said about the place is about another text. */
  forgetPlace(): void {
    this.#nothingNear = undefined;
  }

  hostDisconnected(): void {
    if (this.view && isUnderWay(this.view)) this.stop();
    this.#probe?.cancel();
  }

  #begin(client: UhcClient, query: ProviderQuery): void {
    this.#search = client.providers(query);
    this.#answer.follow(this.#search.view);
    this.#changed(this.#search.view.value);
  }

  #end(): void {
    this.#search?.cancel();
    this.#probe?.cancel();
    this.#probe = undefined;
    this.#foundOtherwise = undefined;
    this.#stopped = false;
    this.#nothingNear = undefined;
  }

  #changed(view: View<Provider>): void {
    if (isUnderWay(view)) return;
    const [next, ...rest] = this.#otherwise;
    if (view.state === 'empty' && next && this.#client) {
      this.#foundOtherwise = next;
      this.#otherwise = rest;
      this.#begin(this.#client, next);
      return;
    }
    this.ended(view);
    if (view.state === 'empty' && this.#client) this.#lookAround(this.#client);
  }

  /** Nobody was found: is it the place? Asked for by itself, a town that is not there has nobody at all. */
  #lookAround(client: UhcClient): void {
    const { near, what, network } = this.#asked ?? { near: '', what: '' };
    if (near === '') return;
    if (what === '' && network === undefined) {
      this.#sayNothingNear(near);
      return;
    }
    const probe = client.providers({ near });
    this.#probe = probe;
    const look = (view: View<Provider>): void => {
      if (probe !== this.#probe || view.state === 'loading') return;
      this.#probe = undefined;
      stop();
      probe.cancel();
      if (view.state === 'empty') this.#sayNothingNear(near);
    };
    const stop = probe.view.watch(look);
    look(probe.view.value);
  }

  #sayNothingNear(near: string): void {
    this.#nothingNear = near;
    this.host.requestUpdate();
  }
}
