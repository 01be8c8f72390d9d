import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { CALLBACK } from './support/app.js';
import { Attacked } from './support/attacked.js';
import { MaliciousServer, configuration, told } from './support/malicious-server.js';

type Members = Readonly<Record<string, string | RegExp>>;

const SECRET = /^[\w-]{43,128}$/;
const FORM = /^application\/x-www-form-urlencoded(;\s*charset=utf-8)?$/i;

/** Each name once, each value as stated, nothing more and nothing less. */
function equal(sent: URLSearchParams, stated: Members): void {
  assert.deepEqual([...sent.keys()].sort(), Object.keys(stated).sort());
  for (const [name, value] of Object.entries(stated)) {
    if (typeof value === 'string') assert.equal(sent.get(name), value, name);
    else assert.match(sent.get(name) ?? '', value, name);
  }
}

describe('the OAuth requests, as they arrive at a server', () => {
  const apps = new Attacked();
  let codes = 0;
  const server = new MaliciousServer((address, { origin }) => {
    if (address.pathname === '/R4/.well-known/smart-configuration') return configuration(origin);
    if (address.pathname === '/oauth/token') {
      codes += 1;
      return told({ access_token: `access-${codes}`, token_type: 'Bearer', expires_in: 300, patient: 'ana', ...(codes === 1 && { refresh_token: 'refresh-1' }) });
    }
    if (address.pathname === '/oauth/revoke') return { status: 200 };
    return told({ resourceType: 'Bundle', type: 'searchset', total: 0 });
  });

  it('equal what the payer’s page fixes, member by member', async () => {
    const app = apps.app({
      fhirBase: server.base,
      comesBack: (_authorize, state) => Promise.resolve(new URL(`${CALLBACK}?code=code-1&state=${state}&iss=${encodeURIComponent(server.origin)}`)),
    });
    assert.equal(await app.connect('fhir-base'), 'connected');
    app.ahead = 250_000;
    await app.client.refresh();
    await app.client.disconnect(app.client.connections.value[0]?.id ?? '', { keep: false });

    const [authorize] = app.authorized;
    const [exchange, refresh] = server.at('/oauth/token');
    const [revocation] = server.at('/oauth/revoke');
    assert.ok(authorize && exchange && refresh && revocation);
    assert.equal(server.at('/oauth/token').length, 2);
    assert.equal(server.at('/oauth/revoke').length, 1);

    const verifier = exchange.form.get('code_verifier') ?? '';
    const requests: readonly (readonly [URLSearchParams, Members])[] = [
      [authorize.searchParams, {
        response_type: 'code',
        client_id: 'demo',
        redirect_uri: CALLBACK,
        scope: 'patient/Patient.read patient/ExplanationOfBenefit.read patient/Procedure.read',
        state: SECRET,
        aud: server.base,
        code_challenge: createHash('sha256').update(verifier).digest('base64url'),
        code_challenge_method: 'S256',
      }],
      [exchange.form, { grant_type: 'authorization_code', code: 'code-1', redirect_uri: CALLBACK, client_id: 'demo', code_verifier: SECRET }],
      [refresh.form, { grant_type: 'refresh_token', refresh_token: 'refresh-1', client_id: 'demo' }],
      // The answer to the renewal brought no new refresh token: the one at hand goes back.
      [revocation.form, { token: 'refresh-1', token_type_hint: 'refresh_token', client_id: 'demo' }],
    ];
    for (const [sent, stated] of requests) equal(sent, stated);

    assert.equal(`${authorize.origin}${authorize.pathname}`, `${server.origin}/oauth/authorize`);
    for (const { method, headers } of [exchange, refresh, revocation]) {
      assert.equal(method, 'POST');
      assert.match(String(headers['content-type']), FORM);
      for (const name of ['authorization', 'cookie', 'referer']) assert.equal(headers[name], undefined, `a public client has nothing to say in ${name}`);
    }
  });
});
