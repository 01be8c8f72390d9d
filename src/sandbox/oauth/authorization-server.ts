import { generateKeyPairSync } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { errors, interactionPolicy, Provider, type AdapterFactory, type Client, type Configuration, type JWK, type KoaContextWithOIDC } from 'oidc-provider';
import type { Accounts } from '../accounts.js';
import type { Asked, Place } from '../place/place.js';
import type { Registry } from '../registry/registry.js';
import { knownScopes, SCOPES } from '../scopes.js';
import { CLIENTS, giveAllScopes, teachClients } from './clients.js';
import type { Grants } from './grants.js';
import { takeNamelessRenewals } from './nameless-renewal.js';
import { loggedRefusal, refusePlainly } from './plain-refusals.js';
import { sayTimes, withoutCookieEnds } from './provider-time.js';
import { refusalWords } from './refusal-words.js';
import { keepUsedTokens, rotates, type Rotation } from './rotation.js';
import { contextOf, sayPatient } from './token-answer.js';

export interface AuthorizationSurroundings {
  readonly place: Place;
  readonly accounts: Accounts;
  readonly grants: Grants;
  readonly registry: Registry;
  /** Storage of one kind of thing. */
  readonly adapter: AdapterFactory;
  readonly cookieKeys: readonly string[];
  /** Hears of each answer what a developer wants to know. */
  readonly note: (request: IncomingMessage, words: string) => void;
  /** The payer whose FHIR base an address is. */
  readonly payerOfBase: (address: string) => string | undefined;
  readonly errorPage: (title: string, words: string) => string;
  readonly rotation: (request: IncomingMessage) => Rotation;
  /** The client that a refresh token was given to, as long as it has not run out. */
  readonly clientOfRefreshToken: (token: string) => string | undefined;
  /** Milliseconds since 1970, by the sandbox's clock. */
  readonly now: () => number;
}

const ACCESS_TOKEN_SECONDS = 300;
const GRANT_SECONDS = 90 * 24 * 60 * 60;
const SIGN_IN_SECONDS = 60 * 60;

/** No ID token is ever issued, since the payer has no `openid`; the provider wants to have a key all the same. */
const SIGNING = 'ES256';

function signingKey(): JWK {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return { ...privateKey.export({ format: 'jwk' }), kty: 'EC', use: 'sig', alg: SIGNING };
}

/** In seconds. */
const LIVES: NonNullable<Configuration['ttl']> = {
  AccessToken: ACCESS_TOKEN_SECONDS,
  AuthorizationCode: 60,
  ClientCredentials: ACCESS_TOKEN_SECONDS,
  Grant: GRANT_SECONDS,
  Interaction: SIGN_IN_SECONDS,
  RefreshToken: GRANT_SECONDS,
  Session: SIGN_IN_SECONDS,
};

const FEATURES: NonNullable<Configuration['features']> = {
  devInteractions: { enabled: false },
  clientCredentials: { enabled: true },
  introspection: { enabled: true, allowedPolicy: mayAskAbout },
  revocation: { enabled: true, allowedPolicy: (_ctx, client, token) => token.clientId === client.clientId },
  rpInitiatedLogout: { enabled: false },
  userinfo: { enabled: false },
};

/** The OAuth server of one payer, as the payer's page and SMART describe it. */
export function authorizationServer(around: AuthorizationSurroundings): Provider {
  const provider = new Provider(around.place.oauth.issuer, configuration(around));
  teachClients(provider, around.registry);
  giveAllScopes(provider);
  keepUsedTokens(provider, around.rotation);
  takeNamelessRenewals(provider, around.clientOfRefreshToken);
  provider.use(refusePlainly(around.note));
  provider.use(sayPatient(around.grants, around.note));
  provider.use(sayTimes(around.now));
  provider.use(withoutCookieEnds);
  provider.on('grant.revoked', (_ctx, id) => around.grants.remove(id));
  const refused = (ctx: KoaContextWithOIDC, problem: errors.OIDCProviderError): void => {
    around.note(ctx.req, loggedRefusal(problem));
  };
  provider.on('authorization.error', refused).on('grant.error', refused).on('introspection.error', refused).on('revocation.error', refused);
  return provider;
}

function configuration(around: AuthorizationSurroundings): Configuration {
  return {
    adapter: around.adapter,
    clients: [...CLIENTS],
    clientAuthMethods: ['none', 'client_secret_post', 'client_secret_basic'],
    clientDefaults: { id_token_signed_response_alg: SIGNING },
    clientBasedCORS: () => true,
    cookies: {
      keys: [...around.cookieKeys],
      // Cookies of localhost are shared by all its ports, and all payers stand on one of them.
      names: { session: `${around.place.payer}_session`, interaction: `${around.place.payer}_sign_in`, resume: `${around.place.payer}_resume` },
    },
    expiresWithSession: () => false,
    extraTokenClaims: (_ctx, token) => ('grantId' in token ? contextOf(around.grants.get(token.grantId)) : undefined),
    extraParams: { aud: (ctx, aud) => checkRequest(ctx, aud, around) },
    features: FEATURES,
    jwks: { keys: [signingKey()] },
    findAccount: (_ctx, id) => (around.accounts.find(id) ? { accountId: id, claims: () => ({ sub: id }) } : undefined),
    interactions: { policy: interactionPolicy.base(), url: (_ctx, { uid }) => `${around.place.pages}/sign-in/${uid}` },
    issueRefreshToken: (_ctx, client) => client.grantTypeAllowed('refresh_token'),
    pkce: { required: (_ctx, client) => client.tokenEndpointAuthMethod === 'none' },
    renderError: (ctx, out) => {
      ctx.type = 'html';
      ctx.body = around.errorPage('This request cannot go on', refusalWords(out, ctx.oidc.params ?? {}, around.registry));
    },
    responseTypes: ['code'],
    rotateRefreshToken: rotates(around.rotation),
    routes: { authorization: '/oauth/authorize', token: '/oauth/token', revocation: '/oauth/revoke', introspection: '/oauth/introspect', jwks: '/oauth/jwks' },
    scopes: [...SCOPES],
    ttl: LIVES,
  };
}

/** A server with a secret may ask about any token, as a resource server does; a public client about its own. */
function mayAskAbout(_ctx: KoaContextWithOIDC, client: Client, token: { readonly clientId?: string | undefined }): boolean {
  return client.tokenEndpointAuthMethod !== 'none' || token.clientId === client.clientId;
}

/** The payer asks for a `state` in each request; SMART's `aud` is to be its FHIR base, by whichever of its names. */
function checkRequest(ctx: KoaContextWithOIDC, aud: string | undefined, { place, payerOfBase }: AuthorizationSurroundings): void {
  const scope = ctx.oidc.params?.['scope'];
  const asked = typeof scope === 'string' ? scope : '';
  if (knownScopes(asked).length === 0) throw new errors.InvalidScope('None of the scopes is known here.', asked);
  if (!ctx.oidc.params?.['state']) throw new errors.InvalidRequest('state is missing: a random text that comes back with the answer.');
  if (aud !== undefined && payerOfBase(aud) !== place.payer) throw new errors.InvalidRequest(`aud is to be the FHIR base of ${place.payer}.`);
}

/**
 * A sign-in is never remembered: each authorization asks anew, so that one person's session cannot answer for the next one's, and two
 * windows do not meet. The provider keeps its session in a cookie; it never gets to see it.
 */
function withoutSession(request: IncomingMessage, payer: string): void {
  const cookies = request.headers.cookie?.split(/;\s*/).filter((cookie) => !cookie.startsWith(`${payer}_session`));
  if (cookies) request.headers.cookie = cookies.join('; ');
}

/**
 * Hands a request to a provider that stands below a path: it must see its own part of the address, and know the whole one, with its
 * scheme. `/oauth/authorize/`, as an example of the payer's page has it, is `/oauth/authorize`.
 */
export async function serve(provider: Provider, { place, origin, mount, rest }: Asked, request: IncomingMessage, response: ServerResponse): Promise<void> {
  withoutSession(request, place.payer);
  request.url = rest.replace(/^(\/oauth\/\w+)\/(?=\?|$)/, '$1');
  Object.assign(request, { originalUrl: `${origin}${mount}${request.url}` });
  await provider.callback()(request, response);
}
