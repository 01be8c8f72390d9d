/** What is kept, by store. Everything that says something about a member is sealed; keys and page numbers are in clear. */
export const STORES = ['keys', 'connections', 'tokens', 'flows', 'loads', 'pages', 'views', 'notes'] as const;
export type StoreName = (typeof STORES)[number];

/** `[connection, resourceType, page]` for pages and views, `[connection, resourceType]` for loads, `[owner, subject]` for notes, a text for the others. */
export type RecordKey = string | readonly (string | number)[];

export type Write =
  | { readonly put: StoreName; readonly key: RecordKey; readonly value: unknown }
  | { readonly drop: StoreName; readonly key: RecordKey }
  /** Drops all records of one connection and, where named, one resource type, up to a page number. */
  | { readonly dropUnder: StoreName; readonly prefix: readonly string[]; readonly before?: number };

/** A record that must be as it is expected to be, looked at within the transaction itself. */
export interface Guard {
  readonly store: StoreName;
  readonly key: RecordKey;
  readonly holds: (value: unknown) => boolean;
}

/** Records by store and key: IndexedDB, or memory where the browser keeps nothing. */
export interface Records {
  get(store: StoreName, key: RecordKey): Promise<unknown>;
  all(store: StoreName): Promise<readonly unknown[]>;
  /** Values whose key begins with `prefix`, in the order of their numbers, from `first` on. */
  under(store: StoreName, prefix: readonly string[], first?: number): Promise<readonly unknown[]>;
  /** The greatest number among keys that begin with `prefix`; 0 where there is none. */
  last(store: StoreName, prefix: readonly string[]): Promise<number>;
  /**
   * All or nothing. False, and nothing written, where the guard does not hold.
   * @throws UhcError `storage_full`, `storage_refused`
   */
  write(writes: readonly Write[], guard?: Guard): Promise<boolean>;
  /** Deletes all of it. */
  destroy(): Promise<void>;
  close(): void;
}
