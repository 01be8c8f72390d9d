import { getRequestListener, type HttpBindings } from '@hono/node-server';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { Hono } from 'hono';
import { controlRoutes } from './control/control-routes.js';
import { OPEN_CORS, OPEN_PREFLIGHT } from './cors.js';
import { capabilityStatement } from './fhir/answer/capability.js';
import type { FhirGround } from './fhir/fhir-server.js';
import { serveFhir } from './fhir/serve-fhir.js';
import { serve } from './oauth/authorization-server.js';
import { bearerOf } from './oauth/bearer.js';
import { oauthAddresses, smartConfiguration } from './oauth/smart-configuration.js';
import type { Payer } from './payer.js';
import type { Sandbox } from './sandbox.js';
import { signInRoutes } from './sign-in/sign-in-routes.js';

/** Answers whatever comes to the sandbox's port. */
export function listener(sandbox: Sandbox): RequestListener {
  const pages = getRequestListener(pagesOf(sandbox).fetch);
  return (request, response) => {
    sandbox.log.follow(request, response);
    const [, name = '', rest = ''] = /^\/([^/?]*)(.*)$/.exec(request.url ?? '') ?? [];
    const payer = sandbox.payers.get(name);
    const served = payer ? servedByPayer(sandbox, payer, rest, request, response) : servedByIssuer(sandbox, request, response);
    void (served ?? pages(request, response));
  };
}

function servedByPayer(sandbox: Sandbox, payer: Payer, rest: string, request: IncomingMessage, response: ServerResponse): Promise<void> | undefined {
  const origin = sandbox.address.originOf(request);
  if (/^\/(oauth\/|\.well-known\/)/.test(rest)) return serve(payer.provider(origin), payer.name, request, response);
  if (!/^\/R4([/?]|$)/.test(rest) || /^\/R4\/\.?well-known\//.test(rest)) return undefined;
  return serveFhir(request, response, `${origin}/${payer.name}/R4`, groundOf(sandbox, payer, origin, request)).then((note) => sandbox.log.note(request, note));
}

/** OAuth's own discovery puts its words before the issuer's path. @see https://www.rfc-editor.org/rfc/rfc8414#section-3.1 */
function servedByIssuer(sandbox: Sandbox, request: IncomingMessage, response: ServerResponse): Promise<void> | undefined {
  const [, words = '', name = ''] = /^(\/\.well-known\/oauth-authorization-server)\/([^/?]+)$/.exec(request.url ?? '') ?? [];
  const payer = sandbox.payers.get(name);
  if (!payer) return undefined;
  request.url = `/${name}${words}`;
  return serve(payer.provider(sandbox.address.originOf(request)), payer.name, request, response);
}

function groundOf(sandbox: Sandbox, payer: Payer, origin: string, request: IncomingMessage): FhirGround {
  return {
    store: sandbox.store,
    isOwn: (address) => sandbox.address.isFhir(address),
    bearer: () => bearerOf(request.headers.authorization, payer.provider(origin), payer.grants),
    capability: (base) => {
      const { authorize, token, revoke, introspect } = oauthAddresses(`${origin}/${payer.name}`);
      return capabilityStatement(base, { authorize, token, revoke, introspect }, sandbox.started);
    },
  };
}

/** Everything but FHIR and OAuth: sign-in, SMART's discovery, the dashboard. */
function pagesOf(sandbox: Sandbox): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  const originOf = (request: HttpBindings['incoming']): string => sandbox.address.originOf(request);
  app.get('/', (c) => c.redirect('/_sandbox', 302));
  app.route('/_sandbox', controlRoutes(sandbox));
  for (const payer of sandbox.payers.values()) {
    app.route(`/${payer.name}/sign-in`, signInRoutes(payer, originOf));
    for (const folder of ['.well-known', 'well-known']) {
      const path = `/${payer.name}/R4/${folder}/smart-configuration`;
      app.options(path, (c) => c.body(null, 204, OPEN_PREFLIGHT));
      app.get(path, (c) => c.json(smartConfiguration(oauthAddresses(`${originOf(c.env.incoming)}/${payer.name}`)), 200, OPEN_CORS));
    }
  }
  app.onError((problem, c) => {
    console.error(problem);
    return c.json({ error: 'server_error', error_description: 'The sandbox failed at this request; its terminal says where.' }, 500, OPEN_CORS);
  });
  app.notFound((c) => c.json({ error: 'not_found', error_description: `There is nothing at ${c.req.path}.` }, 404, OPEN_CORS));
  return app;
}
