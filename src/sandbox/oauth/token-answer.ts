import type { IncomingMessage } from 'node:http';
import type { KoaContextWithOIDC } from 'oidc-provider';
import { concernsPatient } from '../scopes.js';
import type { GrantRecord, Grants } from './grants.js';

/** What a token is about besides its scopes: the one patient, where any scope is about a patient. */
export function contextOf(grant: GrantRecord | undefined): { readonly patient?: string } {
  return grant && concernsPatient(grant.scopes) ? { patient: grant.patient } : {};
}

/**
 * What the payer's token answer has and a plain one has not: `patient`, at the exchange and at each renewal. And what it has not: a
 * refresh token in the answer to a renewal, unless a switch has it rotated.
 * @see https://hl7.org/fhir/smart-app-launch/STU2.1/scopes-and-launch-context.html
 */
export function sayPatient(grants: Grants, note: (request: IncomingMessage, words: string) => void): (ctx: KoaContextWithOIDC, next: () => Promise<void>) => Promise<void> {
  return async (ctx, next) => {
    await next();
    const oidc = ctx.oidc as KoaContextWithOIDC['oidc'] | undefined;
    if (oidc?.route !== 'token' || ctx.status !== 200) return;
    const { refresh_token: refresh, ...body } = ctx.body as Record<string, unknown>;
    const grant = grants.get(oidc.entities.Grant?.jti ?? '');
    const renewed = oidc.params?.['grant_type'] === 'refresh_token' && !oidc.entities.RotatedRefreshToken;
    note(ctx.req, renewed ? 'refresh_token, the same one kept' : String(oidc.params?.['grant_type']));
    ctx.body = {
      ...body,
      ...(refresh !== undefined && !renewed && { refresh_token: refresh }),
      ...contextOf(grant),
    };
  };
}
