import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Asked } from '../place/place.js';
import type { Sandbox } from '../sandbox.js';
import { oauthErrorOf, type Answer } from './answer.js';
import { CapturedResponse } from './captured-response.js';
import { FaultRefusal, type Hit } from './fault.js';
import type { Applied } from './faults.js';
import { partOf } from './part.js';
import { send } from './send.js';
import { withoutTurn } from './turn.js';

type Serve = (response: ServerResponse) => Promise<unknown>;

/** Answers a request to a payer with whatever is switched on for it; straight from the server where nothing is. */
export async function withFaults(sandbox: Sandbox, asked: Asked, request: IncomingMessage, response: ServerResponse, serve: Serve): Promise<void> {
  const { url = '' } = request;
  request.url = withoutTurn(url);
  try {
    const applied = sandbox.faults.of(partOf(asked.rest), asked.place.payer, request);
    const works = applied.filter(({ fault }) => fault.act ?? fault.instead ?? fault.change);
    if (works.length === 0) await serve(response);
    else await send(await answered(sandbox, works, hitOf(sandbox, asked, url, request), request, serve), request, response);
  } catch (problem) {
    if (!(problem instanceof FaultRefusal)) throw problem;
    sandbox.log.note(request, problem.message);
    await send(oauthErrorOf(400, 'invalid_request', problem.message), request, response);
  }
}

type Common = Omit<Hit, 'value' | 'memory'>;

function hitOf({ evil, now, payers }: Sandbox, { place, origin, rest }: Asked, url: string, { method = '', headers }: IncomingMessage): Common {
  const [, bearer = ''] = /^Bearer +(\S+)\s*$/i.exec(headers.authorization ?? '') ?? [];
  const signInOf = (payer: string): string => payers.get(payer)?.home.oauth.authorize ?? '';
  return { signInOf, payer: place.payer, part: partOf(rest), method, url: new URL(`${origin}${url}`), bearer, evil: evil.origin, now: now() };
}

/** What acts comes first; then the first that answers by itself, or else the server; then whatever changes the answer, in its order. */
async function answered(sandbox: Sandbox, works: readonly Applied[], common: Common, request: IncomingMessage, serve: Serve): Promise<Answer> {
  const hits = works.map(({ fault, value, memory, byRequest, count }) => ({ fault, byRequest, count, hit: { ...common, value, memory } }));
  for (const { fault, byRequest, count, hit } of hits) {
    if (byRequest && fault.act && count()) await fault.act(sandbox, { value: hit.value, payer: hit.payer, hit });
  }
  let made: Answer | undefined;
  for (const { fault, count, hit } of hits) {
    const own = made ? undefined : fault.instead?.(hit);
    if (!own || !count()) continue;
    made = own;
    sandbox.log.note(request, fault.words);
  }
  let answer = made ?? (await captured(request, serve));
  for (const { fault, count, hit } of hits) {
    const changed: Answer = fault.change?.(answer, hit) ?? answer;
    // Where it answers by itself at times, it does its part there; what it changes elsewhere only leads to it.
    if (changed !== answer && (fault.instead ?? count())) answer = changed;
  }
  return answer;
}

async function captured(request: IncomingMessage, serve: Serve): Promise<Answer> {
  const response = new CapturedResponse(request);
  await serve(response);
  return response.answer;
}
