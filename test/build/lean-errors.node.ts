import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import type * as Library from 'oauth4webapi';
import { withoutMessages } from '../../scripts/build/lean-errors.js';

// Without its last line, which names a file that a text has not beside it.
const source = readFileSync(createRequire(import.meta.url).resolve('oauth4webapi'), 'utf8').replace(/^\/\/# source.*$/m, '');
const loaded = async (code: string): Promise<typeof Library> => (await import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`)) as typeof Library;

describe('the library of the one script', () => {
  it('has lost the messages of its errors', () => {
    assert.ok(source.includes('response parameter "iss" (issuer) missing'));
    assert.ok(!withoutMessages(source).includes('response parameter "iss" (issuer) missing'));
  });

  it('checks and computes as it did', async () => {
    const oauth = await loaded(withoutMessages(source));
    // RFC 7636, appendix B.
    assert.equal(await oauth.calculatePKCECodeChallenge('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk'), 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM');
    const answered = (query: string): unknown => oauth.validateAuthResponse({ issuer: 'https://payer.example' }, { client_id: 'app' }, new URLSearchParams(query), 'state');
    assert.ok(answered('code=x&state=state') instanceof URLSearchParams);
    assert.throws(() => answered('code=x&state=another'), oauth.OperationProcessingError);
    assert.throws(() => answered('code=x&state=state&iss=https%3A%2F%2Fother.example'), oauth.OperationProcessingError);
    assert.throws(() => answered('error=access_denied&state=state'), (thrown) => thrown instanceof oauth.AuthorizationResponseError && thrown.error === 'access_denied');
  });
});
