import assert from 'node:assert/strict';
import { entries, isCut, nothingComes, seconds, type Json, type Seen, type Stage } from './stage.js';

const WELL_KNOWN = ['.well-known/smart-configuration', 'well-known/smart-configuration'];

/** What discovery says: SMART's at both of its addresses, and OAuth's own. */
function discovers(check: (found: Json, stage: Stage) => void | Promise<void>, value?: string): Seen {
  return {
    ...(value !== undefined && { value }),
    sees: async (stage) => {
      for (const path of WELL_KNOWN) await check((await (await stage.discovery(path)).json()) as Json, stage);
      await check((await (await fetch(`${stage.sandbox.origin}/.well-known/oauth-authorization-server/hsid`)).json()) as Json, stage);
      assert.equal((await stage.discovery('metadata')).status, 200);
    },
  };
}

async function discoveryStatus(stage: Stage, status: number): Promise<void> {
  for (const path of WELL_KNOWN) assert.equal((await stage.discovery(path)).status, status, path);
}

async function mayRead(response: Response | Promise<Response>): Promise<boolean> {
  return (await response).headers.get('access-control-allow-origin') !== null;
}

async function revoked(stage: Stage): Promise<Response> {
  return fetch(`${stage.sandbox.origin}/hsid/oauth/revoke`, { method: 'POST', body: new URLSearchParams({ client_id: 'demo', token: (await stage.tokens())['refresh_token'] ?? '' }) });
}

function revoke(status: number): Seen {
  return { sees: async (stage) => assert.equal((await revoked(stage)).status, status) };
}

export const OF_DISCOVERY: Readonly<Record<string, Seen>> = {
  'discovery:missing': {
    sees: async (stage) => {
      await discoveryStatus(stage, 404);
      const { rest } = (await (await stage.discovery('metadata')).json()) as { rest: Json[] };
      assert.ok(rest.length > 0 && rest.every((one) => !('security' in one)));
    },
  },
  'discovery:500': { sees: (stage) => discoveryStatus(stage, 500) },
  'discovery:html-200': { sees: async (stage) => assert.match(await (await stage.discovery()).text(), /^<!doctype html>/) },
  'discovery:slow': { value: '0.2', sees: async (stage) => assert.ok((await seconds(() => stage.discovery())) >= 0.19) },
  'discovery:foreign-endpoint': discovers(async (found, stage) => assert.equal(found['authorization_endpoint'], `${(await stage.evil()).origin}/hsid/oauth/authorize`), 'authorization'),
  'discovery:no-s256': discovers((found) => assert.ok(!('code_challenge_methods_supported' in found))),
  'discovery:plain': discovers((found) => assert.deepEqual(found['code_challenge_methods_supported'], ['plain'])),
  'discovery:no-iss': discovers((found) => assert.ok(!('authorization_response_iss_parameter_supported' in found))),
  'discovery:other-issuer': discovers(async (found, stage) => assert.equal(found['issuer'], `${(await stage.evil()).origin}/hsid`)),
  'discovery:no-revocation': discovers((found) => assert.ok(!('revocation_endpoint' in found) && 'token_endpoint' in found)),
};

export const OF_REVOKE: Readonly<Record<string, Seen>> = {
  'revoke:404': revoke(404),
  'revoke:500': revoke(500),
  'revoke:503': revoke(503),
  'revoke:slow': { value: '0.2', sees: async (stage) => assert.ok((await seconds(() => revoked(stage))) >= 0.19) },
  'revoke:hung': {
    sees: async (stage) => {
      const { refresh_token: token = '' } = await stage.tokens();
      assert.ok(await nothingComes((signal) => fetch(`${stage.sandbox.origin}/hsid/oauth/revoke`, { method: 'POST', body: new URLSearchParams({ client_id: 'demo', token }), signal })));
      assert.equal((await stage.renew(token)).status, 400, 'access is ended all the same');
    },
  },
};

export const OF_CORS: Readonly<Record<string, Seen>> = {
  'cors:none': {
    sees: async (stage) => {
      assert.deepEqual(await Promise.all([mayRead(stage.read('Practitioner')), mayRead(stage.discovery()), mayRead(stage.renew('none')), mayRead(stage.preflight('R4/Practitioner'))]), [false, false, false, false]);
      await stage.on('cors:none', { value: 'fhir' });
      assert.deepEqual([await mayRead(stage.read('Practitioner')), await mayRead(stage.discovery()), await mayRead(stage.renew('none'))], [false, true, true]);
    },
  },
  'cors:none-on-errors': {
    sees: async (stage) => {
      assert.deepEqual([await mayRead(stage.read('Practitioner')), await mayRead(stage.read('Patient/ana')), await mayRead(stage.renew('none'))], [true, false, false]);
      for (const status of ['fhir:403', 'fhir:429', 'fhir:500']) {
        await stage.on(status);
        assert.equal(await mayRead(stage.read('Practitioner')), false, status);
        await stage.control('DELETE', `faults/${status}`);
      }
    },
  },
  'cors:no-expose-headers': {
    sees: async (stage) => {
      const response = await stage.read('Practitioner');
      assert.deepEqual([await mayRead(response), response.headers.get('access-control-expose-headers')], [true, null]);
    },
  },
  'cors:get-only': {
    sees: async (stage) => {
      assert.deepEqual([await mayRead(stage.read('Practitioner')), await mayRead(stage.renew('none'))], [true, false]);
      assert.equal((await stage.preflight('R4/Practitioner')).headers.get('access-control-allow-methods'), 'GET');
    },
  },
  'cors:preflight-refused': {
    sees: async (stage) => {
      const preflight = await stage.preflight('R4/Practitioner');
      assert.deepEqual([preflight.status, await mayRead(preflight), await mayRead(stage.read('Practitioner'))], [403, false, true]);
    },
  },
  'cors:no-authorization': {
    sees: async (stage) => assert.doesNotMatch((await stage.preflight('R4/Practitioner')).headers.get('access-control-allow-headers') ?? '', /authorization/i),
  },
};

async function claimCount(stage: Stage, count: number): Promise<void> {
  const bundle = await stage.claims('&_count=50');
  const shown = entries(bundle);
  assert.equal(bundle['total'], count);
  assert.equal(shown.length, Math.min(50, count));
  assert.equal(new Set(shown.map(({ id }) => id)).size, shown.length);
  assert.ok(shown.every(({ patient }) => (patient as Json)['reference'] === 'Patient/ana'));
  const last = shown.at(-1);
  if (last) assert.equal((await stage.read(`ExplanationOfBenefit/${String(last['id'])}`, (await stage.tokens())['access_token'])).status, 200);
  assert.equal((await stage.read('Practitioner?_count=1')).status, 200);
}

export const OF_MEMBERS_AND_TIME: Readonly<Record<string, Seen>> = {
  'grant:revoke-now': {
    sees: async (stage) => {
      const tokens = await stage.tokens();
      await stage.on('grant:revoke-now', { payer: 'rmhp' });
      assert.equal((await stage.read('Patient/ana', tokens['access_token'])).status, 200);
      await stage.on('grant:revoke-now', { payer: 'hsid' });
      assert.equal((await stage.read('Patient/ana', tokens['access_token'])).status, 401);
      assert.equal(((await (await stage.renew(tokens['refresh_token'])).json()) as Json)['error'], 'invalid_grant');
      const [mine, other] = [await stage.tokens(), await stage.tokens()];
      const read = (token: string | undefined): Promise<Response> => fetch(`${stage.base}/Patient/ana`, { headers: { 'authorization': `Bearer ${token ?? ''}`, 'x-sandbox-fault': 'grant:revoke-now' } });
      assert.equal((await read(mine['access_token'])).status, 401, 'a read may end its own grant');
      assert.equal((await stage.read('Patient/ana', other['access_token'])).status, 200, 'and no other one');
    },
  },
  'grant:expire-now': {
    sees: async (stage) => {
      const tokens = await stage.tokens();
      await stage.on('grant:expire-now');
      const refused = await stage.read('Patient/ana', tokens['access_token']);
      assert.equal(refused.status, 401);
      assert.match(refused.headers.get('www-authenticate') ?? '', /run out/);
      const renewed = (await (await stage.renew(tokens['refresh_token'])).json()) as Json;
      assert.equal((await stage.read('Patient/ana', String(renewed['access_token']))).status, 200);
    },
  },
  'grant:down-for': {
    sees: async (stage) => {
      const asks = [() => stage.read('Practitioner'), () => stage.discovery(), () => stage.renew('none'), () => fetch(stage.authorize())];
      for (const ask of asks) assert.ok(await isCut(ask()));
      await stage.control('POST', 'clock', { step: 61 });
      assert.equal((await stage.read('Practitioner')).status, 200);
      const { faults } = (await stage.control('GET', 'faults')) as { faults: { name: string; on?: unknown }[] };
      assert.equal(faults.find(({ name }) => name === 'grant:down-for')?.on, undefined);
    },
  },
  'clock:set': { value: '2030-05-06T07:08:09Z', sees: async (stage) => assert.match(String((await stage.control('GET', 'clock'))['now']), /^2030-05-06T07:08:/) },
  'clock:step': { value: '3600', sees: async (stage) => assert.equal((await stage.control('GET', 'clock'))['ahead'], 3600) },
  'data:0-claims': { sees: (stage) => claimCount(stage, 0) },
  'data:1-claim': { sees: (stage) => claimCount(stage, 1) },
  'data:40-claims': { sees: (stage) => claimCount(stage, 40) },
  'data:1000-claims': { sees: (stage) => claimCount(stage, 1_000) },
};
