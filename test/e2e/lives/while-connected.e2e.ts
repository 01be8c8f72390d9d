import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CLAIMS, LivesStage, assertTold, rows, said } from './stage.js';
import type { Visit } from './stage.js';

/** What befalls a connection that stands, and what the member reads then. */
interface Trouble {
  readonly what: string;
  readonly befalls: (visit: Visit) => Promise<unknown>;
  readonly title: string;
  readonly ways: readonly (string | RegExp)[];
  /** What the site owner reads in the console. */
  readonly owner?: RegExp;
  /** The connection is over; anything else is well again as soon as its cause is gone. */
  readonly ends?: true;
}

const stage = new LivesStage();

const ENDED = 'Your plan no longer shares with this app';
const CONNECT_OR_REMOVE = ['Connect again', 'Remove what is stored'];

const TROUBLES: readonly Trouble[] = [
  {
    what: 'access ran out: the payer renews it no more',
    befalls: async () => { await stage.control('POST', 'expire'); await stage.on('token:400-invalid_grant'); },
    title: ENDED, ways: CONNECT_OR_REMOVE, ends: true,
  },
  { what: 'the member took access back at the payer', befalls: () => stage.control('POST', 'revoke'), title: ENDED, ways: CONNECT_OR_REMOVE, ends: true },
  { what: 'the payer refuses a token that it has just given', befalls: () => stage.on('fhir:401'), title: ENDED, ways: CONNECT_OR_REMOVE },
  { what: 'the payer is down', befalls: () => stage.on('fhir:500'), title: 'The payer is not answering', ways: ['Try again'] },
  { what: 'the payer is down, and says until when', befalls: () => stage.on('fhir:503', { value: '90' }), title: 'The payer is not answering', ways: [/^Try again at \d/] },
  { what: 'too many ask the payer', befalls: () => stage.on('fhir:429', { value: 'date' }), title: 'The payer asks us to wait', ways: [/^Try again at \d/] },
  { what: 'the payer cannot be reached', befalls: () => stage.on('grant:down-for'), title: 'The payer cannot be reached', ways: ['Try again'] },
  { what: 'this device is offline', befalls: ({ page }) => page.context().setOffline(true), title: 'This device is offline', ways: ['Try again'] },
  {
    what: 'the payer lets no page read its records (CORS)',
    befalls: () => stage.on('cors:none', { value: 'fhir' }),
    title: 'This site may not read from the payer', ways: ['Try again'],
    owner: /CORS.*relay.*docs\/errors\.md#payer_cors/,
  },
  { what: 'the payer does not give claims to this app', befalls: () => stage.on('fhir:403'), title: 'The payer did not give this record', ways: ['Try again'] },
  { what: 'a sign-in page of a network comes instead of an answer', befalls: () => stage.on('fhir:html-200'), title: 'The payer’s answer cannot be read', ways: ['Try again'] },
  { what: 'the next page is said to be at a stranger’s', befalls: () => stage.on('fhir:next-foreign'), title: 'The payer’s list is not complete', ways: ['Try again'] },
];

describe('a connection that stands tells what has befallen it, and keeps what was read', () => {
  for (const { what, befalls, title, ways, owner, ends } of TROUBLES) {
    it(what, async () => {
      const visit = await stage.connected();
      await befalls(visit);
      await visit.list.getByRole('button', { name: 'Update now' }).first().click();
      await assertTold(visit, title, ways);
      assert.equal(await rows(visit), CLAIMS);
      if (owner) await said(visit, owner);
      else assert.deepEqual(visit.said.filter((line) => line.includes('docs/errors.md') && !line.includes('once that is registered')), []);

      await visit.page.context().setOffline(false);
      await stage.off();
      if (ends) await connectAgain(visit);
      else await visit.list.getByRole('button', { name: title === ENDED ? 'Update now' : /^Try again/ }).first().click();
      await visit.list.getByRole('heading', { name: title, exact: true }).first().waitFor({ state: 'detached' });
      assert.equal(await rows(visit), CLAIMS);
    });
  }

  /** Repairs the connection; there is never a second one. */
  async function connectAgain(visit: Visit): Promise<void> {
    await stage.signsInAtOnce();
    await visit.list.getByRole('button', { name: 'Connect again' }).first().click();
    await visit.list.getByRole('button', { name: /^Continue to/ }).click();
    await visit.list.getByRole('button', { name: 'Disconnect' }).waitFor();
    assert.equal(await visit.list.locator('uhc-connect [part="connection"]').count(), 1);
    await stage.signsInByHand();
  }
});

/** Presses *Update now*; ends when the payer has answered. */
async function readAnew({ page, list }: Visit): Promise<void> {
  const answered = page.waitForResponse((response) => response.url().includes('ExplanationOfBenefit') && response.status() === 200);
  await list.getByRole('button', { name: 'Update now' }).first().click();
  await answered;
}

describe('what a connection survives without a word', () => {
  for (const [what, hours] of [['a day ahead', 24], ['a day behind', -24]] as const) {
    it(`a clock that is ${what}`, async () => {
      const visit = await stage.connected({ head: `<script>const now = Date.now; Date.now = () => now() + ${hours * 3_600_000};</script>` });
      await readAnew(visit);
      await visit.list.locator('.since').waitFor();
      assert.equal(await visit.list.locator('.warn-note, .bad-note').count(), 0);
      assert.equal(await rows(visit), CLAIMS);
    });

    it(`a clock that jumps to ${what} while it is connected`, async () => {
      const visit = await stage.connected();
      await visit.page.evaluate((by) => { const now = Date.now; Date.now = () => now() + by; }, hours * 3_600_000);
      await readAnew(visit);
      await visit.list.locator('.since').waitFor();
      assert.equal(await visit.list.locator('.warn-note, .bad-note').count(), 0);
      assert.equal(await rows(visit), CLAIMS);
    });
  }

  it('a token that has run out behind answers that no page may read: it looks like a dead line, and is renewed once', async () => {
    const visit = await stage.connected();
    await stage.control('POST', 'expire');
    await stage.on('cors:none-on-errors');
    const before = await stage.tokenRequests();
    await readAnew(visit);
    await visit.list.locator('.since').waitFor();
    assert.equal(await visit.list.locator('.warn-note, .bad-note').count(), 0);
    assert.equal(await stage.tokenRequests(), before + 1);
  });
});
