import { createHash } from 'node:crypto';
import type { RunningSandbox } from '../../../../src/sandbox/start.js';
import { givenToken } from '../../support/given-token.js';
import { signIn, SignInBrowser } from '../../support/sign-in-browser.js';
import { steered } from '../../support/steered.js';

/** What a client sees while one switch is on. The value is what the switch is set to where it is not its initial one. */
export interface Seen {
  readonly value?: string;
  readonly sees: (stage: Stage) => Promise<void>;
}

export type Json = Record<string, unknown>;

const REDIRECT = 'http://localhost:5173/callback.html';
const VERIFIER = 'v'.repeat(64);
const MEMBER = { username: 'sandbox1@testoptum.com', password: 'Sandbox#1' };
export const SCOPE = 'patient/Patient.read patient/ExplanationOfBenefit.read patient/Procedure.read';

/** A client of the payer `hsid`, as a page would be. */
export class Stage {
  constructor(readonly sandbox: RunningSandbox) {}

  get base(): string {
    return `${this.sandbox.origin}/hsid/R4`;
  }

  on(name: string, how: Json = {}): Promise<Json> {
    return steered(this.sandbox.origin, 'PUT', `faults/${name}`, how);
  }

  control(method: string, path: string, body?: Json): Promise<Json> {
    return steered(this.sandbox.origin, method, path, body);
  }

  async evil(): Promise<{ origin: string; total: number; withAuthorization: number; requests: Json[] }> {
    return (await this.control('GET', 'evil')) as never;
  }

  tokens(): Promise<Record<string, string>> {
    return givenToken(this.sandbox.origin, { payer: 'hsid', member: MEMBER.username });
  }

  read(path: string, token?: string, options: RequestInit = {}): Promise<Response> {
    return fetch(path.startsWith('http') ? path : `${this.base}/${path}`, { redirect: 'manual', ...options, ...(token !== undefined && { headers: { authorization: `Bearer ${token}` } }) });
  }

  /** Ana's claims, as JSON. */
  async claims(query = '', token?: string): Promise<Json> {
    return (await (await this.read(`ExplanationOfBenefit?patient=ana${query}`, token ?? (await this.tokens())['access_token'])).json()) as Json;
  }

  discovery(path = '.well-known/smart-configuration'): Promise<Response> {
    return fetch(`${this.base}/${path}`);
  }

  token(form: Record<string, string>): Promise<Response> {
    return fetch(`${this.sandbox.origin}/hsid/oauth/token`, { method: 'POST', redirect: 'manual', headers: { origin: 'http://localhost:5173' }, body: new URLSearchParams({ client_id: 'demo', ...form }) });
  }

  renew(refresh: string | undefined): Promise<Response> {
    return this.token({ grant_type: 'refresh_token', refresh_token: refresh ?? '' });
  }

  /** The member goes the whole way; the answer is the address at which the app is called back. */
  async comesBack(): Promise<URL> {
    return signIn(new SignInBrowser(), this.authorize(), MEMBER);
  }

  authorize(): URL {
    const url = new URL(`${this.sandbox.origin}/hsid/oauth/authorize`);
    const challenge = createHash('sha256').update(VERIFIER).digest('base64url');
    url.search = new URLSearchParams({ response_type: 'code', client_id: 'demo', redirect_uri: REDIRECT, scope: SCOPE, state: 'of-the-app', code_challenge: challenge, code_challenge_method: 'S256', aud: this.base }).toString();
    return url;
  }

  /** Of a whole sign-in. */
  async exchange(): Promise<Response> {
    const back = await this.comesBack();
    return this.token({ grant_type: 'authorization_code', code: back.searchParams.get('code') ?? '', redirect_uri: REDIRECT, code_verifier: VERIFIER });
  }

  preflight(path: string, method = 'GET'): Promise<Response> {
    return fetch(`${this.sandbox.origin}/hsid/${path}`, {
      method: 'OPTIONS',
      headers: { 'origin': 'http://localhost:5173', 'access-control-request-method': method, 'access-control-request-headers': 'authorization' },
    });
  }
}

/** Whether nothing at all came for a moment: no status, no end. */
export async function nothingComes(asked: (signal: AbortSignal) => Promise<Response>): Promise<boolean> {
  const signal = AbortSignal.timeout(300);
  return asked(signal).then(
    () => false,
    () => signal.aborted,
  );
}

/** Whether the line was cut before an answer, or in the middle of it. */
export async function isCut(asked: Promise<Response>): Promise<boolean> {
  return asked.then((response) => response.arrayBuffer()).then(
    () => false,
    (problem: unknown) => problem instanceof TypeError,
  );
}

export async function seconds(asked: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await asked();
  return (performance.now() - start) / 1000;
}

export function entries(bundle: Json): Json[] {
  return ((bundle['entry'] as Json[] | undefined) ?? []).map(({ resource }) => resource as Json);
}

export function nextOf(bundle: Json): string | undefined {
  return (bundle['link'] as { relation: string; url: string }[]).find(({ relation }) => relation === 'next')?.url;
}
