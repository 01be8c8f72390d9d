import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { codeOf } from '../support/code-of.js';
import { Attacked } from './support/attacked.js';

/** @see https://www.rfc-editor.org/rfc/rfc8252#section-7.3 */
describe('A13: addresses without TLS', () => {
  const payer = new Attacked();
  const far = ['http://10.0.0.1/R4', 'http://localhost.evil.example/R4', 'http://127.0.0.1.evil.example/R4', 'http://0.0.0.0/R4', 'http://192.168.1.1/R4', 'http://[::2]/R4', 'http://payer.example/R4'];
  const near = (port: string): readonly string[] => [`http://localhost:${port}`, `http://127.0.0.1:${port}`, `http://127.1:${port}`, `http://0x7f.1:${port}`];

  for (const address of far) {
    it(`are refused at once, and nothing is asked of them: ${address}`, async () => {
      for (const options of [{ fhirBase: address, payer: undefined, sandbox: undefined }, { sandbox: address.replace('/R4', '') }]) {
        assert.equal(await codeOf(() => payer.app(options)), 'config_base_insecure');
      }
    });

    it(`are refused for a sign-in also where whoever embeds us gives them: ${address}`, async () => {
      for (const which of ['authorize', 'token', 'revoke']) {
        const app = payer.app({ endpoints: { [which]: address } });
        assert.equal(await app.connect(), 'discovery_foreign_endpoint', which);
        assert.deepEqual(app.authorized, []);
        assert.ok(app.sent.every(({ url }) => url.origin === payer.origin));
      }
    });
  }

  it('are taken on this machine itself, by the parsed host', async () => {
    for (const origin of near(new URL(payer.origin).port)) {
      const app = payer.app({ fhirBase: `${origin}/hsid/R4` });
      assert.equal(await app.connect('fhir-base'), 'connected', origin);
      assert.ok(app.sent.every(({ url }) => /^(localhost|127\.0\.0\.1)$/.test(url.hostname)));
    }
    assert.equal(await codeOf(() => payer.app({ fhirBase: 'http://[::1]/R4' })), 'none');
  });
});
