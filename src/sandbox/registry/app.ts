import { createHash } from 'node:crypto';
import { DIRECTORY_SCOPES, MEMBER_SCOPES } from '../scopes.js';

/** Who registers: the payer asks for an Optum ID here, which this sandbox does not check. */
export interface Profile {
  readonly name: string;
  readonly optumId: string;
}

export interface Organization {
  readonly name: string;
  readonly website: string;
  readonly privacyPolicy: string;
}

export type Environment = 'sandbox' | 'production';
/** Whether it can keep a secret. @see https://www.rfc-editor.org/rfc/rfc6749#section-2.1 */
export type Kind = 'public' | 'confidential';
/** `patient`: a member's records. `public`: the directories. */
export type Access = 'patient' | 'public';

export interface AppRequest {
  readonly name: string;
  readonly environment: Environment;
  readonly kind: Kind;
  readonly access: readonly Access[];
  readonly redirects: readonly string[];
  readonly privacyPolicy: string;
}

export interface App extends AppRequest {
  readonly clientId: string;
  readonly approved: boolean;
  /** SHA-256 of a confidential app's secret, base64url. */
  readonly secretHash?: string;
  /** Milliseconds since 1970. */
  readonly registered: number;
}

/** The payer reviews what reads members' records in production; everything else it approves at once. */
function needsReview({ environment, access }: Pick<AppRequest, 'environment' | 'access'>): boolean {
  return environment === 'production' && access.includes('patient');
}

export function appOf(request: AppRequest, clientId: string, registered: number): App {
  return { ...request, clientId, registered, approved: !needsReview(request) };
}

export function scopesOf({ access }: Pick<AppRequest, 'access'>): readonly string[] {
  return [...(access.includes('patient') ? MEMBER_SCOPES : []), ...(access.includes('public') ? DIRECTORY_SCOPES : [])];
}

/** Whether an app signs nobody in: it has a secret, reads directories alone, and needs no address to be answered at. */
export function needsNoRedirect({ kind, access }: Pick<AppRequest, 'kind' | 'access'>): boolean {
  return kind === 'confidential' && !access.includes('patient');
}

export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}
