/** What came of one request. */
export type Reply = Answered | Silent;

export interface Answered {
  readonly state: 'answered';
  readonly url: URL;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** `undefined` where the text is no JSON. */
  readonly json: unknown;
  readonly ms: number;
  /** When it came: milliseconds since 1970. */
  readonly at: number;
}

export interface Silent {
  readonly state: 'silent';
  readonly url: URL;
  /** In plain words: `no such host`, `no answer within 10 s`. */
  readonly why: string;
}

const SLOW_MS = 4_000;

/** How long it took, where somebody would notice. */
export function slowness(reply: Reply): string | undefined {
  return reply.state === 'answered' && reply.ms >= SLOW_MS ? `after ${(reply.ms / 1000).toFixed(1)} s` : undefined;
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The members of an array, or none where something else stands in its place. */
export function listed(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}

export function textIn(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
