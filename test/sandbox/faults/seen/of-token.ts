import assert from 'node:assert/strict';
import { isCut, nothingComes, SCOPE, seconds, type Json, type Seen, type Stage } from './stage.js';

async function renewed(stage: Stage): Promise<Response> {
  return stage.renew((await stage.tokens())['refresh_token']);
}

function refuses(status: number, error: string | undefined, more: (response: Response, stage: Stage) => void | Promise<void> = () => undefined): Seen {
  return {
    sees: async (stage) => {
      const response = await renewed(stage);
      assert.equal(response.status, status);
      assert.equal(response.headers.get('access-control-allow-origin') !== null, true, 'a page may read it');
      if (error !== undefined) assert.equal(((await response.clone().json()) as Json)['error'], error);
      await more(response, stage);
    },
  };
}

/** What a token answer says, at the exchange of a code and at a renewal. */
function says(check: (tokens: Json, stage: Stage) => void | Promise<void>, value?: string): Seen {
  return {
    ...(value !== undefined && { value }),
    sees: async (stage) => {
      for (const response of [await stage.exchange(), await renewed(stage)]) {
        assert.equal(response.status, 200);
        const tokens = (await response.json()) as Json;
        assert.equal((await stage.read('Patient/ana', String(tokens['access_token']))).status, 200, 'the token itself is good');
        await check(tokens, stage);
      }
    },
  };
}

async function each(stage: Stage, name: string, values: Readonly<Record<string, unknown>>, member: string): Promise<void> {
  for (const [value, expected] of Object.entries(values)) {
    await stage.on(name, { value });
    assert.deepEqual(((await (await renewed(stage)).json()) as Json)[member], expected, value);
  }
}

async function retryAfterDate(response: Response, stage: Stage, name: string): Promise<void> {
  assert.equal(response.headers.get('retry-after'), '5');
  await stage.on(name, { value: 'date' });
  assert.match((await renewed(stage)).headers.get('retry-after') ?? '', /GMT$/);
}

async function strays(response: Response, stage: Stage): Promise<void> {
  assert.equal(response.headers.get('location'), `${(await stage.evil()).origin}/hsid/oauth/token`);
}

export const OF_TOKEN: Readonly<Record<string, Seen>> = {
  'token:302': refuses(302, undefined, strays),
  'token:307': refuses(307, undefined, strays),
  'token:400-invalid_grant': refuses(400, 'invalid_grant'),
  'token:401': refuses(401, 'invalid_client'),
  'token:429': refuses(429, undefined, (response, stage) => retryAfterDate(response, stage, 'token:429')),
  'token:500': refuses(500, 'server_error'),
  'token:502': refuses(502, undefined, async (response) => assert.match(await response.text(), /^<!doctype html>/)),
  'token:503': refuses(503, 'temporarily_unavailable', (response, stage) => retryAfterDate(response, stage, 'token:503')),
  'token:504': refuses(504, undefined, async (response) => assert.match(await response.text(), /^<!doctype html>/)),
  'token:html-200': refuses(200, undefined, async (response) => assert.match(await response.text(), /^<!doctype html>/)),
  'token:truncated': refuses(200, undefined, async (response) => assert.rejects(response.json(), SyntaxError)),
  'token:huge': refuses(200, undefined, async (response) => {
    const tokens = (await response.json()) as Json;
    assert.ok(String(tokens['padding']).length >= 5_000_000);
    assert.ok(tokens['access_token']);
  }),
  'token:cut-before-answer': {
    sees: async (stage) => {
      await stage.on('token:rotate-strict');
      const { refresh_token: refresh } = await stage.tokens();
      assert.ok(await isCut(stage.renew(refresh)));
      await stage.control('DELETE', 'faults/token:cut-before-answer');
      assert.equal((await stage.renew(refresh)).status, 400, 'the server had done its part: the refresh token was used');
    },
  },
  'token:slow': { value: '0.2', sees: async (stage) => assert.ok((await seconds(() => renewed(stage))) >= 0.19) },
  'token:hung': {
    sees: async (stage) => {
      const body = new URLSearchParams({ grant_type: 'refresh_token', client_id: 'demo', refresh_token: (await stage.tokens())['refresh_token'] ?? '' });
      assert.ok(await nothingComes((signal) => fetch(`${stage.sandbox.origin}/hsid/oauth/token`, { method: 'POST', body, signal })));
    },
  },
  'token:rotate': {
    sees: async (stage) => {
      const { refresh_token: first = '' } = await stage.tokens();
      const second = (await (await stage.renew(first)).json()) as Json;
      assert.ok(second['refresh_token']);
      assert.notEqual(second['refresh_token'], first);
      assert.equal((await stage.renew(second['refresh_token'] as string)).status, 200);
      assert.deepEqual((await Promise.all([1, 2].map(() => stage.renew(first)))).map(({ status }) => status), [200, 200], 'the old one is still taken');
    },
  },
  'token:rotate-strict': {
    sees: async (stage) => {
      const { refresh_token: first = '' } = await stage.tokens();
      const second = (await (await stage.renew(first)).json()) as Json;
      assert.equal((await stage.read('Patient/ana', String(second['access_token']))).status, 200);
      assert.equal((await stage.renew(first)).status, 400);
      assert.equal((await stage.renew(String(second['refresh_token']))).status, 400, 'the whole grant is ended');
      assert.equal((await stage.read('Patient/ana', String(second['access_token']))).status, 401);
    },
  },
  'token:no-refresh-token': says((tokens) => assert.ok(!('refresh_token' in tokens))),
  'token:no-expires': says((tokens) => assert.ok(!('expires_in' in tokens))),
  'token:odd-expires': says(async (tokens, stage) => {
    assert.equal(tokens['expires_in'], '300');
    await each(stage, 'token:odd-expires', { 'word': 'soon', 'negative': -1, 'zero': 0, 'fraction': 299.5, '10^12': 1e12, 'null': null }, 'expires_in');
    await stage.on('token:odd-expires');
  }),
  'token:token-type': says(async (tokens, stage) => {
    assert.equal(tokens['token_type'], 'mac');
    await each(stage, 'token:token-type', { BEARER: 'BEARER', bearer: 'bearer', number: 1, absent: undefined }, 'token_type');
    await stage.on('token:token-type');
  }),
  'token:more-scopes': says((tokens) => assert.ok(SCOPE.split(' ').every((scope) => String(tokens['scope']).split(' ').includes(scope)) && String(tokens['scope']).includes('openid'))),
  'token:fewer-scopes': says((tokens) => assert.equal(String(tokens['scope']).split(' ').length, 2)),
  'token:scopes-reordered': says((tokens) => {
    assert.deepEqual(new Set(String(tokens['scope']).split(' ')), new Set(SCOPE.split(' ')));
    assert.notEqual(tokens['scope'], SCOPE);
  }),
  'token:odd-scope': says(async (tokens, stage) => {
    assert.equal(tokens['scope'], 42);
    await each(stage, 'token:odd-scope', { absent: undefined, list: ['patient/Patient.read'], empty: '' }, 'scope');
    await stage.on('token:odd-scope');
  }),
  'token:no-patient': says((tokens) => assert.ok(!('patient' in tokens))),
  'token:other-patient': says((tokens) => assert.equal(tokens['patient'], 'luis'), 'luis'),
};
