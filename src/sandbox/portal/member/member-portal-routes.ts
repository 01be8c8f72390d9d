import type { HttpBindings } from '@hono/node-server';
import type { IncomingMessage } from 'node:http';
import { Hono, type Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { SandboxMember } from '../../member.js';
import { revokeGrant } from '../../oauth/give-grant.js';
import { formOf, type Form } from '../../pages/form.js';
import type { Payer } from '../../payer.js';
import type { Place } from '../../place/place.js';
import { SIGN_IN_HEADERS } from '../../sign-in/shell.js';
import { signInPage } from '../../sign-in/sign-in-page.js';
import { firstFields, isMember, typedSignIn, type SignInFields } from '../../sign-in/typed-sign-in.js';
import { sameOrigin } from '../same-origin.js';
import { connectionsPage } from './connections-page.js';

type PortalContext = Context<{ Bindings: HttpBindings }>;

/** The payer's pages for a member who wants to know what is connected. `placeOf`: the layout in which they were asked. */
export function memberPortalRoutes(payer: Payer, placeOf: (request: IncomingMessage) => Place): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.get('/', (c) => {
    const member = signedIn(c, payer);
    return page(c, member ? connections(payer, member, c.req.query('ended') !== undefined) : signIn(payer, firstFields(payer.accounts)));
  });
  app.post('/', async (c) => {
    if (!sameOrigin(c.env.incoming)) return c.text('This form was not sent by a page of this payer.', 403);
    return acted(c, payer, `${placeOf(c.env.incoming).pages}/portal`, await formOf(c));
  });
  return app;
}

async function acted(c: PortalContext, payer: Payer, portal: string, sent: Form): Promise<Response> {
  const member = signedIn(c, payer);
  if (!member) return enter(c, payer, portal, sent);
  if (sent.text('action') === 'sign-out') {
    payer.sessions.end(getCookie(c, cookieOf(payer)));
    deleteCookie(c, cookieOf(payer), { path: portal });
    return c.redirect(portal, 303);
  }
  // Nobody ends what is somebody else's, whatever a form says.
  const grant = payer.grants.get(sent.text('grant'));
  if (grant?.username !== member.username) return c.redirect(portal, 303);
  await revokeGrant(payer.provider(), payer.grants, grant.id);
  return c.redirect(`${portal}?ended`, 303);
}

function enter(c: PortalContext, payer: Payer, portal: string, sent: Form): Response {
  const typed = typedSignIn(payer.accounts, sent);
  if (!isMember(typed)) return page(c, signIn(payer, typed));
  setCookie(c, cookieOf(payer), payer.sessions.begin(typed.username), { path: portal, httpOnly: true, sameSite: 'Strict' });
  return c.redirect(portal, 303);
}

function signedIn(c: PortalContext, payer: Payer): SandboxMember | undefined {
  return payer.accounts.find(payer.sessions.of(getCookie(c, cookieOf(payer))) ?? '');
}

/** Cookies of localhost are shared by all its ports, and all payers stand on one of them. */
function cookieOf({ name }: Payer): string {
  return `${name}_portal`;
}

function signIn({ name, accounts }: Payer, fields: SignInFields): string {
  return signInPage({ payer: name, members: accounts.members, ...fields, cancels: false });
}

function connections(payer: Payer, member: SandboxMember, ended: boolean): string {
  const grants = payer.grants.all().filter(({ username }) => username === member.username);
  return connectionsPage({ payer: payer.name, member, grants, ended, appName: (client) => payer.commons.registry.find(client)?.name ?? client });
}

function page(c: PortalContext, body: string): Response {
  return c.body(body, 200, SIGN_IN_HEADERS);
}
