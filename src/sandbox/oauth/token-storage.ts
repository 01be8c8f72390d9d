import type { Adapter, AdapterPayload } from 'oidc-provider';
import { aheadOfProvider, movedBy } from './provider-time.js';

/** One of them as it is kept through a restart. */
export interface StoredToken extends Kept {
  readonly kind: string;
  readonly id: string;
}

interface Kept {
  readonly payload: AdapterPayload;
  /** Milliseconds since 1970; absent: until the sandbox stops. */
  readonly until?: number;
}

/** How long something is still known after it ran out, so that a token that ran out can be told from one that never was. */
const MEMORY_OF_THE_LATE = 24 * 60 * 60 * 1000;

/** Codes, tokens, grants and sign-ins of one payer, in memory. */
export class TokenStorage {
  readonly #kinds = new Map<string, Map<string, Kept>>();

  constructor(
    readonly now: () => number,
    readonly changed: () => void = () => undefined,
  ) {}

  /** What oidc-provider stores one kind of thing through. */
  adapter(kind: string): Adapter {
    const kept = this.#kind(kind);
    const told = (payload: AdapterPayload | undefined): AdapterPayload | undefined => payload && movedBy(payload, -aheadOfProvider(this.now()));
    return {
      upsert: (id, payload, expiresIn = 0) => {
        this.#put(kept, id, movedBy(payload, aheadOfProvider(this.now())), expiresIn);
        return Promise.resolve();
      },
      find: (id) => Promise.resolve(told(kept.get(id)?.payload)),
      findByUid: (uid) => Promise.resolve(told([...kept.values()].find(({ payload }) => payload.uid === uid)?.payload)),
      findByUserCode: (code) => Promise.resolve(told([...kept.values()].find(({ payload }) => payload.userCode === code)?.payload)),
      destroy: (id) => {
        kept.delete(id);
        this.changed();
        return Promise.resolve();
      },
      consume: (id) => Promise.resolve(void Object.assign(kept.get(id)?.payload ?? {}, { consumed: Math.floor(this.now() / 1000) })),
      revokeByGrantId: (grant) => {
        this.#revoke(grant);
        return Promise.resolve();
      },
    };
  }

  /** Everything of one kind that has not run out; its moments are in the sandbox's time. */
  standing(kind: string): readonly AdapterPayload[] {
    const now = this.now();
    return [...this.#kind(kind).values()].filter(({ until = Infinity }) => until > now).map(({ payload }) => payload);
  }

  /** Lets what a grant has of one kind run out now. */
  expire(kind: string, grant: string): void {
    const ended = Math.floor(this.now() / 1000) - 1;
    for (const { payload } of this.#kind(kind).values()) if (payload.grantId === grant) payload.exp = Math.min(payload.exp ?? ended, ended);
  }

  reset(): void {
    for (const kept of this.#kinds.values()) kept.clear();
    this.changed();
  }

  saved(kinds: readonly string[]): readonly StoredToken[] {
    return kinds.flatMap((kind) => [...this.#kind(kind)].map(([id, kept]) => ({ kind, id, ...kept })));
  }

  restore(tokens: readonly StoredToken[]): void {
    for (const { kind, id, ...kept } of tokens) this.#kind(kind).set(id, kept);
  }

  #kind(kind: string): Map<string, Kept> {
    const kept = this.#kinds.get(kind) ?? new Map<string, Kept>();
    this.#kinds.set(kind, kept);
    return kept;
  }

  #put(kept: Map<string, Kept>, id: string, payload: AdapterPayload, expiresIn: number): void {
    const now = this.now();
    for (const [old, { until = Infinity }] of kept) {
      if (until + MEMORY_OF_THE_LATE > now) break; // in the order of arrival, so the oldest come first
      kept.delete(old);
    }
    kept.set(id, { payload, ...(expiresIn && { until: now + expiresIn * 1000 }) });
    this.changed();
  }

  #revoke(grant: string): void {
    for (const kept of this.#kinds.values()) {
      for (const [id, { payload }] of kept) if (payload.grantId === grant) kept.delete(id);
    }
    this.changed();
  }
}
