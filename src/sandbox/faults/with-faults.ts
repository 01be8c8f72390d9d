import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Asked } from '../place/place.js';
import type { Sandbox } from '../sandbox.js';
import { oauthErrorOf, type Answer } from './answer.js';
import { CapturedResponse } from './captured-response.js';
import { FaultRefusal, type Hit } from './fault.js';
import type { Applied } from './faults.js';
import { partOf } from './part.js';
import { send } from './send.js';

type Serve = (response: ServerResponse) => Promise<unknown>;

/** Answers a request to a payer with whatever is switched on for it; straight from the server where nothing is. */
export async function withFaults(sandbox: Sandbox, asked: Asked, request: IncomingMessage, response: ServerResponse, serve: Serve): Promise<void> {
  try {
    const applied = sandbox.faults.of(partOf(asked.rest), asked.place.payer, request);
    const works = applied.filter(({ fault }) => fault.act ?? fault.instead ?? fault.change);
    if (works.length === 0) await serve(response);
    else await send(await answered(sandbox, works, hitOf(sandbox, asked, request), () => captured(request, serve)), request, response);
  } catch (problem) {
    if (!(problem instanceof FaultRefusal)) throw problem;
    sandbox.log.note(request, problem.message);
    await send(oauthErrorOf(400, 'invalid_request', problem.message), request, response);
  }
}

type Common = Omit<Hit, 'value' | 'memory'>;

function hitOf({ evil }: Sandbox, { place, origin, rest }: Asked, { method = '', url = '', headers }: IncomingMessage): Common {
  const [, bearer = ''] = /^Bearer +(\S+)\s*$/i.exec(headers.authorization ?? '') ?? [];
  return { payer: place.payer, part: partOf(rest), method, url: new URL(`${origin}${url}`), bearer, evil: evil.origin };
}

/** What acts comes first; then the first that answers by itself, or else the server; then whatever changes the answer, in its order. */
async function answered(sandbox: Sandbox, works: readonly Applied[], common: Common, serve: () => Promise<Answer>): Promise<Answer> {
  const hits = works.map(({ fault, value, memory, byRequest }) => ({ fault, byRequest, hit: { ...common, value, memory } }));
  for (const { fault, byRequest, hit } of hits) if (byRequest) await fault.act?.(sandbox, { value: hit.value, payer: hit.payer, hit });
  let answer: Answer | undefined;
  for (const { fault, hit } of hits) answer ??= fault.instead?.(hit);
  answer ??= await serve();
  for (const { fault, hit } of hits) answer = fault.change?.(answer, hit) ?? answer;
  return answer;
}

async function captured(request: IncomingMessage, serve: Serve): Promise<Answer> {
  const response = new CapturedResponse(request);
  await serve(response);
  return response.answer;
}
