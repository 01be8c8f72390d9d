import type { HttpBindings } from '@hono/node-server';
import { Hono, type Context } from 'hono';
import { fromThisMachine } from '../../control/from-this-machine.js';
import { revoke } from '../../control/revoke.js';
import type { Problems } from '../../pages/fields.js';
import { formOf, type Form } from '../../pages/form.js';
import type { AppRequest } from '../../registry/app.js';
import type { Sandbox } from '../../sandbox.js';
import { sameOrigin } from '../same-origin.js';
import { appPage } from './app-page.js';
import { appAddress, appsPage } from './apps-page.js';
import { appProblems, appTyped, newAppPage } from './new-app-page.js';
import { organizationPage, organizationProblems, organizationTyped, profilePage, profileProblems, profileTyped } from './owner-forms.js';
import { APPS, OWNER_HEADERS } from './owner-page.js';
import { stepsPage } from './steps-page.js';

type Portal = Hono<{ Bindings: HttpBindings }>;
type PortalContext = Context<{ Bindings: HttpBindings }>;

/** The App Owner portal: forms without a script, for this machine and pages of this very origin. */
export function appOwnerRoutes(sandbox: Sandbox): Portal {
  const { registry } = sandbox;
  const app: Portal = new Hono();
  app.use(async (c, next) => {
    if (!fromThisMachine(c.env.incoming)) return c.text('Only this machine may register apps here.', 403);
    if (c.req.method !== 'GET' && !sameOrigin(c.env.incoming)) return c.text('This form was not sent by a page of this sandbox.', 403);
    await next();
    return undefined;
  });
  // As at the payer: no app before there is somebody who answers for it.
  app.use('/apps/*', (c, next) => (registry.organization ? next() : Promise.resolve(c.redirect(APPS.address, 303))));
  app.get('/', (c) => page(c, registry.organization ? appsPage(registry.apps(), registry.organization) : stepsPage(registry)));
  forms(app, sandbox);
  apps(app, sandbox);
  return app;
}

function forms(app: Portal, { registry }: Sandbox): void {
  form(app, '/profile', {
    typed: profileTyped,
    problems: profileProblems,
    view: profilePage,
    start: () => registry.profile ?? { name: '', optumId: '' },
    done: (profile) => {
      registry.profile = profile;
      return registry.organization ? APPS.address : '/_sandbox/portal/organization';
    },
  });
  form(app, '/organization', {
    typed: organizationTyped,
    problems: organizationProblems,
    view: organizationPage,
    start: () => registry.organization ?? { name: '', website: '', privacyPolicy: '' },
    done: (organization) => {
      registry.organization = organization;
      return APPS.address;
    },
  });
  form(app, '/apps/new', {
    typed: appTyped,
    problems: appProblems,
    view: newAppPage,
    start: () => ({ ...BLANK, privacyPolicy: registry.organization?.privacyPolicy ?? '' }),
    done: (request) => appAddress(registry.register(request).clientId),
  });
}

const BLANK: AppRequest = { name: '', environment: 'sandbox', kind: 'public', access: ['patient'], redirects: [], privacyPolicy: '' };

interface FormPage<T> {
  readonly typed: (form: Form) => T;
  readonly problems: (typed: T) => Problems;
  readonly view: (typed: T, problems: Problems) => string;
  /** What stands in it before anybody typed. */
  readonly start: () => T;
  /** Keeps what is well filled in; the answer is the address to go on at. */
  readonly done: (typed: T) => string;
}

/** A form that keeps what was typed until all of it is right. */
function form<T>(app: Portal, path: string, { typed, problems, view, start, done }: FormPage<T>): void {
  app.get(path, (c) => page(c, view(start(), {})));
  app.post(path, async (c) => {
    const sent = typed(await formOf(c));
    const wrong = problems(sent);
    return Object.keys(wrong).length > 0 ? page(c, view(sent, wrong), 422) : c.redirect(done(sent), 303);
  });
}

function apps(app: Portal, { registry, payers, address }: Sandbox): void {
  app.get('/apps/:id', (c) => {
    const found = registry.find(c.req.param('id'));
    if (!found) return c.redirect(APPS.address, 303);
    const grants = [...payers.values()].flatMap((payer) => payer.grants.all()).filter(({ client }) => client === found.clientId).length;
    return page(c, appPage({ app: found, secret: registry.takeSecret(found.clientId), grants, origin: address.originOf(c.env.incoming) }));
  });
  app.post('/apps/:id/approve', (c) => {
    registry.approve(c.req.param('id'));
    return c.redirect(appAddress(c.req.param('id')), 303);
  });
  app.post('/apps/:id/rotate', (c) => {
    registry.rotate(c.req.param('id'));
    return c.redirect(appAddress(c.req.param('id')), 303);
  });
  app.post('/apps/:id/delete', async (c) => {
    registry.remove(c.req.param('id'));
    await revoke({ client: c.req.param('id') }, payers.values());
    return c.redirect(APPS.address, 303);
  });
}

function page(c: PortalContext, body: string, status: 200 | 422 = 200): Response {
  return c.body(body, status, OWNER_HEADERS);
}
