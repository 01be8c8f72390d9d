import { errors, Provider, type Adapter, type ClientMetadata } from 'oidc-provider';
import { hashOf, needsNoRedirect, scopesOf, type App } from '../registry/app.js';
import { isRegistered } from '../registry/redirect.js';
import type { Registry } from '../registry/registry.js';
import { DIRECTORY_SCOPES } from '../scopes.js';
import { DEMO_REDIRECTS, demoRedirectAllowed } from './demo-redirects.js';

/** A first embed and a first relay need no registration: these two are always there. */
export const PUBLIC_CLIENT = 'demo';
const SERVER_CLIENT = 'demo-server';

export const CLIENTS: readonly ClientMetadata[] = [
  {
    client_id: PUBLIC_CLIENT,
    client_name: PUBLIC_CLIENT,
    token_endpoint_auth_method: 'none',
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
    redirect_uris: [...DEMO_REDIRECTS],
  },
  {
    client_id: SERVER_CLIENT,
    client_name: SERVER_CLIENT,
    client_secret: hashOf('demo-secret'),
    token_endpoint_auth_method: 'client_secret_post',
    grant_types: ['client_credentials'],
    response_types: [],
    redirect_uris: [],
    scope: DIRECTORY_SCOPES.join(' '),
  },
];

/** The provider wants to have one. Its own rules would not let `https:` on this machine stand beside a scheme of the app's own. */
const STANDS_IN_THE_REGISTRY = 'https://registry.invalid/';

/** An app of the App Owner portal as the provider knows clients; none before it is approved. */
export function clientOf(app: App | undefined): ClientMetadata | undefined {
  if (!app?.approved) return undefined;
  const confidential = app.kind === 'confidential';
  const signsIn = !needsNoRedirect(app);
  return {
    client_id: app.clientId,
    client_name: app.name,
    token_endpoint_auth_method: confidential ? 'client_secret_post' : 'none',
    ...(app.secretHash !== undefined && { client_secret: app.secretHash }),
    grant_types: [...(signsIn ? ['authorization_code', 'refresh_token'] : []), ...(confidential && app.access.includes('public') ? ['client_credentials'] : [])],
    response_types: signsIn ? ['code'] : [],
    redirect_uris: signsIn ? [STANDS_IN_THE_REGISTRY] : [],
    scope: scopesOf(app).join(' '),
  };
}

/** Through which the provider finds registered apps, each time anew; it registers none by itself. */
export function clientAdapter(registry: Registry): Adapter {
  const never = (): Promise<undefined> => Promise.reject(new Error('Apps are registered in the portal alone.'));
  return {
    find: (id) => Promise.resolve(clientOf(registry.find(id))),
    findByUid: never,
    findByUserCode: never,
    upsert: never,
    consume: never,
    destroy: never,
    revokeByGrantId: never,
  };
}

/** How clients of this sandbox differ from those of a provider of its own: where they are answered, and that their secrets are kept as hashes. */
export function teachClients(provider: Provider, registry: Registry): void {
  const client = provider.Client.prototype;
  client.redirectUriAllowed = function redirectUriAllowed(redirect: string): boolean {
    return this.clientId === PUBLIC_CLIENT ? demoRedirectAllowed(redirect) : isRegistered(redirect, registry.find(this.clientId)?.redirects ?? []);
  };
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with the client that it is asked of
  const compare = client.compareClientSecret;
  client.compareClientSecret = function compareClientSecret(secret: string): boolean | Promise<boolean> {
    return compare.call(this, hashOf(secret));
  };
}

/**
 * Client credentials that name no scope are for all that the client may read; those that name none that is known are a slip of the pen.
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-3.3
 */
export function giveAllScopes(provider: Provider): void {
  const token = provider.ClientCredentials.prototype;
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with the token that is saved
  const save = token.save;
  token.save = function saveWithScope(...life): Promise<string> {
    const asked: unknown = Provider.ctx?.oidc.body?.['scope']; // among the parameters only the known ones are left
    if (!this.scope && typeof asked === 'string' && asked !== '') throw new errors.InvalidScope('None of the scopes is known here.', asked);
    this.scope ??= this.client?.scope;
    return save.apply(this, life);
  };
}
