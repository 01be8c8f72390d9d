import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { startSandbox } from '../../../src/sandbox/start.js';
import type { RunningSandbox } from '../../../src/sandbox/start.js';
import { sampleData } from '../../sandbox/support/sample-data.js';
import { steered } from '../../sandbox/support/steered.js';
import { serveEmbed } from '../support/embed-site.js';
import { launchFirefox } from '../support/firefox.js';
import type { Firefox } from '../support/firefox.js';
import { press, shownIn, signInWithFirefox } from '../support/member-in-firefox.js';
import { SANDBOX1 } from '../support/member.js';
import type { Member } from '../support/member.js';
import type { Site } from '../support/site.js';
import { CLAIMS } from './stage.js';

const ENDED = 'Your plan no longer shares with this app';

describe('what befalls a connection, in Firefox', () => {
  let sandbox: RunningSandbox;
  let site: Site;
  let firefox: Firefox;
  let page: Page;

  before(async () => {
    sandbox = await startSandbox({ port: 0, data: sampleData });
    site = await serveEmbed({ 'claims.html': `<uhc-claims-list client-id="demo" fhir-base="${sandbox.origin}/hsid/R4"></uhc-claims-list>` });
    firefox = await launchFirefox();
    page = await firefox.newPage();
    await page.goto(`${site.origin}/claims.html`);
  });

  after(async () => {
    await firefox.close();
    await Promise.all([sandbox.close(), site.close()]);
  });

  const on = (name: string, how: Record<string, unknown> = {}): Promise<unknown> => steered(sandbox.origin, 'PUT', `faults/${name}`, how);
  const off = (): Promise<unknown> => steered(sandbox.origin, 'DELETE', 'faults');
  const told = (title: string): Promise<unknown> => page.locator(`>>> ::-p-text(${title})`).wait();

  async function leave(first: string, there: (payer: Page) => Promise<unknown>): Promise<void> {
    await press(page, first);
    const opened = firefox.nextPage();
    await press(page, 'Continue to');
    const payer = await opened;
    await payer.locator('input[name="username"]').wait();
    await there(payer);
    await page.bringToFront();
  }

  const signsIn = (member: Member) => async (payer: Page): Promise<void> => {
    await signInWithFirefox(payer, member);
    await firefox.closed(payer);
  };

  for (const { what, fault, member = SANDBOX1, title } of [
    { what: 'the member shares nothing', fault: undefined, member: { ...SANDBOX1, nothing: true }, title: 'Nothing was shared' },
    { what: 'the plan is not covered', fault: 'token:no-patient', title: 'Your plan is not in this service yet' },
    { what: 'the payer does not know the app', fault: 'token:401', title: 'The plan does not know this app' },
    { what: 'the payer fails after the sign-in', fault: 'token:503', title: 'The payer is not answering' },
    { what: 'another issuer answers', fault: 'authorize:wrong-iss', title: 'The answer did not fit this sign-in' },
  ]) {
    it(`a sign-in that brings no connection tells why: ${what}`, async () => {
      if (fault) await on(fault);
      await leave((await shownIn(page)).includes('Start again') ? 'Start again' : 'Connect a plan', signsIn(member));
      await told(title);
      await off();
    });
  }

  it('the next way leads home', async () => {
    await leave('Start again', signsIn(SANDBOX1));
    await page.locator('>>> [data-id]').wait();
  });

  for (const { what, fault, value, title, again } of [
    { what: 'the payer is down', fault: 'fhir:500', value: undefined, title: 'The payer is not answering', again: 'Try again' },
    { what: 'too many ask the payer', fault: 'fhir:429', value: 'date', title: 'The payer asks us to wait', again: 'Try again' },
    { what: 'the payer cannot be reached', fault: 'grant:down-for', value: undefined, title: 'The payer cannot be reached', again: 'Try again' },
    { what: 'no page may read (CORS)', fault: 'cors:none', value: 'fhir', title: 'This site may not read from the payer', again: 'Try again' },
    { what: 'a sign-in page of a network comes instead', fault: 'fhir:html-200', value: undefined, title: 'The payer’s answer cannot be read', again: 'Try again' },
    { what: 'the next page is at a stranger’s', fault: 'fhir:next-foreign', value: undefined, title: 'The payer’s list is not complete', again: 'Try again' },
    { what: 'the payer refuses a token that it has just given', fault: 'fhir:401', value: undefined, title: ENDED, again: 'Update now' },
  ]) {
    it(`a connection that stands tells what befell it and keeps what was read: ${what}`, async () => {
      await on(fault, value === undefined ? {} : { value });
      await press(page, 'Update now');
      await told(title);
      assert.equal((await page.$$('>>> uhc-claims-list >>> [data-id]')).length, CLAIMS);
      await off();
      await press(page, again);
      await page.waitForFunction((words: string) => {
        const list = document.querySelector('uhc-claims-list')?.shadowRoot;
        return ![...(list?.querySelectorAll('h3') ?? [])].some(({ textContent }) => textContent === words);
      }, {}, title);
    });
  }

  for (const { what, ends } of [
    { what: 'the member took access back at the payer', ends: () => steered(sandbox.origin, 'POST', 'revoke') },
    {
      what: 'access ran out',
      ends: async () => {
        await steered(sandbox.origin, 'POST', 'expire');
        await on('token:400-invalid_grant');
      },
    },
  ]) {
    it(`a connection that is over says so, keeps what was read, and is repaired by connecting again: ${what}`, async () => {
      await ends();
      await press(page, 'Update now');
      await told(ENDED);
      assert.equal((await page.$$('>>> uhc-claims-list >>> [data-id]')).length, CLAIMS);
      await off();
      await leave('Connect again', signsIn(SANDBOX1));
      await page.locator('>>> button ::-p-text(Update now)').wait();
      assert.equal((await page.$$('>>> uhc-connect >>> [part="connection"]')).length, 1);
    });
  }
});
