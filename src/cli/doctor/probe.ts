import { LARGEST_BODY, boundedBody } from '../../fhir/body.js';
import type { Reply } from './reply.js';
import { whySilent } from './why-silent.js';

/** A server that gave no answer so often in a row is not asked any further. */
const MOST_SILENCE = 3;
/** A browser has six connections to a host; a guest takes fewer. */
const AT_ONCE = 4;

export interface ProbeSurroundings {
  readonly fetch: typeof fetch;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly patienceMs: number;
}

/** The doctor's one way to ask a server: it never throws, follows no redirect, and waits so long and no longer. */
export class Probe {
  /** Requests that were sent. */
  asked = 0;
  readonly #silences = new Map<string, readonly string[]>();
  readonly #waiting: (() => void)[] = [];
  #open = 0;

  constructor(readonly around: ProbeSurroundings) {}

  /** @param largest bytes of an answer; the widgets read as many */
  async ask(url: URL, init: RequestInit = {}, largest = LARGEST_BODY): Promise<Reply> {
    await this.#turn();
    try {
      const silences = this.#silences.get(url.host) ?? [];
      if (silences.length >= MOST_SILENCE) return { state: 'silent', url, why: `${silences.at(-1) ?? ''} (so often that this was not asked)` };
      const reply = await this.#send(url, init, largest);
      this.#silences.set(url.host, reply.state === 'silent' ? [...silences, reply.why] : []);
      return reply;
    } finally {
      this.#done();
    }
  }

  async #send(url: URL, init: RequestInit, largest: number): Promise<Reply> {
    const { fetch, now, patienceMs } = this.around;
    const begun = now();
    this.asked += 1;
    try {
      const response = await fetch(url, { ...init, redirect: 'manual', cache: 'no-store', signal: AbortSignal.timeout(patienceMs) });
      const text = new TextDecoder().decode(await boundedBody(response, largest));
      return { state: 'answered', url, status: response.status, headers: response.headers, text, json: jsonIn(text), ms: now() - begun, at: now() };
    } catch (thrown) {
      return { state: 'silent', url, why: whySilent(thrown, patienceMs) };
    }
  }

  async #turn(): Promise<void> {
    if (this.#open >= AT_ONCE) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#open += 1;
  }

  #done(): void {
    this.#open -= 1;
    this.#waiting.shift()?.();
  }
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
