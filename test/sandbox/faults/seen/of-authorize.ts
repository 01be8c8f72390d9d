import assert from 'node:assert/strict';
import { seconds, type Json, type Seen, type Stage } from './stage.js';

/** How the browser comes back to the app. */
function back(check: (answer: URLSearchParams, stage: Stage, url: URL) => void | Promise<void>, value?: string): Seen {
  return {
    ...(value !== undefined && { value }),
    sees: async (stage) => {
      const url = await stage.comesBack();
      assert.equal(url.origin, 'http://localhost:5173');
      await check(url.searchParams, stage, url);
    },
  };
}

async function coop(response: Promise<Response>): Promise<string | null> {
  return (await response).headers.get('cross-origin-opener-policy');
}

export const OF_AUTHORIZE: Readonly<Record<string, Seen>> = {
  'authorize:no-state': back((answer) => assert.deepEqual([answer.has('code'), answer.has('state')], [true, false])),
  'authorize:wrong-state': back((answer) => assert.equal(answer.get('state'), 'of-somebody-else')),
  'authorize:state-twice': back((answer) => assert.deepEqual(answer.getAll('state'), ['of-the-app', 'of-the-app'])),
  'authorize:no-iss': back((answer) => assert.deepEqual([answer.has('code'), answer.has('iss')], [true, false])),
  'authorize:wrong-iss': back(async (answer, stage) => assert.equal(answer.get('iss'), `${(await stage.evil()).origin}/hsid`)),
  'authorize:wrong-code': back(async (answer, stage) => {
    const code = answer.get('code') ?? '';
    const refused = await stage.token({ grant_type: 'authorization_code', code, redirect_uri: 'http://localhost:5173/callback.html', code_verifier: 'v'.repeat(64) });
    assert.equal(((await refused.json()) as Json)['error'], 'invalid_grant');
  }),
  'authorize:error': back(
    (answer) => assert.deepEqual([answer.get('error'), answer.has('code'), answer.get('state')], ['temporarily_unavailable', false, 'of-the-app']),
    'temporarily_unavailable',
  ),
  'authorize:long-error': back((answer) => {
    assert.equal(answer.get('error'), 'access_denied');
    assert.ok((answer.get('error_description') ?? '').length >= 10_000);
    assert.match(answer.get('error_description') ?? '', /onerror/);
  }),
  'authorize:double-redirect': back(async (answer, stage, url) => {
    assert.ok(answer.has('code'));
    assert.ok(!url.href.includes('onward'));
    const { requests } = (await stage.control('GET', 'requests')) as { requests: { path: string }[] };
    assert.equal(requests.filter(({ path }) => path.includes('onward=')).length, 1);
  }),
  'authorize:mix-up': back((answer, stage) => {
    assert.equal(answer.get('state'), 'of-the-app');
    assert.equal(answer.get('iss'), `${stage.sandbox.origin}/rmhp`);
  }, 'rmhp'),
  'authorize:coop': {
    sees: async (stage) => {
      assert.equal(await coop(fetch(stage.authorize(), { redirect: 'manual' })), 'same-origin');
      assert.equal(await coop(fetch(`${stage.sandbox.origin}/hsid/sign-in/none`)), 'same-origin');
    },
  },
  'authorize:slow': { value: '0.2', sees: async (stage) => assert.ok((await seconds(() => fetch(stage.authorize(), { redirect: 'manual' }))) >= 0.19) },
  'authorize:never-returns': {
    sees: async (stage) => {
      const page = await fetch(stage.authorize());
      assert.equal(page.status, 200);
      assert.ok(!/<(a|form|script|meta)\b/.test(await page.text()), 'nothing leads on');
      assert.equal(page.headers.get('location'), null);
    },
  },
};
