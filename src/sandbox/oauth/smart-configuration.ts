import { SCOPES } from '../scopes.js';

export interface OAuthAddresses {
  readonly issuer: string;
  readonly authorize: string;
  readonly token: string;
  readonly revoke: string;
  readonly introspect: string;
}

export function oauthAddresses(issuer: string): OAuthAddresses {
  const at = `${issuer}/oauth`;
  return { issuer, authorize: `${at}/authorize`, token: `${at}/token`, revoke: `${at}/revoke`, introspect: `${at}/introspect` };
}

/** @see https://hl7.org/fhir/smart-app-launch/STU2.1/conformance.html */
export function smartConfiguration(oauth: OAuthAddresses): object {
  return {
    issuer: oauth.issuer,
    authorization_endpoint: oauth.authorize,
    token_endpoint: oauth.token,
    revocation_endpoint: oauth.revoke,
    introspection_endpoint: oauth.introspect,
    token_endpoint_auth_methods_supported: ['none', 'client_secret_post', 'client_secret_basic'],
    grant_types_supported: ['authorization_code', 'refresh_token', 'client_credentials'],
    response_types_supported: ['code'],
    scopes_supported: SCOPES,
    code_challenge_methods_supported: ['S256'],
    authorization_response_iss_parameter_supported: true,
    capabilities: ['launch-standalone', 'client-public', 'client-confidential-symmetric', 'context-standalone-patient', 'permission-patient', 'permission-user', 'permission-v1'],
  };
}
