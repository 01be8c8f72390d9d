import type { HttpBindings } from '@hono/node-server';
import { Hono, type Context } from 'hono';
import { errors } from 'oidc-provider';
import { formOf, type Form } from '../pages/form.js';
import type { Payer } from '../payer.js';
import type { Place } from '../place/place.js';
import { endPage, SIGN_IN_HEADERS } from './shell.js';
import { signInOf } from './sign-in.js';
import { consentStep, questionStep, signInStep, type Step } from './steps.js';

const STEPS: Readonly<Record<string, Step>> = { '': signInStep, '/question': questionStep, '/share': consentStep };

type SignInContext = Context<{ Bindings: HttpBindings }>;

/** The pages between the authorization request and its answer. `placeOf`: the layout in which they were asked. */
export function signInRoutes(payer: Payer, placeOf: (request: HttpBindings['incoming']) => Place): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  for (const [path, step] of Object.entries(STEPS)) {
    app.get(`/:uid${path}`, (c) => take(c, payer, placeOf(c.env.incoming), step, undefined));
    app.post(`/:uid${path}`, async (c) => take(c, payer, placeOf(c.env.incoming), step, await formOf(c)));
  }
  return app;
}

async function take(c: SignInContext, payer: Payer, place: Place, step: Step, sent: Form | undefined): Promise<Response> {
  const { incoming, outgoing } = c.env;
  try {
    const signIn = await signInOf(payer, place, c.req.param('uid') ?? '', incoming, outgoing);
    if (!signIn) return ended(c, payer);
    const answer = await step(signIn, sent);
    return 'page' in answer ? c.body(answer.page, 200, SIGN_IN_HEADERS) : c.redirect(answer.redirect, 303);
  } catch (problem) {
    if (problem instanceof errors.SessionNotFound) return ended(c, payer);
    throw problem;
  }
}

function ended(c: SignInContext, payer: Payer): Response {
  const words = 'It took too long, was finished already, or belongs to another browser. Go back to the app and start again.';
  return c.body(endPage('This sign-in has ended', words, payer.name), 400, SIGN_IN_HEADERS);
}
