import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Attacked } from './support/attacked.js';
import { MaliciousServer, configuration } from './support/malicious-server.js';

/** @see https://hl7.org/fhir/smart-app-launch/STU2.2/conformance.html */
describe('A6: a configuration that names a stranger’s addresses', () => {
  const payer = new Attacked();
  let named: Readonly<Record<string, string>> = {};
  const poisoned = new MaliciousServer((address, { origin }) => (address.pathname.endsWith('smart-configuration') ? configuration(origin, named) : undefined));

  for (const which of ['authorization', 'token', 'revocation']) {
    it(`is refused before anybody signs in, and nothing goes there: the ${which} endpoint`, async () => {
      await payer.on('discovery:foreign-endpoint', which);
      const app = payer.app();
      assert.equal(await app.connect(), 'discovery_foreign_endpoint');
      assert.deepEqual(app.authorized, []);
      assert.deepEqual(app.tokenRequests(), []);
      assert.equal((await payer.strayed()).total, 0);
    });
  }

  for (const [what, address] of [
    ['a host that begins like the payer’s', (host: string) => `http://${host}.evil.example/oauth/token`],
    ['the payer’s name before an @', (host: string) => `http://${host.replace(':', '%3A')}@evil.example/oauth/token`],
    ['a name and a password for the payer’s own host', (host: string) => `http://user:secret@${host}/oauth/token`],
    ['another port', (host: string) => `http://${host.replace(/:\d+$/, ':1')}/oauth/token`],
    ['a host of the payers’ own, from a server that is none of them', () => 'https://hsid.fhir.flex.optum.com/oauth/token'],
    ['a script', () => 'javascript:alert(1)'],
    ['no address', () => '/oauth/token'],
  ] as const) {
    it(`is refused where it names ${what}`, async () => {
      named = { token_endpoint: address(new URL(poisoned.origin).host) };
      const app = payer.app({ fhirBase: poisoned.base });
      assert.equal(await app.connect('fhir-base'), 'discovery_foreign_endpoint');
      assert.deepEqual(app.authorized, []);
    });
  }

  it('may be overruled by whoever embeds the widgets, and by nobody else', async () => {
    await payer.on('discovery:foreign-endpoint', 'token');
    const app = payer.app({ endpoints: { token: `${payer.origin}/hsid/oauth/token` } });
    assert.equal(await app.connect(), 'connected');
    assert.equal((await payer.strayed()).total, 0);
  });
});
