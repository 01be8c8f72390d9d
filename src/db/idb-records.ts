import { deleteDB, openDB } from 'idb';
import type { IDBPDatabase, IDBPTransaction } from 'idb';
import { UhcError } from '../errors.js';
import { STORES } from './records.js';
import type { Guard, RecordKey, Records, StoreName, Write } from './records.js';

const VERSION = 2;
/** A browser that blocks storage may never answer. */
const PATIENCE_MS = 3_000;

/** Records in IndexedDB. Opens lazily, makes room for a newer version or a wipe at once, and asks again with a new connection where the old one broke. */
export class IdbRecords implements Records {
  #opened: Promise<IDBPDatabase> | undefined;

  /** `madeRoom` is told when another view wipes or upgrades: what is known of the database is old then. */
  constructor(readonly name: string, readonly madeRoom: () => void = () => undefined) {}

  get(store: StoreName, key: RecordKey): Promise<unknown> {
    return this.#with((db) => db.get(store, key as IDBValidKey) as Promise<unknown>);
  }

  all(store: StoreName): Promise<readonly unknown[]> {
    return this.#with((db) => db.getAll(store));
  }

  under(store: StoreName, prefix: readonly string[], first = 0): Promise<readonly unknown[]> {
    return this.#with((db) => db.getAll(store, rangeOf(prefix, first)));
  }

  last(store: StoreName, prefix: readonly string[]): Promise<number> {
    return this.#with(async (db) => {
      const cursor = await db.transaction(store).store.openKeyCursor(rangeOf(prefix, 0), 'prev');
      const number = Array.isArray(cursor?.key) ? (cursor.key as readonly unknown[]).at(-1) : 0;
      return typeof number === 'number' ? number : 0;
    });
  }

  write(writes: readonly Write[], guard?: Guard): Promise<boolean> {
    return this.#with(async (db) => {
      const stores = new Set(writes.map(storeOf));
      if (guard) stores.add(guard.store);
      const tx = db.transaction([...stores], 'readwrite', { durability: 'strict' });
      // The abort of a full disk shows at `done`, and nobody listens there while the guard is read.
      const done = tx.done.then(() => true);
      done.catch(() => false);
      if (guard && !guard.holds(await tx.objectStore(guard.store).get(guard.key as IDBValidKey))) {
        await done;
        return false;
      }
      await Promise.all(writes.map((write) => apply(tx, write)));
      return done;
    });
  }

  async destroy(): Promise<void> {
    this.close();
    await deleteDB(this.name).catch((thrown: unknown) => {
      throw refused(thrown);
    });
  }

  close(): void {
    void this.#opened?.then((db) => { db.close(); }, () => undefined);
    this.#opened = undefined;
  }

  async #with<T>(work: (db: IDBPDatabase) => Promise<T>): Promise<T> {
    try {
      return await work(await this.#open());
    } catch (thrown) {
      if (!isBroken(thrown)) throw refused(thrown);
      this.#opened = undefined;
    }
    try {
      return await work(await this.#open());
    } catch (thrown) {
      throw refused(thrown);
    }
  }

  #open(): Promise<IDBPDatabase> {
    this.#opened ??= opened(this.name, () => {
      this.close();
      this.madeRoom();
    }).catch((thrown: unknown) => {
      this.#opened = undefined;
      throw thrown;
    });
    return this.#opened;
  }
}

async function opened(name: string, close: () => void): Promise<IDBPDatabase> {
  let late: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    late = setTimeout(() => { reject(new UhcError('storage_refused', { why: 'no answer' })); }, PATIENCE_MS);
  });
  const opening = openDB(name, VERSION, {
    upgrade(db) {
      for (const store of STORES) if (!db.objectStoreNames.contains(store)) db.createObjectStore(store);
    },
    blocking: close, // another tab wipes, or has a newer version: make room at once
    terminated: close,
  });
  try {
    return await Promise.race([opening, tooLate]);
  } finally {
    clearTimeout(late);
  }
}

function apply(tx: IDBPTransaction<unknown, string[], 'readwrite'>, write: Write): Promise<unknown> {
  if ('put' in write) return tx.objectStore(write.put).put(write.value, write.key as IDBValidKey);
  if ('drop' in write) return tx.objectStore(write.drop).delete(write.key as IDBValidKey);
  return tx.objectStore(write.dropUnder).delete(rangeOf(write.prefix, 0, write.before));
}

function storeOf(write: Write): StoreName {
  if ('put' in write) return write.put;
  return 'drop' in write ? write.drop : write.dropUnder;
}

/** An array is greater than any number and any text (Indexed Database 3.0 §2.4), so `[]` closes a range. */
function rangeOf(prefix: readonly string[], first: number, before?: number): IDBKeyRange {
  const [lower, upper] = first === 0 ? [[...prefix], [...prefix, before ?? []]] : [[...prefix, first], [...prefix, before ?? []]];
  return IDBKeyRange.bound(lower, upper, false, true);
}

/** The browser closed the connection under our feet; another one may do. */
function isBroken(thrown: unknown): boolean {
  return thrown instanceof DOMException && (thrown.name === 'InvalidStateError' || thrown.name === 'UnknownError');
}

function refused(thrown: unknown): unknown {
  if (thrown instanceof UhcError || !(thrown instanceof DOMException)) return thrown;
  if (thrown.name === 'QuotaExceededError') return new UhcError('storage_full');
  if (thrown.name === 'VersionError') return new UhcError('storage_newer');
  return new UhcError('storage_refused', { why: thrown.name });
}
