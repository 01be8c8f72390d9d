import type { Provider } from '../../../src/model/directory/provider.js';
import type { ProviderQuery, ProviderSearch } from '../../../src/store/client.js';
import { LiveValue } from '../../../src/store/live.js';
import type { View } from '../../../src/store/view.js';
import { FakeClient } from '../fake-client.js';

/** One search as the element sees it, with its strings in the test's hand. */
export class FakeSearch implements ProviderSearch {
  readonly view: LiveValue<View<Provider>>;
  presses = 0;
  cancelled = false;
  onMore: () => void = () => undefined;

  constructor(readonly query: ProviderQuery, view: View<Provider>) {
    this.view = new LiveValue(view);
  }

  async more(): Promise<void> {
    this.presses += 1;
    this.onMore();
  }

  cancel(): void {
    this.cancelled = true;
  }
}

/** A directory that answers as it is told: each query with the view that `answer` gives for it. */
export class FakeDirectory extends FakeClient {
  readonly searches: FakeSearch[] = [];

  constructor(readonly answer: (query: ProviderQuery) => View<Provider>) {
    super();
  }

  get queries(): readonly ProviderQuery[] {
    return this.searches.map(({ query }) => query);
  }

  get last(): FakeSearch {
    const search = this.searches.at(-1);
    if (!search) throw new Error('nothing was asked');
    return search;
  }

  override providers(query: ProviderQuery = {}): ProviderSearch {
    const search = new FakeSearch(query, this.answer(query));
    this.searches.push(search);
    return search;
  }
}
