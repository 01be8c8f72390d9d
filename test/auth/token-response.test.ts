import { expect } from '@open-wc/testing';
import { tokenResponse } from '../../src/auth/token-response.js';
import { UhcError } from '../../src/errors.js';
import { codeOf } from '../support/code-of.js';

const TOKEN = 'https://payer.example/oauth/token';
const GIVEN = { access_token: 'secret-a', token_type: 'Bearer', expires_in: '300', refresh_token: 'secret-r', scope: 'patient/Patient.read', patient: 'p-1' };

const answered = (body: unknown, status = 200, headers: Record<string, string> = {}): Response => new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers });
const codeFor = (body: unknown, status?: number, headers?: Record<string, string>): Promise<string> => codeOf(() => tokenResponse(answered(body, status, headers), TOKEN));

describe('what a token endpoint answers', () => {
  it('is taken as it was sent, under whatever content type', async () => {
    expect(await tokenResponse(answered(GIVEN, 200, { 'content-type': 'text/plain' }), TOKEN)).to.deep.equal(GIVEN);
  });

  it('needs neither a scope, nor a refresh token, nor a lifetime, and no ID token is looked into', async () => {
    expect(await codeFor({ access_token: 'a', token_type: 'bearer' })).to.equal('none');
    expect(await codeFor({ ...GIVEN, id_token: 'not.a.token' })).to.equal('none');
  });

  for (const [what, body] of [
    ['no JSON', '<html>Welcome</html>'],
    ['nothing', ''],
    ['a list', [GIVEN]],
    ['no access token', { ...GIVEN, access_token: undefined }],
    ['an empty access token', { ...GIVEN, access_token: '' }],
    ['an access token that is no text', { ...GIVEN, access_token: 7 }],
    ['no token type', { ...GIVEN, token_type: undefined }],
    ['a refresh token that is none', { ...GIVEN, refresh_token: null }],
    ['a scope that is no text', { ...GIVEN, scope: ['patient/Patient.read'] }],
  ] as const) {
    it(`is refused where it is ${what}`, async () => {
      expect(await codeFor(body)).to.equal('auth_answer_invalid');
    });
  }

  it('says whose matter it is that nothing was given', async () => {
    expect(await codeFor({ error: 'invalid_grant' }, 400)).to.equal('auth_refused');
    expect(await codeFor({ error: 'invalid_client' }, 401, { 'www-authenticate': 'Basic realm="payer"' })).to.equal('auth_registration_wrong');
    expect(await codeFor('Too many', 429)).to.equal('payer_busy');
    expect(await codeFor('<html>Maintenance</html>', 503)).to.equal('payer_down');
    expect(await codeFor({ error: '' }, 400)).to.equal('auth_answer_invalid');
  });

  it('leaves nothing of itself in an error but an error’s name and the status', async () => {
    const facts = async (body: unknown, status?: number): Promise<unknown> => tokenResponse(answered(body, status), TOKEN).then(() => undefined, (thrown: unknown) => (thrown instanceof UhcError ? thrown.facts : thrown));
    expect(await facts({ ...GIVEN, scope: 7 })).to.deep.equal({ host: 'payer.example', status: 200 });
    expect(await facts({ error: 'invalid_grant', error_description: 'secret-a' }, 400)).to.deep.equal({ host: 'payer.example', status: 400, error: 'invalid_grant' });
    expect(await facts({ error: 'Secret A!' }, 400)).to.deep.equal({ host: 'payer.example', status: 400, error: 'unknown' });
  });
});
