import { expect } from '@open-wc/testing';
import { watchIdle } from '../../src/lock/idle.js';

const MINUTE = 60_000;

let count = 0;
function watch(clock: { now: number }, database = `idle-test-${Date.now()}-${(count += 1)}`): { stop: () => void; database: string; watching: { times: number } } {
  const watching = { times: 0 };
  const stop = watchIdle({ database, afterMs: 15 * MINUTE, now: () => clock.now, idle: () => { watching.times += 1; } });
  return { watching, stop, database };
}

const touch = (): void => { dispatchEvent(new PointerEvent('pointerdown')); };
/** As a browser tells a page that it is looked at again. */
const wake = (): void => { document.dispatchEvent(new Event('visibilitychange')); };

describe('a lock that closes by itself', () => {
  it('does so when nobody has touched anything for so many minutes, by the clock', () => {
    const clock = { now: 0 };
    const { watching, stop } = watch(clock);
    clock.now = 14 * MINUTE;
    wake();
    expect(watching.times).to.equal(0);
    clock.now = 15 * MINUTE;
    wake();
    expect(watching.times).to.equal(1);
    stop();
  });

  it('waits as long as somebody is there', () => {
    const clock = { now: 0 };
    const { watching, stop } = watch(clock);
    for (let minute = 10; minute <= 60; minute += 10) {
      clock.now = minute * MINUTE;
      touch();
      wake();
    }
    expect(watching.times).to.equal(0);
    stop();
  });

  it('closes under the hand of whoever wakes a computer that slept', () => {
    const clock = { now: 0 };
    const { watching, stop } = watch(clock);
    clock.now = 8 * 60 * MINUTE;
    touch();
    expect(watching.times).to.equal(1);
    stop();
  });

  it('waits for whoever is busy in another view', async () => {
    const [clock, others] = [{ now: 0 }, { now: 0 }];
    const { watching, stop, database } = watch(clock);
    const other = new BroadcastChannel(`${database}-activity`);
    others.now = 14 * MINUTE;
    other.postMessage(others.now);
    const heard = new BroadcastChannel(`${database}-activity`);
    const arrived = new Promise((done) => { heard.onmessage = done; });
    other.postMessage(others.now);
    await arrived;
    clock.now = 20 * MINUTE;
    wake();
    expect(watching.times).to.equal(0);
    clock.now = 29 * MINUTE;
    wake();
    expect(watching.times).to.equal(1);
    stop();
    other.close();
    heard.close();
  });

  it('is over when the lock is', () => {
    const clock = { now: 0 };
    const { watching, stop } = watch(clock);
    stop();
    clock.now = 60 * MINUTE;
    touch();
    wake();
    expect(watching.times).to.equal(0);
  });
});
