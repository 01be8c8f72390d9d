import { getRequestListener, type HttpBindings } from '@hono/node-server';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { Hono } from 'hono';
import { controlRoutes } from './control/control-routes.js';
import { OPEN_CORS, OPEN_PREFLIGHT } from './cors.js';
import { capabilityStatement } from './fhir/answer/capability.js';
import { storeFor } from './faults/claim-counts.js';
import { withoutTurn } from './faults/turn.js';
import { withFaults } from './faults/with-faults.js';
import type { FhirGround } from './fhir/fhir-ground.js';
import { belowFhirBase, serveFhir } from './fhir/serve-fhir.js';
import { serve } from './oauth/authorization-server.js';
import { bearerOf } from './oauth/bearer.js';
import { smartConfiguration } from './oauth/smart-configuration.js';
import { PAYERS, type Payer } from './payer.js';
import type { Asked, Place } from './place/place.js';
import { appOwnerRoutes } from './portal/app-owner/app-owner-routes.js';
import { memberPortalRoutes } from './portal/member/member-portal-routes.js';
import type { Sandbox } from './sandbox.js';
import { signInRoutes } from './sign-in/sign-in-routes.js';

const OWN_FAILURE = { error: 'server_error', error_description: 'The sandbox failed at this request; its terminal says where.' };

/** Answers whatever comes to the sandbox's port. */
export function listener(sandbox: Sandbox): RequestListener {
  const places = new WeakMap<IncomingMessage, Place>();
  const pages = getRequestListener(pagesOf(sandbox, places).fetch);
  return (request, response) => {
    const origin = sandbox.address.originOf(request);
    sandbox.log.follow(request, response, origin);
    sandbox.records.upTo(sandbox.now());
    if (sandbox.clock.ahead !== 0) response.setHeader('date', new Date(sandbox.now()).toUTCString());
    const asked = askedOf(sandbox, request);
    const payer = asked && sandbox.payers.get(asked.place.payer);
    if (!payer) return void pages(request, response);
    const served = withFaults(sandbox, asked, request, response, async (answering) => {
      const plain = { ...asked, rest: withoutTurn(asked.rest) };
      const own = servedByPayer(sandbox, payer, plain, request, answering);
      if (own) return own;
      places.set(request, asked.place);
      request.url = `/${payer.name}${plain.rest}`; // whatever the layout, the pages know one path
      return pages(request, answering);
    });
    served.catch((problem: unknown) => failed(problem, response));
  };
}

/** A defect of the sandbox's own: told at the terminal, and no reason to fall over. */
function failed(problem: unknown, response: ServerResponse): void {
  console.error(problem);
  if (response.headersSent) response.destroy();
  else response.writeHead(500, { ...OPEN_CORS, 'content-type': 'application/json' }).end(JSON.stringify(OWN_FAILURE));
}

/** OAuth's own discovery puts its words before the issuer's path. @see https://www.rfc-editor.org/rfc/rfc8414#section-3.1 */
function askedOf({ address }: Sandbox, request: IncomingMessage): Asked | undefined {
  const [, words, issuer] = /^(\/\.well-known\/oauth-authorization-server)(\/[^?]+)$/.exec(request.url ?? '') ?? [];
  if (words !== undefined && issuer !== undefined) request.url = `${issuer}${words}`;
  return address.asked(request);
}

function servedByPayer(sandbox: Sandbox, payer: Payer, asked: Asked, request: IncomingMessage, response: ServerResponse): Promise<void> | undefined {
  const { place, rest } = asked;
  if (/^\/(oauth\/|\.well-known\/)/.test(rest)) return serve(payer.provider(place), asked, request, response);
  const below = belowFhirBase(rest);
  if (below === undefined) return undefined;
  return serveFhir(request, response, place.fhirBase, below, groundOf(sandbox, payer, place, request)).then((note) => sandbox.log.note(request, note));
}

function groundOf(sandbox: Sandbox, payer: Payer, place: Place, request: IncomingMessage): FhirGround {
  return {
    store: storeFor(sandbox, payer, request),
    isOwn: (address) => sandbox.address.isFhir(address),
    strictToken: sandbox.faults.isOn('fhir:strict-token', request),
    directoryNeedsToken: sandbox.faults.isOn('fhir:directory-needs-token', request),
    bearer: () => bearerOf(request.headers.authorization, payer.provider(place), payer.grants),
    capability: (base) => {
      const { authorize, token, revoke, introspect } = place.oauth;
      return capabilityStatement(base, { authorize, token, revoke, introspect }, sandbox.started);
    },
  };
}

const WHERE = `A payer stands at ${PAYERS.map((payer) => `/${payer}/R4`).join(', ')}, or at its own host, as in hsid.fhir.flex.optum.com.`;

/** Everything but FHIR and OAuth: sign-in, SMART's discovery, the dashboard. */
function pagesOf(sandbox: Sandbox, places: WeakMap<IncomingMessage, Place>): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>({ strict: false }); // whoever types a slash at an address's end means the same page
  app.get('/', (c) => c.redirect('/_sandbox', 302));
  app.route('/_sandbox/portal', appOwnerRoutes(sandbox)); // before the control API, which pages of other ports may read
  app.route('/_sandbox', controlRoutes(sandbox));
  for (const payer of sandbox.payers.values()) {
    const placeOf = (request: IncomingMessage): Place => places.get(request) ?? payer.home;
    app.route(`/${payer.name}/sign-in`, signInRoutes(payer, placeOf));
    app.route(`/${payer.name}/portal`, memberPortalRoutes(payer, placeOf));
    app.get(`/${payer.name}`, (c) => c.redirect(`${placeOf(c.env.incoming).pages}/portal`, 302));
    for (const folder of ['.well-known', 'well-known']) {
      const path = `/${payer.name}/R4/${folder}/smart-configuration`;
      app.options(path, (c) => c.body(null, 204, OPEN_PREFLIGHT));
      app.get(path, (c) => c.json(smartConfiguration(placeOf(c.env.incoming).oauth), 200, OPEN_CORS));
    }
  }
  app.onError((problem, c) => {
    console.error(problem);
    return c.json(OWN_FAILURE, 500, OPEN_CORS);
  });
  app.notFound((c) => {
    const words = `Nothing answers ${c.req.method} at ${c.req.path}. ${WHERE}`;
    sandbox.log.note(c.env.incoming, words);
    return c.json({ error: 'not_found', error_description: words }, 404, OPEN_CORS);
  });
  return app;
}
