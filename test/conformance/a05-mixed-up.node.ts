import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CALLBACK } from './support/app.js';
import { Attacked } from './support/attacked.js';
import { MaliciousServer, configuration, told } from './support/malicious-server.js';
import { MEMBER, signedIn } from './support/signed-in.js';

/**
 * Mix-up, and its later form, in which the attacker's server forwards the member to an honest payer: the code, and the verifier with
 * it, would then go to the attacker's token endpoint.
 * @see https://www.rfc-editor.org/rfc/rfc9700#section-4.4
 */
describe('A5: a server that sends the member on to another payer', () => {
  const payer = new Attacked();
  const malicious = new MaliciousServer((address, { origin }) => {
    if (address.pathname === '/R4/.well-known/smart-configuration') return configuration(origin, { issuer });
    return address.pathname === '/oauth/token' ? told({ access_token: 'a', token_type: 'Bearer', patient: 'p' }) : undefined;
  });
  let issuer: string | undefined;

  /** The malicious authorization page: the same request, at the honest payer, which knows its own redirect URI of this app. */
  async function forwarded(authorize: URL, redirectUri: string): Promise<URL> {
    const honest = new URL(`${payer.origin}/hsid/oauth/authorize`);
    honest.search = authorize.search;
    honest.searchParams.set('redirect_uri', redirectUri);
    honest.searchParams.delete('aud');
    return signedIn(honest, MEMBER);
  }

  it('gets neither code nor verifier: the answer arrives at the other payer’s own address', async () => {
    await payer.on('authorize:no-iss'); // a payer that does not name itself, as this one may be
    for (issuer of [malicious.origin, undefined, `${payer.origin}/hsid`]) {
      const app = payer.app({ fhirBase: malicious.base, comesBack: (authorize) => forwarded(authorize, `${CALLBACK}?payer=hsid`) });
      assert.equal(await app.connect('fhir-base'), 'auth_mixed_up');
      assert.deepEqual(app.tokenRequests(), []);
      assert.deepEqual(await app.kept(), []);
    }
    assert.deepEqual(malicious.at('/oauth/token'), []);
  });

  it('gets neither where the payer would answer at any address: the answer names its issuer, and a server cannot pass for another one’s', async () => {
    for (issuer of [malicious.origin, undefined, `${payer.origin}/hsid`]) {
      const app = payer.app({ fhirBase: malicious.base, comesBack: (authorize) => forwarded(authorize, CALLBACK) });
      assert.equal(await app.connect('fhir-base'), 'auth_mixed_up', `it says that it is ${issuer ?? 'nobody'}`);
    }
    assert.deepEqual(malicious.at('/oauth/token'), []);
  });

  it('is found out at the sandbox’s own payers too, by the answer’s issuer', async () => {
    await payer.on('authorize:mix-up', 'rmhp');
    const app = payer.app();
    assert.equal(await app.connect(), 'auth_mixed_up');
    assert.deepEqual(app.tokenRequests(), []);
  });

  it('is taken at its word about its issuer: an answer with another one, or without the one that was announced, is refused', async () => {
    for (const fault of ['authorize:wrong-iss', 'authorize:no-iss', 'discovery:other-issuer']) {
      await payer.on(fault);
      const app = payer.app();
      assert.equal(await app.connect(), 'auth_mixed_up', fault);
      assert.deepEqual(app.tokenRequests(), [], fault);
      await payer.off();
    }
  });

  it('gets no turn while another server is connected behind the same redirect URI', async () => {
    const storage = (await payer.connected({ fhirBase: payer.base('hsid') })).storage;
    const app = payer.app({ fhirBase: malicious.base, storage });
    await app.client.prepare('fhir-base');
    // The one that is connected is of another server, and so no connection of this app's; what it is kept with says whose the address is.
    assert.equal(await app.connect('fhir-base'), 'auth_redirect_shared');
    assert.deepEqual(app.authorized, []);
  });

  it('never has a redirect URI in common with another payer', async () => {
    const uris = new Set<string>();
    for (const name of ['hsid', 'rmhp', 'sierra', 'healthx', 'sandbox']) {
      const app = payer.app({ payer: name });
      assert.equal(await app.connect(name), 'connected');
      uris.add(app.authorized[0]?.searchParams.get('redirect_uri') ?? '');
    }
    assert.equal(uris.size, 5);
  });
});
