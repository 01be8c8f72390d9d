import type { IncomingMessage } from 'node:http';
import type { errors, KoaContextWithOIDC } from 'oidc-provider';
import { OPEN_CORS } from '../cors.js';

type Note = (request: IncomingMessage, words: string) => void;

/** How each address is asked; the rest of this server is none of an app's business. */
const ASKED_BY: Readonly<Record<string, 'GET' | 'POST'>> = {
  '/oauth/authorize': 'GET',
  '/oauth/token': 'POST',
  '/oauth/revoke': 'POST',
  '/oauth/introspect': 'POST',
};

/** Why a request was refused, for the log: there a developer may read also what an answer must not tell a stranger. */
export function loggedRefusal({ error, error_description: said, error_detail: detail }: errors.OIDCProviderError): string {
  const words = [error, said].filter(Boolean).join(': ');
  return detail === undefined || detail === said ? words : `${words} (${detail})`;
}

/**
 * Says in plain words what the provider says in its own or not at all: that an address is asked another way, that there is none, that no
 * client is named.
 */
export function refusePlainly(note: Note): (ctx: KoaContextWithOIDC, next: () => Promise<void>) => Promise<void> {
  return async (ctx, next) => {
    await next();
    const words = wordsFor(ctx);
    if (!words) return;
    note(ctx.req, words);
    ctx.body = { error: ctx.status === 404 ? 'not_found' : 'invalid_request', error_description: words };
  };
}

function wordsFor(ctx: KoaContextWithOIDC): string | undefined {
  if (ctx.status === 404 && ctx.body === undefined) return wordsForNothing(ctx);
  const oidc = ctx.oidc as KoaContextWithOIDC['oidc'] | undefined;
  const nameless = oidc?.params !== undefined && oidc.params['client_id'] === undefined && ctx.headers.authorization === undefined;
  if (!nameless || ctx.method !== 'POST' || (ctx.body as { error?: string } | undefined)?.error !== 'invalid_request') return undefined;
  return 'client_id is missing. It stands in the form that is posted; what stands in the address is not read.';
}

function wordsForNothing(ctx: KoaContextWithOIDC): string {
  const method = ASKED_BY[ctx.path];
  ctx.set(OPEN_CORS);
  ctx.status = method ? 405 : 404;
  if (!method) return `There is nothing at ${ctx.path}. Its discovery lists what this server has.`;
  ctx.set('allow', method);
  return `${ctx.path} is asked by ${method}, not by ${ctx.method}.`;
}
