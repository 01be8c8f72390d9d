import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { SANDBOX1, signIn } from '../support/member.js';
import { LivesStage, assertTold, leave, rows } from './stage.js';
import type { Visit } from './stage.js';

const stage = new LivesStage();

const NO_WINDOWS = { head: '<script>window.open = () => null;</script>' };
const NOBODY = 'Nothing waits for this page.';

async function away(visit: Visit): Promise<Page> {
  const opened = stage.context.waitForEvent('page');
  await leave(visit);
  const payer = await opened;
  await payer.locator('input[name="username"]').waitFor();
  return payer;
}

async function assertConnected({ list }: Pick<Visit, 'list'>): Promise<void> {
  await list.locator('.since').waitFor({ timeout: 15_000 });
  await list.locator('[part="connection"]').waitFor();
  assert.equal(await list.locator('[part="connection"]').count(), 1);
}

async function assertNotYet({ list }: Pick<Visit, 'list'>): Promise<void> {
  await list.getByRole('button', { name: /^Connect a plan/ }).waitFor();
}

describe('a sign-in that goes another way than straight', () => {
  it('waits while the window is open, and ends at once where the member says that they closed it', async () => {
    const visit = await stage.visit();
    const payer = await away(visit);
    await assertTold(visit, 'Finish in the other window.', ['Show the window', 'I closed it', 'Open it in this tab', 'Cancel']);
    await payer.close();
    await visit.list.getByRole('button', { name: 'I closed it' }).click();
    await assertNotYet(visit);
  });

  it('takes three minutes to believe that the window is closed, since a sign-in page can make it seem so', async () => {
    const visit = await stage.visit();
    await visit.page.clock.install();
    const payer = await away(visit);
    await payer.close();
    await visit.page.clock.runFor('02:30');
    await assertTold(visit, 'Finish in the other window.', ['I closed it']);
    await visit.page.clock.runFor('00:40');
    await assertTold(visit, 'Nothing was shared', ['Start again']);
  });

  it('can be left where the payer’s page never leads back', async () => {
    await stage.on('authorize:never-returns');
    const visit = await stage.visit();
    const opened = stage.context.waitForEvent('page');
    await leave(visit);
    const payer = await opened;
    await assertTold(visit, 'Finish in the other window.', ['I closed it', 'Cancel']);
    await visit.list.getByRole('button', { name: 'Cancel', exact: true }).click();
    await assertNotYet(visit);
    if (!payer.isClosed()) await payer.waitForEvent('close');
  });

  it('says that it took too long where the answer comes more than ten minutes later', async () => {
    const visit = await stage.visit();
    await visit.page.clock.install();
    const payer = await away(visit);
    await visit.page.clock.fastForward('11:00');
    await signIn(payer, SANDBOX1);
    await assertTold(visit, 'The sign-in took too long', ['Start again']);
  });

  it('says that the clock jumped where it went on without the time', async () => {
    const visit = await stage.visit();
    const payer = await away(visit);
    await visit.page.evaluate(() => { const now = Date.now; Date.now = () => now() + 11 * 60_000; });
    await signIn(payer, SANDBOX1);
    await assertTold(visit, 'This device’s clock jumped', ['Start again']);
  });

  it('goes on in this tab where the window is blocked, and is where it was after the back button', async () => {
    const visit = await stage.visit(NO_WINDOWS);
    await leave(visit);
    await visit.page.locator('input[name="username"]').waitFor();
    await visit.page.goBack();
    await assertNotYet(visit);
    await leave(visit);
    await signIn(visit.page, SANDBOX1);
    await assertConnected(visit);
    assert.equal(visit.page.url(), `${visit.origin}/claims.html`);
  });

  it('comes home though the page was reloaded meanwhile', async () => {
    const visit = await stage.visit();
    const payer = await away(visit);
    await visit.page.reload();
    await assertNotYet(visit);
    await signIn(payer, SANDBOX1);
    await assertConnected(visit);
  });

  it('comes home though the page was closed meanwhile, to the window in which it ended', async () => {
    const visit = await stage.visit();
    const payer = await away(visit);
    await visit.page.close();
    await signIn(payer, SANDBOX1);
    await assertConnected({ list: payer.locator('uhc-claims-list') });
    assert.equal(payer.url(), `${visit.origin}/claims.html`);
  });

  it('is one connection where two tabs begin at once', async () => {
    const first = await stage.visit();
    const second = await stage.open(first.origin);
    const payers = [await away(first), await away(second)];
    for (const payer of payers) await signIn(payer, SANDBOX1);
    for (const tab of [first, second]) await assertConnected(tab);
  });

  it('shows in every tab when one of them is connected', async () => {
    const first = await stage.visit();
    const second = await stage.open(first.origin);
    await signIn(await away(first), SANDBOX1);
    for (const tab of [first, second]) await assertConnected(tab);
  });
});

describe('an answer of the payer’s', () => {
  it('that comes twice is used once, and changes nothing the second time', async () => {
    const visit = await stage.visit();
    const payer = await away(visit);
    const answered = stage.context.waitForEvent('request', (request) => request.url().includes('callback.html?') && request.url().includes('code='));
    await signIn(payer, SANDBOX1);
    const answer = (await answered).url();
    await assertConnected(visit);
    const tokens = await stage.tokenRequests();

    const again = await stage.context.newPage();
    await again.goto(answer);
    await again.getByText(NOBODY).waitFor();
    assert.equal(again.url(), `${visit.origin}/callback.html`);
    assert.equal(await stage.tokenRequests(), tokens);
    await assertConnected(visit);
  });

  it('that nobody asked for goes nowhere', async () => {
    const visit = await stage.connected();
    const count = await rows(visit);
    const tokens = await stage.tokenRequests();
    const stray = await stage.context.newPage();
    for (const query of ['', '?code=X', '?code=X&state=', '?code=X&state=of-somebody-else', '?code=X&state=a&state=a']) {
      await stray.goto(`${visit.origin}/callback.html${query}`);
      await stray.getByText(NOBODY).waitFor();
    }
    assert.equal(await stage.tokenRequests(), tokens);
    assert.equal(await rows(visit), count);
  });

  it('finds the tab that waits for it, and leaves the other one waiting', async () => {
    const first = await stage.visit();
    const second = await stage.open(first.origin);
    const [payerOfFirst, payerOfSecond] = [await away(first), await away(second)];
    await signIn(payerOfFirst, { ...SANDBOX1, nothing: true });
    await assertTold(first, 'Nothing was shared', ['Start again']);
    await assertTold(second, 'Finish in the other window.', ['I closed it']);
    await signIn(payerOfSecond, SANDBOX1);
    await assertConnected(second);
  });

  it('with another state than the one that was sent leaves the page waiting, with its ways out', async () => {
    await stage.on('authorize:wrong-state');
    const visit = await stage.visit();
    const payer = await away(visit);
    await signIn(payer, SANDBOX1);
    await payer.getByText(NOBODY).waitFor();
    await assertTold(visit, 'Finish in the other window.', ['I closed it']);
    assert.equal(await stage.tokenRequests(), 0);
  });
});
