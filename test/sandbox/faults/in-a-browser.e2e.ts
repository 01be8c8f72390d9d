import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { startSandbox, type RunningSandbox } from '../../../src/sandbox/start.js';
import { launchChromium, type Chromium } from '../../e2e/support/chromium.js';
import { givenToken } from '../support/given-token.js';
import { sampleData } from '../support/sample-data.js';
import { steered } from '../support/steered.js';

const NOTHING = 'nothing came';

let sandbox: RunningSandbox;
let site: Server;
let browser: Chromium;
let page: Page;
let token: string;

before(async () => {
  sandbox = await startSandbox({ port: 0, data: sampleData });
  site = createServer((_, response) => response.setHeader('content-type', 'text/html').end('<!doctype html><title>An app</title>'));
  await new Promise<void>((resolve) => site.listen(0, 'localhost', resolve));
  browser = await launchChromium();
  page = await browser.context.newPage();
  await page.goto(`http://localhost:${(site.address() as AddressInfo).port}/`);
  token = (await givenToken(sandbox.origin, { payer: 'hsid', member: 'sandbox1@testoptum.com' }))['access_token'] ?? '';
});
afterEach(() => steered(sandbox.origin, 'DELETE', 'faults'));
after(async () => {
  await browser.close();
  site.close();
  await sandbox.close();
});

function on(name: string, how: Record<string, unknown> = {}): Promise<unknown> {
  return steered(sandbox.origin, 'PUT', `faults/${name}`, how);
}

/** What a page of another origin sees of a request: the status and what it may read of `Retry-After`, or nothing at all. */
function fromThePage(path: string, options: RequestInit = {}): Promise<string> {
  return page.evaluate(
    async ([address, asked, nothing]) => {
      try {
        const response = await fetch(address, asked);
        await response.text();
        return [response.status, response.headers.get('retry-after')].filter((one) => one !== null).join(' ');
      } catch {
        return nothing;
      }
    },
    [path.startsWith('http') ? path : `${sandbox.origin}${path}`, options, NOTHING] as const,
  );
}

const PATIENT = '/hsid/R4/Patient/ana';

function asMember(): RequestInit {
  return { headers: { authorization: `Bearer ${token}` } };
}

const RENEWAL: RequestInit = { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'grant_type=refresh_token&refresh_token=none&client_id=demo' };

describe('a page of another origin', () => {
  it('reads what there is while nothing is switched on', async () => {
    assert.equal(await fromThePage(PATIENT, asMember()), '200');
    assert.equal(await fromThePage(PATIENT), '401');
    assert.equal(await fromThePage('/hsid/oauth/token', RENEWAL), '400');
  });

  it('names a switch in a header, and may', async () => {
    assert.equal(await fromThePage('/hsid/R4/Practitioner', { headers: { 'X-Sandbox-Fault': 'fhir:429=7' } }), '429 7');
  });

  it('sees nothing of a refusal where errors have no CORS headers, and the rest as ever', async () => {
    await on('cors:none-on-errors');
    assert.equal(await fromThePage(PATIENT), NOTHING);
    assert.equal(await fromThePage(PATIENT, asMember()), '200');
    assert.equal(await fromThePage('/hsid/oauth/token', RENEWAL), NOTHING);
  });

  it('sees nothing at all without CORS', async () => {
    await on('cors:none');
    assert.equal(await fromThePage('/hsid/R4/Practitioner'), NOTHING);
    assert.equal(await fromThePage('/hsid/R4/.well-known/smart-configuration'), NOTHING);
  });

  it('cannot send a token where the preflight is refused, or does not allow it', async () => {
    for (const name of ['cors:preflight-refused', 'cors:no-authorization']) {
      await on(name);
      assert.equal(await fromThePage(PATIENT, asMember()), NOTHING, name);
      assert.equal(await fromThePage('/hsid/R4/Practitioner'), '200', name);
      await steered(sandbox.origin, 'DELETE', 'faults');
    }
  });

  it('reads and cannot renew where CORS is for GET alone', async () => {
    await on('cors:get-only');
    assert.equal(await fromThePage(PATIENT, asMember()), '200');
    assert.equal(await fromThePage('/hsid/oauth/token', RENEWAL), NOTHING);
  });

  it('is not told when to come again where that header is not exposed', async () => {
    await on('fhir:429', { value: '9' });
    assert.equal(await fromThePage('/hsid/R4/Practitioner'), '429 9');
    await on('cors:no-expose-headers');
    assert.equal(await fromThePage('/hsid/R4/Practitioner'), '429');
  });

  it('sees nothing of an answer that is cut, before it or in the middle', async () => {
    for (const name of ['fhir:cut', 'fhir:cut-before-answer']) {
      await on(name);
      assert.equal(await fromThePage('/hsid/R4/Practitioner'), NOTHING, name);
      await steered(sandbox.origin, 'DELETE', 'faults');
    }
  });

  it('is counted at the stranger where it lets itself be sent there', async () => {
    await steered(sandbox.origin, 'POST', 'reset');
    await on('fhir:307');
    assert.equal(await fromThePage('/hsid/R4/Practitioner', { redirect: 'error' }), NOTHING);
    assert.equal((await steered(sandbox.origin, 'GET', 'evil'))['total'], 0);
    assert.equal(await fromThePage('/hsid/R4/Practitioner'), '200');
    assert.equal((await steered(sandbox.origin, 'GET', 'evil'))['total'], 1);
  });
});

describe('a window in which somebody signs in', () => {
  const authorize = `/hsid/oauth/authorize?${new URLSearchParams({ response_type: 'code', client_id: 'demo', redirect_uri: 'http://localhost:9/', scope: 'patient/Patient.read', state: 's', code_challenge: 'hI2vVv0Er_dHX9lUJo2O8lbFzkxfChVyM2WcHfODLnU', code_challenge_method: 'S256' }).toString()}`;

  /** What the page that opened it is told of the window, once the sign-in stands in it. */
  async function closed(): Promise<boolean> {
    const [opened] = await Promise.all([page.waitForEvent('popup'), page.evaluate((address) => void Object.assign(globalThis, { opened: open(address) }), `${sandbox.origin}${authorize}`)]);
    await opened.getByRole('heading').first().waitFor();
    const told = await page.evaluate(() => (globalThis as unknown as { opened: Window }).opened.closed);
    await opened.close();
    return told;
  }

  it('is known to be open, and seems closed at once with COOP', async () => {
    assert.equal(await closed(), false);
    await on('authorize:coop');
    assert.equal(await closed(), true);
  });
});
