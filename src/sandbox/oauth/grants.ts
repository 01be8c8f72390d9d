/** What one grant opens: one patient, by one member's consent. */
export interface GrantRecord {
  readonly id: string;
  readonly payer: string;
  readonly username: string;
  readonly patient: string;
  readonly client: string;
  readonly scopes: readonly string[];
  /** Milliseconds since 1970. */
  readonly since: number;
}

/** All grants of all payers that stand, in the order in which they were given. */
export class Grants {
  readonly #records = new Map<string, GrantRecord>();

  constructor(readonly changed: () => void = () => undefined) {}

  add(record: GrantRecord): void {
    this.#records.set(record.id, record);
    this.changed();
  }

  get(id: string): GrantRecord | undefined {
    return this.#records.get(id);
  }

  remove(id: string): void {
    this.#records.delete(id);
    this.changed();
  }

  all(): readonly GrantRecord[] {
    return [...this.#records.values()];
  }

  reset(): void {
    this.#records.clear();
    this.changed();
  }
}
