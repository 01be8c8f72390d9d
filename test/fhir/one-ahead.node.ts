import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { oneAhead } from '../../src/fhir/one-ahead.js';

describe('Reading a long list', () => {
  it('asks for the next page while the one before is worked on, and for no other', async () => {
    const asked: number[] = [];
    async function* pages(): AsyncGenerator<number, void, undefined> {
      for (let page = 1; page <= 4; page += 1) {
        asked.push(page);
        yield page;
      }
    }
    const seen: (readonly [number, number])[] = [];
    for await (const page of oneAhead(pages())) {
      await Promise.resolve();
      seen.push([page, asked.length]);
    }
    assert.deepEqual(seen, [[1, 2], [2, 3], [3, 4], [4, 4]]);
  });

  it('keeps what came before a page that fails, and then says so', async () => {
    async function* pages(): AsyncGenerator<number, void, undefined> {
      yield 1;
      throw new Error('The payer is down.');
    }
    const seen: number[] = [];
    await assert.rejects(async () => { for await (const page of oneAhead(pages())) seen.push(page); }, /down/);
    assert.deepEqual(seen, [1]);
  });

  it('leaves nothing unheard where nobody goes on', async () => {
    async function* pages(): AsyncGenerator<number, void, undefined> {
      yield 1;
      throw new Error('Nobody asked for this one.');
    }
    const unheard: unknown[] = [];
    const hear = (reason: unknown): void => { unheard.push(reason); };
    process.on('unhandledRejection', hear);
    for await (const page of oneAhead(pages())) if (page === 1) break;
    await new Promise((done) => { setImmediate(done); });
    process.off('unhandledRejection', hear);
    assert.deepEqual(unheard, []);
  });
});
