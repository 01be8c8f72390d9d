import type { HttpBindings } from '@hono/node-server';
import { Hono, type Context } from 'hono';
import { dashboardPage, DASHBOARD_HEADERS, livePart } from '../dashboard/dashboard-page.js';
import { FaultRefusal } from '../faults/fault.js';
import type { Sandbox } from '../sandbox.js';
import { clockNow, moveClock } from './clock-routes.js';
import { faultTable, setFault } from './fault-routes.js';
import { fromThisMachine } from './from-this-machine.js';
import { ControlRefusal, giveToken, type ControlRequest } from './give-token.js';
import { requestsAfter } from './requests-after.js';
import { reset } from './reset.js';
import { expire, revoke } from './revoke.js';

type ControlContext = Context<{ Bindings: HttpBindings }>;

/** The dashboard and the control API, for this machine alone. A page on another of its ports may use them, so that tests in browsers can. */
export function controlRoutes(sandbox: Sandbox): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.use(async (c, next) => {
    if (!fromThisMachine(c.env.incoming)) return c.json({ error: 'forbidden', error_description: 'Only this machine may steer the sandbox.' }, 403);
    const origin = c.req.header('origin');
    if (origin !== undefined) c.header('access-control-allow-origin', origin);
    if (c.req.method === 'OPTIONS') return c.body(null, 204, { 'access-control-allow-methods': 'GET, POST, PUT, DELETE', 'access-control-allow-headers': 'Content-Type' });
    await next();
    return undefined;
  });
  app.get('/', (c) => c.body(dashboardPage(sandbox), 200, DASHBOARD_HEADERS));
  app.post('/token', (c) => told(c, async (asked) => giveToken(asked, sandbox.payers)));
  app.post('/revoke', (c) => told(c, async (asked) => ({ revoked: await revoke(asked, sandbox.payers.values()) })));
  app.post('/expire', (c) => told(c, (asked) => ({ expired: expire(asked, sandbox.payers.values()) })));
  app.get('/live', (c) => c.html(livePart(sandbox)));
  steer(app, sandbox);
  return app;
}

/** Switches, clock, log and reset. */
function steer(app: Hono<{ Bindings: HttpBindings }>, sandbox: Sandbox): void {
  app.get('/faults', (c) => c.json(faultTable(sandbox)));
  for (const method of ['PUT', 'POST']) app.on(method, '/faults/:name', (c) => told(c, (asked) => setFault(sandbox, c.req.param('name'), asked)));
  app.delete('/faults/:name?', (c) =>
    told(c, () => {
      sandbox.faults.clear(c.req.param('name'));
      return faultTable(sandbox);
    }),
  );
  app.get('/clock', (c) => c.json(clockNow(sandbox.clock)));
  app.post('/clock', (c) => told(c, (asked) => moveClock(sandbox.clock, asked)));
  app.post('/reset', (c) =>
    told(c, () => {
      reset(sandbox);
      return { reset: true };
    }),
  );
  app.get('/requests', (c) => told(c, () => requestsAfter(sandbox.log, c.req.query('after'))));
  app.get('/evil', (c) => c.json(sandbox.evil.counts()));
}

/** A form of the dashboard is answered with the dashboard, everything else with JSON; `curl -d '{…}'` calls its JSON a form. */
async function told(c: ControlContext, act: (asked: ControlRequest) => Promise<object> | object): Promise<Response> {
  const text = (await c.req.text()).trim();
  const isForm = /form/.test(c.req.header('content-type') ?? '') && !text.startsWith('{');
  try {
    const done = await act(isForm ? Object.fromEntries(new URLSearchParams(text)) : textsIn(jsonOf(text)));
    return isForm && c.req.header('accept')?.includes('text/html') ? c.redirect('/_sandbox', 303) : c.json(done);
  } catch (problem) {
    if (!(problem instanceof ControlRefusal || problem instanceof FaultRefusal)) throw problem;
    return c.json({ error: 'invalid_request', error_description: problem.message }, 400);
  }
}

function jsonOf(text: string): object {
  const body = text === '' ? {} : parsed(text);
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new ControlRefusal('The body is to be a JSON object.');
  return body;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ControlRefusal('The body is no JSON.');
  }
}

/** Everything as a form would say it; what is null is not said. */
function textsIn(body: object): ControlRequest {
  const said: readonly (readonly [string, unknown])[] = Object.entries(body);
  return Object.fromEntries(said.flatMap(([name, value]) => (value === null ? [] : [[name, typeof value === 'string' ? value : JSON.stringify(value)]])));
}
