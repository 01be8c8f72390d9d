import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { AttackedPage, leave, showsClaims } from './support/attacked-page.js';
import { MEMBER, signedIn } from './support/signed-in.js';

/** @see https://www.rfc-editor.org/rfc/rfc9700#section-4.7 */
describe('A2: an answer that comes again', () => {
  const payer = new AttackedPage();

  it('is worth nothing once it was used: opened again, reloaded, gone back to', async () => {
    const visit = await payer.connectedPage();
    const callback = await payer.context.newPage();
    await callback.goto(visit.answer.href);
    await callback.getByText('Nothing waits for this page').waitFor();
    await callback.reload();
    await callback.getByText('Nothing waits for this page').waitFor();
    await callback.goto(`${visit.origin}/other.html`);
    await callback.goBack();
    await callback.getByText('Nothing waits for this page').waitFor();
    assert.equal(payer.tokenRequests, 1);
    await visit.page.reload();
    await showsClaims(visit);
    assert.equal(payer.tokenRequests, 1);
  });

  it('is not gone back to where the whole page went to the payer', async () => {
    await payer.context.route(/\/oauth\/authorize\?/, async (route) => {
      const back = await signedIn(new URL(route.request().url()), MEMBER);
      await route.fulfill({ contentType: 'text/html', body: `<!doctype html><script>location.href = ${JSON.stringify(back.href)}</script>` });
    });
    const visit = await payer.visit({ head: '<script>window.open = () => null;</script>' });
    await leave(visit.list);
    await showsClaims(visit);
    assert.equal(payer.tokenRequests, 1);
    for (const way of ['goBack', 'reload', 'goForward', 'reload'] as const) await visit.page[way]();
    assert.ok(!visit.page.url().includes('code='));
    const home = await payer.open(visit.origin);
    await showsClaims(home);
    assert.equal(payer.tokenRequests, 1);
  });

  it('is used by one of two tabs that take it up at the same moment, and the other one is connected as well', async () => {
    const first = payer.app();
    const came = new Promise<string>((told, failed) => {
      first.comesBack = (authorize) => {
        signedIn(authorize, MEMBER).then(({ href }) => { told(href); }, failed);
        return new Promise(() => undefined);
      };
    });
    void first.connect();
    const answer = await came;
    const { storage } = first;
    const [record] = (await storage.records.all('flows')) as readonly { readonly state: string }[];
    assert.ok(record);
    await storage.records.write([{ put: 'flows', key: record.state, value: { ...record, answer } }]); // as the callback page does

    const tabs = [1, 2, 3].map(() => payer.app({ storage }));
    await Promise.all(tabs.map((tab) => tab.client.prepare('hsid')));
    assert.equal(tabs.flatMap((tab) => tab.tokenRequests('authorization_code')).length, 1);
    assert.deepEqual(tabs.map(({ ended }) => ended?.code), [undefined, undefined, undefined]);
    assert.equal((await tabs[0]?.kept())?.length, 1);
    assert.deepEqual(await storage.records.all('flows'), []);
  });

  it('is not taken for the answer to the next sign-in', async () => {
    const answers: URL[] = [];
    const app = payer.app();
    app.comesBack = async (authorize) => {
      const answer = answers[0] ?? (await signedIn(authorize, MEMBER));
      answers.push(answer);
      return answer;
    };
    assert.equal(await app.connect(), 'connected');
    assert.equal(await app.connect(), 'auth_state_mismatch');
    assert.equal(app.tokenRequests().length, 1);
    assert.deepEqual(app.client.connections.value.map(({ state }) => state), ['active']);
  });
});
