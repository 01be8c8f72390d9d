import assert from 'node:assert/strict';
import type { Seen, Stage } from './stage.js';

function status(expected: number, more: (response: Response, stage: Stage) => Promise<void> | void = () => undefined, value?: string): Seen {
  return {
    ...(value !== undefined && { value }),
    sees: async (stage) => {
      const response = await stage.read('Practitioner');
      assert.equal(response.status, expected);
      assert.equal(response.headers.get('access-control-allow-origin'), '*', 'a page may read it');
      await more(response, stage);
      assert.equal((await stage.discovery()).status, 200, 'discovery is another matter');
    },
  };
}

async function isOutcome(response: Response): Promise<void> {
  assert.equal(((await response.json()) as { resourceType: string }).resourceType, 'OperationOutcome');
}

async function isPage(response: Response): Promise<void> {
  assert.match(response.headers.get('content-type') ?? '', /html/);
  assert.match(await response.text(), /^<!doctype html>/);
}

function redirects(expected: number): Seen {
  return status(expected, async (response, stage) => {
    const location = response.headers.get('location') ?? '';
    assert.equal(location, `${(await stage.evil()).origin}/hsid/R4/Practitioner`);
  });
}

/** The forms of Retry-After, each with what stands in the header. */
async function retryForms(stage: Stage, name: string): Promise<void> {
  const forms: readonly (readonly [string, RegExp])[] = [['120', /^120$/], ['date', /GMT$/], ['absent', /^$/], ['absurd', /^1000000000$/], ['nonsense', /^soon$/]];
  for (const [value, expected] of forms) {
    await stage.on(name, { value });
    assert.match((await stage.read('Practitioner')).headers.get('retry-after') ?? '', expected, value);
  }
  await assert.rejects(stage.on(name, { value: 'now' }), /takes one of date, absent, absurd, nonsense, or a whole number/);
}

export const OF_FHIR_REFUSALS: Readonly<Record<string, Seen>> = {
  'fhir:401': status(401, async (response, stage) => {
    assert.match(response.headers.get('www-authenticate') ?? '', /invalid_token/);
    const renewed = (await (await stage.renew((await stage.tokens())['refresh_token'])).json()) as { access_token: string };
    assert.equal((await stage.read('Patient/ana', renewed.access_token)).status, 401);
  }),
  'fhir:401-at-n': {
    value: '2',
    sees: async (stage) => {
      const tokens = await stage.tokens();
      const read = async (token: string | undefined): Promise<number> => (await stage.read('Patient/ana', token)).status;
      assert.equal(await read(tokens['access_token']), 200);
      assert.deepEqual(await Promise.all([1, 2, 3].map(() => read(tokens['access_token']))), [401, 401, 401]);
      const renewed = (await (await stage.renew(tokens['refresh_token'])).json()) as { access_token: string };
      assert.deepEqual(await Promise.all([1, 2, 3].map(() => read(renewed.access_token))), [200, 200, 200]);
    },
  },
  'fhir:404-for-401': {
    sees: async (stage) => {
      assert.equal((await stage.read('Patient/ana', 'no-token-at-all')).status, 404);
      assert.equal((await stage.read('Patient/ana', (await stage.tokens())['access_token'])).status, 200);
    },
  },
  'fhir:403': status(403, async (response, stage) => {
    assert.match(response.headers.get('www-authenticate') ?? '', /insufficient_scope/);
    await stage.on('fhir:403', { value: 'Procedure' });
    const { access_token: token } = await stage.tokens();
    const statuses = ['Procedure?patient=ana', 'ExplanationOfBenefit?patient=ana'].map(async (path) => (await stage.read(path, token)).status);
    assert.deepEqual(await Promise.all(statuses), [403, 200]);
    await assert.rejects(stage.on('fhir:403', { value: 'Observation' }), /400 fhir:403 takes one of all/);
  }),
  'fhir:404': status(404, isOutcome),
  'fhir:410': status(410, isOutcome),
  'fhir:429': status(429, async (response, stage) => {
    await isOutcome(response);
    assert.match(response.headers.get('access-control-expose-headers') ?? '', /Retry-After/);
    await retryForms(stage, 'fhir:429');
  }),
  'fhir:500': status(500, isOutcome),
  'fhir:502': status(502, isPage),
  'fhir:503': status(503, (_, stage) => retryForms(stage, 'fhir:503')),
  'fhir:504': status(504, isPage),
  'fhir:302': redirects(302),
  'fhir:307': redirects(307),
};
