import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CLAIMS, LivesStage, assertTold, leave, rows } from './stage.js';
import type { Visit } from './stage.js';

const stage = new LivesStage();

const REFUSED: readonly (readonly [string, string])[] = [
  ['no database', `Object.defineProperty(window, 'indexedDB', { value: undefined });`],
  ['a database that throws', `IDBFactory.prototype.open = () => { throw new DOMException('', 'SecurityError'); };`],
  ['a database that never answers', `IDBFactory.prototype.open = () => Object.setPrototypeOf(new EventTarget(), IDBOpenDBRequest.prototype);`],
  ['no file of its own', `StorageManager.prototype.getDirectory = () => Promise.reject(new DOMException('', 'SecurityError'));`],
  ['no locks', `LockManager.prototype.request = () => Promise.reject(new DOMException('', 'SecurityError'));`],
];

describe('a browser that keeps nothing', () => {
  for (const [what, script] of REFUSED) {
    it(`shows the claims until the page is closed, and says so: ${what}`, async () => {
      const visit = await stage.connected({ head: `<script>${script}</script>` });
      assert.equal(await rows(visit), CLAIMS);
      await visit.list.getByText('Closing it forgets all that you see.').waitFor();
      await openFirst(visit);
    });
  }
});

/** Room for a connection, and not for a thousand claims. */
const SMALL = 1_000_000;

async function roomFor({ page, origin }: Visit, bytes: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: bytes });
}

describe('a device that is full', () => {
  it('shows what was read all the same, whole and to be opened, says that it could not be saved, and saves it when there is room', async () => {
    await stage.on('data:1000-claims');
    const visit = await stage.visit();
    await roomFor(visit, SMALL);
    await stage.signsInAtOnce();
    await leave(visit);
    await assertTold(visit, 'This device is full', ['Try again']);
    await visit.list.getByText('1,000 claims', { exact: true }).first().waitFor();
    assert.equal(await visit.list.getByText('so totals are too low').count(), 0);
    await openFirst(visit);

    await visit.list.locator('.back').click();

    await roomFor(visit, 1_000_000_000);
    await visit.list.getByRole('button', { name: 'Try again' }).first().click();
    await visit.list.getByRole('heading', { name: 'This device is full' }).waitFor({ state: 'detached', timeout: 20_000 });
  });
});

async function openFirst({ list }: Visit): Promise<void> {
  await list.locator('[data-id]').first().click();
  await list.locator('uhc-claim [part="sentence"], uhc-claim [part~="facts"]').first().waitFor();
}
