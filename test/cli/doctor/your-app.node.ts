import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { CALLBACK_MARK } from '../../../src/auth/callback-check.js';
import type { Finding } from '../../../src/cli/doctor/finding.js';
import { serversOf } from '../../../src/payers/servers.js';
import { startSandbox } from '../../../src/sandbox/start.js';
import type { RunningSandbox } from '../../../src/sandbox/start.js';
import { brokenFetch } from '../support/broken-fetch.js';
import { lineAbout } from '../support/line-about.js';

let sandbox: RunningSandbox;
let pages: Server;
let site: string;

before(async () => {
  sandbox = await startSandbox({ port: 0 });
  pages = createServer((request, response) => {
    response.end(request.url === '/callback.html' ? `<!doctype html><meta name="${CALLBACK_MARK}">` : '<!doctype html>Welcome');
  });
  await new Promise<void>((resolve) => pages.listen(0, resolve));
  site = `http://localhost:${(pages.address() as AddressInfo).port}`;
});
after(async () => {
  await sandbox.close();
  await new Promise((resolve) => pages.close(resolve));
});

async function told(subject: string, clientId: string, redirectUri: string, ask: typeof fetch = fetch): Promise<Finding | undefined> {
  const [server] = serversOf({ payer: 'hsid', sandbox: sandbox.origin });
  assert.ok(server);
  return lineAbout(subject, { server, clientId, redirectUri }, { fetch: ask, now: Date.now, patienceMs: 10_000 });
}

describe('the doctor, asked about an app of yours', () => {
  it('opens the payer’s sign-in page as a page would, and signs nobody in', async () => {
    assert.equal((await told('the sign-in page', 'demo', `${site}/callback.html`))?.found, 'opens');
  });

  it('says when the payer does not know the client id', async () => {
    const line = await told('the sign-in page', 'nobody', `${site}/callback.html`);
    assert.equal(line?.verdict, 'breaks');
    assert.match(line.advice ?? '', /client id and the redirect address/);
    assert.match((await told('a code that nobody', 'nobody', `${site}/callback.html`))?.advice ?? '', /client id is not known/);
  });

  it('says when the redirect address is not registered', async () => {
    assert.equal((await told('the sign-in page', 'demo', 'https://elsewhere.example/callback.html'))?.verdict, 'breaks');
  });

  it('says what the payer sends back instead of a sign-in page', async () => {
    const sentBack = brokenFetch((answer, { path }) => {
      if (!path.includes('/oauth/authorize')) return undefined;
      return { ...answer, status: 302, headers: new Headers({ location: `${site}/callback.html?payer=hsid&error=unauthorized_client` }) };
    });
    assert.equal((await told('the sign-in page', 'demo', `${site}/callback.html`, sentBack))?.found, 'sent back with unauthorized_client');
  });

  it('looks whether our callback page stands where the payer sends members', async () => {
    assert.equal((await told(`${site}/callback.html`, 'demo', `${site}/callback.html`))?.verdict, 'ok');
    const other = await told(`${site}/index.html`, 'demo', `${site}/index.html`);
    assert.equal(other?.verdict, 'breaks');
    assert.equal(other.found, 'something else, with status 200');
  });
});
