import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { ANA, ClaimsStage, GOOD } from './support/claims-stage.js';
import { dangersIn, fulfil, readAnew, textIn } from './support/hostile-payer.js';
import { claimOf, pageOf } from './support/odd-answers.js';
import { openClaim } from './support/shown-claim.js';
import { startSpy } from './support/spy.js';

describe('hostile answers of a payer', () => {
  const stage = new ClaimsStage();

  describe('of the next page', () => {
    it('follows no address of somebody else’s, and says that the list is not complete', async () => {
      await stage.shows(GOOD);
      const spy = await startSpy(pageOf([claimOf(ANA, 'knee-mri-2025', 'planted')]).body);
      try {
        for (const next of [`${spy.origin}/hsid/R4/ExplanationOfBenefit?page=2`, `${stage.base.replace('://', '://x@')}/ExplanationOfBenefit?page=2`, `//${new URL(spy.origin).host}/2`, `${stage.base}/../oauth/token`, 'javascript:window.__pwned=1']) {
          stage.payer.answer(() => pageOf([claimOf(ANA, 'crown-2025', 'first')], next));
          await readAnew(stage.list);
          assert.equal(stage.payer.asked.length, 1, next);
          assert.match(await textIn(stage.list), /The payer’s list is not complete/, next);
          assert.deepEqual(await stage.rows(), ['good'], 'what was read whole before stays');
        }
        assert.deepEqual(spy.heard, []);
        assert.ok(!stage.opened.browser.hosts.has(new URL(spy.origin).host));
      } finally {
        await spy.close();
      }
    });

    it('is led nowhere else by a redirect', async () => {
      await stage.shows(GOOD);
      const spy = await startSpy(pageOf([claimOf(ANA, 'knee-mri-2025', 'planted')]).body);
      try {
        stage.payer.answer(() => ({ status: 307, headers: { location: `${spy.origin}/claims` }, body: '' }));
        await readAnew(stage.list);
        assert.deepEqual(spy.heard, []);
        assert.deepEqual(await stage.rows(), ['good']);
        assert.match(await textIn(stage.list), /The payer did not give this record/);
        // The spy is there to be found: a page that follows redirects comes to it.
        await stage.opened.page.evaluate((address) => fetch(address), `${stage.base}/ExplanationOfBenefit`);
        assert.equal(spy.heard.length, 1);
      } finally {
        await spy.close();
      }
    });

    it('ends where pages go round in circles, or never end', async () => {
      await stage.shows(GOOD);
      const base = `${stage.base}/ExplanationOfBenefit`;
      const circle = (url: URL): string => `${base}?page=${url.searchParams.get('page') === '2' ? 3 : 2}`;
      const further = (url: URL): string => `${base}?page=${Number(url.searchParams.get('page') ?? 1) + 1}`;
      for (const [next, most] of [[circle, 5], [further, 500]] as const) {
        stage.payer.answer((url) => pageOf([], next(url)));
        await readAnew(stage.list);
        assert.ok(stage.payer.asked.length <= most, `${stage.payer.asked.length} pages were asked for`);
        assert.match(await textIn(stage.list), /The payer’s list is not complete/);
        assert.deepEqual(await stage.rows(), ['good']);
      }
    });
  });

  describe('of what is no answer', () => {
    beforeEach(() => stage.shows(GOOD));

    const broken: readonly (readonly [string, string, string])[] = [
      ['a web page', 'text/html', '<!doctype html><title>Sign in</title><script>window.__pwned=1</script>'],
      ['half a page of claims', 'application/fhir+json', pageOf([GOOD]).body.slice(0, 900)],
      ['nothing at all', 'application/fhir+json', ''],
      ['a list that is none', 'application/fhir+json', '[1,2,3]'],
      ['one claim and no page', 'application/fhir+json', JSON.stringify(GOOD)],
    ];
    for (const [what, type, body] of broken) {
      it(`says that it cannot be read, and keeps what was read before: ${what}`, async () => {
        stage.payer.answer(() => ({ type, body }));
        await readAnew(stage.list);
        assert.match(await textIn(stage.list), /The payer’s answer cannot be read/);
        assert.deepEqual(await stage.rows(), ['good']);
        assert.deepEqual(await dangersIn(stage.list), []);
        await openClaim(stage.list, 'good');
      });
    }

    it('waits as long as the payer asks for, and says until when', async () => {
      stage.payer.answer(() => ({ status: 429, headers: { 'retry-after': '1200' }, body: '{}' }));
      await readAnew(stage.list);
      const text = await textIn(stage.list);
      assert.match(text, /The payer asks us to wait/);
      assert.match(text, /It asked us to wait until \d/);
      assert.ok((await stage.list.getByRole('button', { name: /^Try again at \d/ }).count()) === 1);
      assert.deepEqual(await stage.rows(), ['good']);
    });

    it('renews access once where it is refused, and goes on', async () => {
      const renewals: string[] = [];
      const note = (request: { url(): string; postData(): string | null }): void => {
        if (request.url().endsWith('/oauth/token')) renewals.push(new URLSearchParams(request.postData() ?? '').get('grant_type') ?? '');
      };
      stage.opened.page.on('request', note);
      stage.payer.answer(() => (stage.payer.asked.length === 1 ? { status: 401, body: '{}' } : pageOf([GOOD, claimOf(ANA, 'crown-2025', 'new')])));
      await readAnew(stage.list);
      stage.opened.page.off('request', note);
      assert.deepEqual(renewals, ['refresh_token']);
      assert.deepEqual([...(await stage.rows())].sort(), ['good', 'new']);
      assert.doesNotMatch(await textIn(stage.list), /no longer shares/);
    });
  });

  describe('of access that is over', () => {
    it('says that the plan no longer shares, and keeps all readable, where it refuses for ever', async () => {
      await stage.shows(GOOD);
      stage.payer.answer(() => ({ status: 401, body: '{}' }));
      await readAnew(stage.list);
      assert.match(await textIn(stage.list), /Your plan no longer shares with this app/);
      assert.deepEqual(await stage.rows(), ['good']);
      assert.equal(stage.payer.asked.length, 2, 'asked once more, and no third time');
      await openClaim(stage.list, 'good');
      await stage.list.getByRole('button', { name: 'Connect again' }).first().waitFor();
      await stage.shows(GOOD, claimOf(ANA, 'crown-2025', 'new'));
      assert.doesNotMatch(await textIn(stage.list), /no longer shares/, 'it may have been a fault of the payer’s');
    });

    it('offers to connect again or to remove what is kept, where it does not renew access either', async () => {
      await stage.shows(GOOD);
      await stage.opened.page.route((url) => url.pathname.endsWith('/oauth/token'), (route) => fulfil(route, { status: 400, type: 'application/json', body: '{"error":"invalid_grant"}' }));
      stage.payer.answer(() => ({ status: 401, body: '{}' }));
      await readAnew(stage.list);
      assert.match(await textIn(stage.list), /Your plan no longer shares with this app/);
      await stage.list.getByRole('button', { name: 'Connect again' }).first().waitFor();
      assert.deepEqual(await stage.rows(), ['good']);
      await openClaim(stage.list, 'good');
      await stage.list.getByRole('button', { name: 'Remove what is stored' }).first().click();
      await stage.list.getByRole('button', { name: /^Connect a plan/ }).waitFor();
      assert.doesNotMatch(await textIn(stage.list), /Mesa|good/);
    });
  });

  it('lets no error go uncaught, and says nothing of the member in the console', () => {
    assert.deepEqual(stage.opened.browser.console.filter((line) => /uncaught|Reyes|\bana\b|knee|Bearer|eyJ/i.test(line)), []);
  });
});
