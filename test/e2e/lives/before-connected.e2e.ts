import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { SANDBOX1, signIn } from '../support/member.js';
import { LivesStage, assertTold, leave, rows, said } from './stage.js';
import type { Visit } from './stage.js';

/** A way to a connection that ends without one, and what the member reads then. */
interface Ending {
  readonly what: string;
  /** Before the member leaves for the payer. */
  readonly before?: (visit: Visit) => Promise<unknown>;
  /** On the payer's page; where absent, they share everything. */
  readonly there?: (payer: Page) => Promise<unknown>;
  readonly title: string;
  readonly ways: readonly string[];
  readonly owner?: RegExp;
}

const stage = new LivesStage();
const AGAIN = ['Start again'];
const NOTHING = 'Nothing was shared';
const NOT_COVERED = 'Your plan is not in this service yet';
const UNKNOWN_APP = { title: 'The plan does not know this app', ways: AGAIN, owner: /client id.*redirect-uri.*docs\/errors\.md#auth_registration_wrong/ };
const DOWN = { title: 'The payer is not answering', ways: AGAIN };
const CORS = { title: 'This site may not read from the payer', ways: AGAIN, owner: /CORS.*relay.*docs\/errors\.md#payer_cors/ };

async function signInElsewhere(payer: Page, username: string, password: string): Promise<void> {
  await payer.getByLabel('User name').fill(username);
  await payer.getByLabel('Password', { exact: true }).fill(password);
  await payer.getByRole('button', { name: 'Sign in', exact: true }).click();
  const question = (await payer.locator('label').first().textContent()) ?? '';
  await payer.locator('input[name="answer"]').fill(/color/i.test(question) ? 'black' : /pet/i.test(question) ? 'dog' : 'panthers');
  await payer.getByRole('button', { name: 'Continue' }).click();
}

const ENDINGS: readonly Ending[] = [
  { what: 'the member shares nothing', there: (payer) => signIn(payer, { ...SANDBOX1, nothing: true }), title: NOTHING, ways: AGAIN },
  { what: 'the member turns back', there: (payer) => payer.getByRole('button', { name: 'Cancel' }).click({ noWaitAfter: true }), title: NOTHING, ways: AGAIN },
  {
    what: 'the plan is not covered, as the payer says after the sign-in',
    there: async (payer) => {
      await signInElsewhere(payer, 'commercial@testoptum.com', 'Commercial#1');
      await payer.getByRole('button', { name: /^Back to/ }).click({ noWaitAfter: true });
    },
    title: NOT_COVERED, ways: AGAIN,
  },
  { what: 'the plan is not covered, and no patient comes with the token', before: () => stage.on('token:no-patient'), title: NOT_COVERED, ways: AGAIN },
  { what: 'the payer does not know the client id', before: () => stage.on('token:401'), ...UNKNOWN_APP },
  { what: 'the payer says on the way back that this app may not', before: () => stage.on('authorize:error', { value: 'unauthorized_client' }), ...UNKNOWN_APP },
  { what: 'the payer’s sign-in fails', before: () => stage.on('authorize:error', { value: 'server_error' }), ...DOWN },
  { what: 'the payer fails after the sign-in', before: () => stage.on('token:503'), ...DOWN },
  { what: 'too many ask the payer for tokens', before: () => stage.on('token:429'), title: 'The payer asks us to wait', ways: AGAIN },
  { what: 'the line is cut after the sign-in', before: () => stage.on('token:cut-before-answer'), title: 'The payer cannot be reached', ways: AGAIN },
  { what: 'something else than tokens comes', before: () => stage.on('token:html-200'), title: 'The answer did not fit this sign-in', ways: AGAIN },
  { what: 'no page may read the tokens (CORS)', before: () => stage.on('cors:none', { value: 'oauth' }), ...CORS },
  { what: 'the code is refused', before: () => stage.on('authorize:wrong-code'), title: 'The plan did not finish the sign-in', ways: AGAIN },
  { what: 'another issuer answers', before: () => stage.on('authorize:wrong-iss'), title: 'The answer did not fit this sign-in', ways: AGAIN },
];

describe('a sign-in that brings no connection tells why, and how to go on', () => {
  for (const { what, before, there = (payer: Page) => signIn(payer, SANDBOX1), title, ways, owner } of ENDINGS) {
    it(what, async () => {
      const visit = await stage.visit();
      await before?.(visit);
      const opened = stage.context.waitForEvent('page');
      await leave(visit);
      const payer = await opened;
      await there(payer);
      await assertTold(visit, title, ways);
      if (!payer.isClosed()) await payer.waitForEvent('close');
      if (owner) await said(visit, owner);
      await startsAgain(visit);
    });
  }

  for (const { what, before, title, owner } of [
    { what: 'the payer is down', before: () => stage.on('discovery:500'), ...DOWN, owner: undefined },
    { what: 'the line is dead', before: () => stage.on('grant:down-for'), title: 'The payer cannot be reached', owner: undefined },
    { what: 'no page may ask the payer where its sign-in is (CORS)', before: () => stage.on('cors:none', { value: 'discovery' }), ...CORS },
  ]) {
    it(`before any window opens: ${what}`, async () => {
      const visit = await stage.visit();
      await visit.list.getByRole('button', { name: /^Connect/ }).first().waitFor();
      await before();
      await leave(visit);
      await assertTold(visit, title, AGAIN);
      if (owner) await said(visit, owner);
      await startsAgain(visit);
    });
  }

  it('before any window opens: this device is offline, and what asks for consent is not loaded yet', async () => {
    const visit = await stage.visit();
    const connect = visit.list.getByRole('button', { name: /^Connect/ }).first();
    await connect.waitFor();
    await visit.page.context().setOffline(true);
    await connect.click();
    await assertTold(visit, 'This device is offline', ['Try again']);
    await visit.page.context().setOffline(false);
    await startsAgain(visit, 'Try again');
  });

  /** Nothing of the end is left: the next way leads home. */
  async function startsAgain(visit: Visit, way = 'Start again'): Promise<void> {
    await stage.off();
    await stage.signsInAtOnce();
    await visit.list.getByRole('button', { name: way }).click();
    await visit.list.getByRole('button', { name: /^Continue to/ }).click();
    await visit.list.locator('.since').waitFor();
    assert.ok((await rows(visit)) > 0);
    await stage.signsInByHand();
  }
});

describe('a member who shares only a part', () => {
  it('reads what is missing, why it would help, and how to be asked again', async () => {
    const visit = await stage.visit();
    const opened = stage.context.waitForEvent('page');
    await leave(visit);
    await signIn(await opened, { ...SANDBOX1, declined: ['Explanation of benefits'] });
    await assertTold(visit, 'Claims are not shared', ['Ask again', 'Disconnect']);
  });
});
