import { STORES } from './records.js';
import type { Guard, RecordKey, Records, StoreName, Write } from './records.js';

/** For a browser that keeps nothing: everything is gone with the page. */
export class MemoryRecords implements Records {
  readonly #stores = new Map<StoreName, Map<string, { readonly key: RecordKey; readonly value: unknown }>>(STORES.map((name) => [name, new Map()]));

  get(store: StoreName, key: RecordKey): Promise<unknown> {
    return Promise.resolve(this.#of(store).get(JSON.stringify(key))?.value);
  }

  all(store: StoreName): Promise<readonly unknown[]> {
    return Promise.resolve([...this.#of(store).values()].map(({ value }) => value));
  }

  under(store: StoreName, prefix: readonly string[], first = 0): Promise<readonly unknown[]> {
    const found = [...this.#of(store).values()].filter(({ key }) => begins(key, prefix) && numberOf(key) >= first);
    return Promise.resolve(found.sort((a, b) => numberOf(a.key) - numberOf(b.key)).map(({ value }) => value));
  }

  last(store: StoreName, prefix: readonly string[]): Promise<number> {
    const numbers = [...this.#of(store).values()].filter(({ key }) => begins(key, prefix)).map(({ key }) => numberOf(key));
    return Promise.resolve(Math.max(0, ...numbers));
  }

  write(writes: readonly Write[], guard?: Guard): Promise<boolean> {
    if (guard && !guard.holds(this.#of(guard.store).get(JSON.stringify(guard.key))?.value)) return Promise.resolve(false);
    for (const write of writes) this.#apply(write);
    return Promise.resolve(true);
  }

  destroy(): Promise<void> {
    for (const store of this.#stores.values()) store.clear();
    return Promise.resolve();
  }

  close(): void {
    void this.destroy();
  }

  #apply(write: Write): void {
    if ('put' in write) this.#of(write.put).set(JSON.stringify(write.key), { key: write.key, value: write.value });
    else if ('drop' in write) this.#of(write.drop).delete(JSON.stringify(write.key));
    else {
      const store = this.#of(write.dropUnder);
      for (const [name, { key }] of store) if (begins(key, write.prefix) && numberOf(key) < (write.before ?? Infinity)) store.delete(name);
    }
  }

  #of(store: StoreName): Map<string, { readonly key: RecordKey; readonly value: unknown }> {
    const found = this.#stores.get(store);
    if (!found) throw new TypeError(store);
    return found;
  }
}

function begins(key: RecordKey, prefix: readonly string[]): boolean {
  const parts = typeof key === 'string' ? [key] : key;
  return prefix.every((part, i) => parts[i] === part);
}

function numberOf(key: RecordKey): number {
  const last = typeof key === 'string' ? undefined : key.at(-1);
  return typeof last === 'number' ? last : 0;
}
