import { expect } from '@open-wc/testing';
import { underLock } from '../../src/db/lock.js';

/** A browser that gives a lock while the page waits for a window, so many times, and begins nothing. */
function paused(times: number): Pick<LockManager, 'request'> {
  let left = times;
  const request = (name: string, work: LockGrantedCallback<unknown>): Promise<unknown> => {
    left -= 1;
    return left >= 0 ? Promise.reject(new Error('The provided callback is no longer runnable.')) : navigator.locks.request(name, work);
  };
  return { request } as Pick<LockManager, 'request'>;
}

describe('work under a lock', () => {
  it('is done once, also where the browser gave the lock and began nothing', async () => {
    let done = 0;
    expect(await underLock('test', () => Promise.resolve((done += 1)), paused(1))).to.equal(1);
    expect(done).to.equal(1);
  });

  it('is asked for no third time', async () => {
    const thrown = await underLock('test', () => Promise.resolve(1), paused(2)).catch((error: unknown) => error);
    expect(String(thrown)).to.contain('no longer runnable');
  });

  it('is not done again where it fails by itself', async () => {
    let done = 0;
    const work = (): Promise<never> => {
      done += 1;
      return Promise.reject(new Error('of its own'));
    };
    const thrown = await underLock('test', work).catch((error: unknown) => error);
    expect(String(thrown)).to.contain('of its own');
    expect(done).to.equal(1);
  });
});
