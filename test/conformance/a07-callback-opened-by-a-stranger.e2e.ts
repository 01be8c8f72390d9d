import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { pageWith } from '../e2e/support/embed-site.js';
import { AttackedPage, leave } from './support/attacked-page.js';
import { MEMBER, signedIn } from './support/signed-in.js';

/** A stranger's page: it listens to everything, and opens what it is told to. */
const LISTENING = `<!doctype html><title>A stranger</title><script>
  globalThis.heard = [];
  addEventListener('message', ({ data }) => heard.push(JSON.stringify(data)));
  new BroadcastChannel('uhc-widgets-answer-of-the-stranger').addEventListener('message', ({ data }) => heard.push(JSON.stringify(data)));
  globalThis.open_ = (address) => { globalThis.opened = open(address, 'victim'); };
  globalThis.seen = () => { try { return opened.location.href; } catch { return 'closed to it'; } };
</script>`;

/** @see https://www.rfc-editor.org/rfc/rfc9700#section-4.11 */
describe('A7: a stranger’s page that begins the sign-in with this site’s client id and callback page', () => {
  const payer = new AttackedPage();

  it('hears nothing of the answer, sees no address, and the member is led nowhere', async () => {
    const { origin } = await payer.visit();
    const stranger = await payer.strangers({ 'index.html': LISTENING });
    const strangers = stranger.origin.replace('localhost', '127.0.0.1');
    const page = await payer.context.newPage();
    await page.goto(`${strangers}/index.html`);

    const authorize = new URL(`${payer.origin}/hsid/oauth/authorize`);
    authorize.search = new URLSearchParams({
      response_type: 'code', client_id: 'demo', scope: 'patient/Patient.read', state: 'of-the-stranger', aud: payer.base(),
      redirect_uri: `${origin}/callback.html?payer=hsid&next=${encodeURIComponent(strangers)}&origin=${encodeURIComponent(strangers)}&returnTo=${encodeURIComponent(strangers)}`,
      code_challenge: 'a'.repeat(43), code_challenge_method: 'S256',
    }).toString();
    const answer = await signedIn(authorize, MEMBER);
    assert.ok(answer.searchParams.get('code'), 'the payer answers: the client id and the address are right');

    const opened = payer.context.waitForEvent('page');
    await page.evaluate(`open_(${JSON.stringify(answer.href)})`);
    const callback = await opened;
    await callback.getByText('Nothing waits for this page').waitFor();
    assert.deepEqual(await page.evaluate('heard'), []);
    assert.equal(await page.evaluate('seen()'), 'closed to it');
    assert.equal(callback.url(), `${origin}/callback.html`);
    assert.equal(payer.tokenRequests, 0);
  });

  it('is not let in by a script that comes from its CDN: the callback page is the page’s own', async () => {
    const cdn = await payer.strangers(Object.fromEntries(readdirSync('dist/embed').map((file) => [file, readFileSync(`dist/embed/${file}`, 'utf8')])));
    const element = (more = ''): string => pageWith(`<uhc-claims-list client-id="demo" payer="hsid" sandbox="${payer.origin}" ${more}></uhc-claims-list>`).replace('/uhc-widgets.js', `${cdn.origin}/uhc-widgets.js`);
    const site = await payer.strangers({ 'callback.html': readFileSync('dist/embed/callback.html', 'utf8'), 'claims.html': element(), 'led-away.html': element(`redirect-uri="${cdn.origin}/callback.html"`) });
    const page = await payer.context.newPage();
    const list = page.locator('uhc-claims-list');

    const asked = payer.context.waitForEvent('request', (request) => request.url().includes('/oauth/authorize?'));
    await page.goto(`${site.origin}/claims.html`);
    await leave(list);
    assert.equal(new URL((await asked).url()).searchParams.get('redirect_uri'), `${site.origin}/callback.html?payer=hsid`);

    let departed = 0;
    payer.context.on('request', (request) => { if (request.url().includes('/oauth/authorize')) departed += 1; });
    await page.goto(`${site.origin}/led-away.html`);
    await leave(list);
    await list.getByText('config_redirect_invalid').waitFor();
    assert.equal(departed, 0);
  });
});
