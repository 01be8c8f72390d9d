import type Provider from 'oidc-provider';
import { concernsPatient } from '../scopes.js';
import type { Bearer } from '../fhir/access/bearer.js';
import type { Grants } from './grants.js';

/** What an Authorization header opens at the payer whose provider this is. A token of another payer is not known here. */
export async function bearerOf(header: string | undefined, provider: Provider, grants: Grants): Promise<Bearer> {
  const [, value] = /^Bearer +(\S+)\s*$/i.exec(header ?? '') ?? [];
  if (value === undefined) return { state: 'none' };
  const token = await provider.AccessToken.find(value, { ignoreExpiration: true });
  if (!token) return bearerOfServer(value, provider);
  if (token.isExpired) return { state: 'expired' };
  const grant = grants.get(token.grantId);
  if (!grant) return { state: 'unknown' };
  const scopes = [...token.scopes];
  return { state: 'good', scopes: new Set(scopes), ...(concernsPatient(scopes) && { patient: grant.patient }) };
}

/** A server that came with its secret is nobody's member: it reads directories. */
async function bearerOfServer(value: string, provider: Provider): Promise<Bearer> {
  const token = await provider.ClientCredentials.find(value, { ignoreExpiration: true });
  if (!token) return { state: 'unknown' };
  return token.isExpired ? { state: 'expired' } : { state: 'good', scopes: new Set(token.scope?.split(' ')) };
}
