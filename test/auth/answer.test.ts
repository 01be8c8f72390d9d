import { expect } from '@open-wc/testing';
import { checkAnswer } from '../../src/auth/authorization.js';
import type { Flow } from '../../src/auth/flow.js';
import type { UhcError } from '../../src/errors.js';
import { codeOf } from '../support/code-of.js';

const FLOW: Flow = {
  state: 'the-state',
  verifier: 'the-verifier-the-verifier-the-verifier-the-v',
  choice: 'hsid',
  fhirBase: 'https://hsid.example/R4',
  endpoints: { issuer: 'https://hsid.example', authorize: 'https://hsid.example/oauth/authorize', token: 'https://hsid.example/oauth/token', sendsIssuer: false },
  clientId: 'an-app',
  redirectUri: 'https://site.example/callback.html?payer=hsid',
  scopes: ['patient/Patient.read'],
  remember: 'device',
  created: 0,
};
const HOME = FLOW.redirectUri;
const check = (answer: string, flow: Flow = FLOW): Promise<string> => codeOf(() => checkAnswer(new URL(answer), flow));

describe('an answer that comes to the callback page', () => {
  it('is taken where state, address and issuer are those of the flow', async () => {
    expect(await check(`${HOME}&code=X&state=the-state`)).to.equal('none');
    expect(await check(`${HOME}&code=X&state=the-state&iss=https%3A%2F%2Fhsid.example`)).to.equal('none');
  });

  for (const [what, query] of [
    ['no state', '&code=X'],
    ['an empty state', '&code=X&state='],
    ['another state', '&code=X&state=other'],
    ['the state twice', '&code=X&state=the-state&state=the-state'],
  ]) it(`is refused with ${what}`, async () => { expect(await check(`${HOME}${query}`)).to.equal('auth_state_mismatch'); });

  for (const [what, address] of [
    ["another payer's redirect address", 'https://site.example/callback.html?payer=rmhp'],
    ['an address without a payer', 'https://site.example/callback.html?'],
    ['an address with two payers', `${HOME}&payer=rmhp`],
    ['another page', 'https://site.example/other.html?payer=hsid'],
    ['another origin', 'https://evil.example/callback.html?payer=hsid'],
  ]) it(`is refused at ${what}`, async () => { expect(await check(`${address}&code=X&state=the-state`)).to.equal('auth_mixed_up'); });

  it('is refused from another issuer, and without one where the server announces it', async () => {
    expect(await check(`${HOME}&code=X&state=the-state&iss=https%3A%2F%2Fevil.example`)).to.equal('auth_mixed_up');
    const announced = { ...FLOW, endpoints: { ...FLOW.endpoints, sendsIssuer: true } };
    expect(await check(`${HOME}&code=X&state=the-state`, announced)).to.equal('auth_mixed_up');
  });

  it('takes an issuer on the sign-in’s own host where discovery named none, and no other', async () => {
    const { issuer: _, ...silent } = FLOW.endpoints;
    const flow = { ...FLOW, endpoints: silent };
    expect(await check(`${HOME}&code=X&state=the-state&iss=https%3A%2F%2Fhsid.example%2Foauth`, flow)).to.equal('none');
    expect(await check(`${HOME}&code=X&state=the-state&iss=https%3A%2F%2Fevil.example`, flow)).to.equal('auth_mixed_up');
  });

  it('tells a member who declined from a site owner who registered something wrong', async () => {
    expect(await check(`${HOME}&error=access_denied&state=the-state`)).to.equal('auth_declined');
    expect(await check(`${HOME}&error=unauthorized_client&state=the-state`)).to.equal('auth_registration_wrong');
    expect(await check(`${HOME}&error=server_error&state=the-state`)).to.equal('payer_down');
    expect(await check(`${HOME}&error=access_denied&state=other`)).to.equal('auth_state_mismatch');
  });

  it('keeps neither code nor description in the error', () => {
    try {
      checkAnswer(new URL(`${HOME}&error=%3Cimg%20onerror%3E&error_description=secret-canary&code=code-canary&state=the-state`), FLOW);
      expect.fail('was taken');
    } catch (thrown) {
      const { message, cause, facts } = thrown as UhcError;
      expect(JSON.stringify({ message, cause, facts })).not.to.match(/canary|onerror/);
    }
  });
});
