import type Provider from 'oidc-provider';
import { PUBLIC_CLIENT } from './clients.js';
import type { GrantRecord, Grants } from './grants.js';
import { contextOf } from './token-answer.js';

/** Keeps a member's consent: the scopes that they left on, the ones that they turned off, and whose records it is about. */
export async function giveGrant(provider: Provider, grants: Grants, given: Omit<GrantRecord, 'id'>, declined: readonly string[] = []): Promise<string> {
  const grant = new provider.Grant({ accountId: given.username, clientId: given.client });
  grant.addOIDCScope(given.scopes.join(' '));
  if (declined.length > 0) grant.rejectOIDCScope(declined.join(' '));
  const id = await grant.save();
  grants.add({ ...given, id });
  return id;
}

/** A token answer without a sign-in, for curl and tests: real tokens, as the exchange of a code would have given them. */
export async function tokensWithoutSignIn(provider: Provider, grants: Grants, given: Omit<GrantRecord, 'id' | 'client'>): Promise<Record<string, unknown>> {
  const client = await provider.Client.find(PUBLIC_CLIENT);
  if (!client) throw new Error(`the client ${PUBLIC_CLIENT} is missing`);
  const grantId = await giveGrant(provider, grants, { ...given, client: client.clientId });
  const context = contextOf({ ...given, client: client.clientId, id: grantId });
  const bound = { client, accountId: given.username, grantId, gty: 'authorization_code', scope: given.scopes.join(' '), claims: {}, extra: context };
  const access = new provider.AccessToken(bound);
  const refresh = new provider.RefreshToken(bound);
  return {
    access_token: await access.save(),
    refresh_token: await refresh.save(),
    token_type: 'Bearer',
    expires_in: access.expiration,
    scope: bound.scope,
    ...context,
  };
}

/** What the payer's member portal does: the refresh token is dead, and so is each access token. */
export async function revokeGrant(provider: Provider, grants: Grants, id: string): Promise<void> {
  await provider.RefreshToken.revokeByGrantId(id);
  await provider.AccessToken.revokeByGrantId(id);
  const grant = await provider.Grant.find(id);
  await grant?.destroy();
  grants.remove(id);
}
