import { UhcError } from '../errors.js';

/**
 * Work under a Web Lock, which all tabs, popups and workers of an origin share. While a page waits for a window that it opens, a browser may
 * refuse to begin what it has just given the lock ("no longer runnable"): asked again once the page goes on, it begins.
 * @see https://www.w3.org/TR/web-locks/
 * @throws DOMException where locks are refused; whatever the work throws
 */
export async function underLock<T>(name: string, work: () => Promise<T>, locks: Pick<LockManager, 'request'> = navigator.locks): Promise<T> {
  const turn = { came: false };
  const begin = (): Promise<T> => {
    turn.came = true;
    return work();
  };
  try {
    return await locks.request(name, begin);
  } catch (thrown) {
    if (turn.came || thrown instanceof DOMException) throw thrown;
    await new Promise((again) => { setTimeout(again); });
    return await locks.request(name, begin);
  }
}

/**
 * Keys are made, read and wiped one after another, whichever tab does it.
 * @throws UhcError `storage_refused` where the browser refuses what that takes
 */
export async function underKeyLock<T>(database: string, work: () => Promise<T>): Promise<T> {
  try {
    return await underLock(`${database}-key`, work);
  } catch (thrown) {
    if (thrown instanceof UhcError) throw thrown;
    throw new UhcError('storage_refused', { why: thrown instanceof Error ? thrown.name : 'unknown' });
  }
}
