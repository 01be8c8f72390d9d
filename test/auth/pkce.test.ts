import { expect } from '@open-wc/testing';
import * as oauth from 'oauth4webapi';
import { beginFlow } from '../../src/auth/authorization.js';

const PINNED = {
  choice: 'hsid',
  fhirBase: 'https://hsid.fhir.flex.optum.com/R4',
  endpoints: { authorize: 'https://hsid.fhir.flex.optum.com/oauth/authorize', token: 'https://hsid.fhir.flex.optum.com/oauth/token', sendsIssuer: false },
  clientId: 'an-app',
  redirectUri: 'https://site.example/callback.html?payer=hsid',
  scopes: ['patient/Patient.read', 'patient/ExplanationOfBenefit.read'],
  remember: 'device' as const,
  created: 0,
};

describe('the authorization request', () => {
  it("makes the payer's own example of a challenge from the payer's own example of a verifier", async () => {
    const challenge = await oauth.calculatePKCECodeChallenge('eae64b84b53f479d92ab81dce7c8bbe608492951def502d84b4f0cd7');
    expect(challenge).to.equal('hI2vVv0Er_dHX9lUJo2O8lbFzkxfChVyM2WcHfODLnU');
  });

  it('has each member that the payer asks for, and `aud`, and nothing else', async () => {
    const { flow, authorize } = await beginFlow(PINNED);
    expect(`${authorize.origin}${authorize.pathname}`).to.equal(PINNED.endpoints.authorize);
    expect(Object.fromEntries(authorize.searchParams)).to.deep.equal({
      response_type: 'code',
      client_id: 'an-app',
      redirect_uri: PINNED.redirectUri,
      scope: 'patient/Patient.read patient/ExplanationOfBenefit.read',
      state: flow.state,
      aud: PINNED.fhirBase,
      code_challenge: await oauth.calculatePKCECodeChallenge(flow.verifier),
      code_challenge_method: 'S256',
    });
  });

  it('takes 256 bits of chance for verifier and state, new ones each time', async () => {
    const [one, other] = [await beginFlow(PINNED), await beginFlow(PINNED)];
    for (const { flow } of [one, other]) {
      expect(flow.verifier).to.match(/^[\w-]{43,}$/);
      expect(flow.state).to.match(/^[\w-]{43,}$/);
    }
    expect(one.flow.verifier).not.to.equal(other.flow.verifier);
    expect(one.flow.state).not.to.equal(other.flow.state);
    expect(one.authorize.href).not.to.contain(one.flow.verifier);
  });
});
