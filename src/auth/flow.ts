import type { Endpoints } from './discovery.js';

/** Time for a member to sign in; an answer that comes later is refused. */
export const FLOW_LIFE_MS = 10 * 60_000;

/** One way to the payer's page and back. What the answer is held against is pinned here, before the member leaves. */
export interface Flow {
  /** 256 bits of chance; the record's key, and used once. */
  readonly state: string;
  readonly verifier: string;
  readonly choice: string;
  readonly fhirBase: string;
  readonly endpoints: Endpoints;
  readonly clientId: string;
  readonly redirectUri: string;
  readonly scopes: readonly string[];
  readonly remember: 'device' | 'session';
  /** Milliseconds since 1970. */
  readonly created: number;
}

/** Of a flow that is over: whether it was the clock that went on, or back, and not the time. `passedMs` is what the page itself counted. */
export function clockJumped(flow: Pick<Flow, 'created'>, now: number, passedMs: number): boolean {
  return now < flow.created || passedMs < FLOW_LIFE_MS;
}

export function isOver(flow: Pick<Flow, 'created'>, now: number): boolean {
  return now - flow.created > FLOW_LIFE_MS || now < flow.created - FLOW_LIFE_MS;
}
