import type { ClientMetadata } from 'oidc-provider';
import { DIRECTORY_SCOPES } from '../scopes.js';
import { DEMO_REDIRECTS } from './demo-redirects.js';

/** A first embed and a first relay need no registration: these two are always there. */
export const PUBLIC_CLIENT = 'demo';

export const CLIENTS: readonly ClientMetadata[] = [
  {
    client_id: PUBLIC_CLIENT,
    client_name: 'demo',
    token_endpoint_auth_method: 'none',
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
    redirect_uris: [...DEMO_REDIRECTS],
  },
  {
    client_id: 'demo-server',
    client_name: 'demo-server',
    client_secret: 'demo-secret',
    token_endpoint_auth_method: 'client_secret_post',
    grant_types: ['client_credentials'],
    response_types: [],
    redirect_uris: [],
    scope: DIRECTORY_SCOPES.join(' '),
  },
];
