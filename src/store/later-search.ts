import type { Provider } from '../model/directory/provider.js';
import type { ProviderSearch } from './client.js';
import { LiveValue } from './live.js';
import type { View } from './view.js';

/** A search that is asked for before what searches is loaded. */
export class LaterSearch implements ProviderSearch {
  readonly view = new LiveValue<View<Provider>>({ state: 'loading', done: 0 });
  readonly #search: Promise<ProviderSearch>;
  #cancelled = false;

  constructor(make: () => Promise<ProviderSearch>) {
    this.#search = make().then((search) => {
      if (this.#cancelled) search.cancel();
      this.view.set(search.view.value);
      search.view.watch((view) => { this.view.set(view); });
      return search;
    });
  }

  async more(): Promise<void> {
    await (await this.#search).more();
  }

  cancel(): void {
    this.#cancelled = true;
    void this.#search.then((search) => { search.cancel(); });
  }
}
