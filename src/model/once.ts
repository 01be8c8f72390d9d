/**
 * Values in the order in which they came, each once: two with one key are the same, and `better` says what is kept of them. A lookup a value,
 * so that a list of any length costs no more than its length.
 */
export class Once<T> {
  readonly #byKey = new Map<string, T>();

  constructor(readonly keyOf: (value: T) => string, readonly better: (known: T, added: T) => T = (known) => known) {}

  get values(): T[] {
    return [...this.#byKey.values()];
  }

  get size(): number {
    return this.#byKey.size;
  }

  add(value: T | undefined): void {
    if (value === undefined) return;
    const key = this.keyOf(value);
    const known = this.#byKey.get(key);
    this.#byKey.set(key, known === undefined ? value : this.better(known, value));
  }

  addAll(values: readonly T[]): void {
    for (const value of values) this.add(value);
  }
}
