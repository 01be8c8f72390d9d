import { IdbRecords } from './idb-records.js';
import { underKeyLock } from './lock.js';
import { sessionDatabase } from './name.js';
import type { SealingKey } from './seal.js';
import { sessionKey } from './session-key.js';
import { askForKey, shareKey } from './shared-key.js';
import type { Vault } from './vault.js';

/** Beside the records: the name of the key that sealed them, and of no other. */
const MARK = 'session';

/**
 * Records that are sealed on the disk under a key that no disk holds: it lives in the tabs that are open, and a new tab asks them for it.
 * When the last one closes nothing opens the records any more; the next start finds nobody who has the key, and removes them.
 */
export class SessionVault implements Vault {
  readonly kind = 'session';
  readonly records: IdbRecords;
  readonly #name: string;
  #key: Promise<SealingKey | undefined> | undefined;
  #held: SealingKey | undefined;
  #unshare = (): void => undefined;

  constructor(database: string) {
    this.#name = sessionDatabase(database);
    this.records = new IdbRecords(this.#name, () => { this.forgetKey(); });
  }

  key(): Promise<SealingKey | undefined> {
    return this.#key ?? this.#remembered(() => this.#find());
  }

  async makeKey(): Promise<SealingKey> {
    return (await this.key()) ?? this.#remembered(() => this.#make());
  }

  /** What is kept is looked at again: another tab has wiped it, or the browser closed the database under our feet. */
  forgetKey(): void {
    this.#key = undefined;
  }

  wipe(): Promise<void> {
    this.forgetKey();
    return underKeyLock(this.#name, async () => {
      await this.#hold(undefined);
      await this.records.destroy();
    });
  }

  close(): void {
    this.#unshare();
    this.records.close();
  }

  async #find(): Promise<SealingKey | undefined> {
    const mark = await this.#mark();
    const opens = mark === undefined ? undefined : mark === this.#held?.name ? this.#held : await askForKey(this.#name, mark);
    if (mark !== undefined && !opens) await this.records.destroy(); // the last tab that could open them is closed
    await this.#hold(opens);
    return opens;
  }

  /** The mark is the first real write: where it fails, nothing is held. */
  async #make(): Promise<SealingKey> {
    const found = await this.#find(); // another tab may have made it meanwhile
    if (found) return found;
    const made = await sessionKey();
    await this.records.write([{ put: 'keys', key: MARK, value: made.name }]);
    await this.#hold(made);
    return made;
  }

  async #hold(key: SealingKey | undefined): Promise<void> {
    if (key === this.#held) return;
    this.#unshare();
    this.#held = key;
    this.#unshare = key ? await shareKey(this.#name, key) : () => undefined;
  }

  /** Looking leaves nothing behind: a database that is not there is not made. */
  async #mark(): Promise<string | undefined> {
    if (!(await indexedDB.databases()).some(({ name }) => name === this.#name)) return undefined;
    const mark = await this.records.get('keys', MARK);
    return typeof mark === 'string' ? mark : undefined;
  }

  #remembered<T extends SealingKey | undefined>(work: () => Promise<T>): Promise<T> {
    const looking = underKeyLock(this.#name, work);
    this.#key = looking.then((found) => {
      if (!found) this.forgetKey(); // the next look may find one
      return found;
    });
    this.#key.catch(() => { this.forgetKey(); });
    return looking;
  }
}
