import type { IncomingMessage, ServerResponse } from 'node:http';
import type { SandboxMember } from '../member.js';
import { giveGrant } from '../oauth/give-grant.js';
import type { Payer } from '../payer.js';
import type { Place } from '../place/place.js';
import { concernsPatient, knownScopes } from '../scopes.js';

/** One sign-in under way: an authorization request that waits for a person. */
export interface SignIn {
  readonly payer: Payer;
  readonly place: Place;
  readonly uid: string;
  /** The app's name, as it was registered. */
  readonly app: string;
  readonly redirect: string;
  /** What the app asks for, as far as it is known here. */
  readonly scopes: readonly string[];
  /** Ends the way with a grant; the answer is the address to go on at. */
  share(member: SandboxMember, patient: string, kept: readonly string[]): Promise<string>;
  /** Ends it without one. */
  decline(words: string): Promise<string>;
}

/** Reads the sign-in that a request belongs to, by its cookie and its address. Throws oidc-provider's SessionNotFound where there is none. */
export async function signInOf(payer: Payer, place: Place, uid: string, request: IncomingMessage, response: ServerResponse): Promise<SignIn | undefined> {
  const provider = payer.provider(place);
  const details = await provider.interactionDetails(request, response);
  if (details.uid !== uid) return undefined;
  const asked = (name: string): string => {
    const value = details.params[name];
    return typeof value === 'string' ? value : '';
  };
  const client = asked('client_id');
  const scopes = knownScopes(asked('scope'));
  return {
    payer,
    place,
    uid,
    app: payer.commons.registry.find(client)?.name ?? client,
    redirect: asked('redirect_uri'),
    scopes,
    async share({ username }, patient, kept) {
      const given = { payer: payer.name, username, patient, client, scopes: kept, since: payer.now() };
      const grantId = await giveGrant(provider, payer.grants, given, scopes.filter((scope) => !kept.includes(scope)));
      payer.attempts.end(uid);
      return provider.interactionResult(request, response, { login: { accountId: username, remember: false }, consent: { grantId } });
    },
    async decline(words) {
      payer.attempts.end(uid);
      return provider.interactionResult(request, response, { error: 'access_denied', error_description: words });
    },
  };
}

/** Whom the member may choose among: nobody where no scope is about a patient. */
export function choices(member: SandboxMember, scopes: readonly string[]): SandboxMember['patients'] {
  return concernsPatient(scopes) ? member.patients : [];
}
