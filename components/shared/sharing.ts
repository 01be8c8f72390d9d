import type { MemberScope, UhcClient } from '../../src/store/client.js';
import { documentOrder } from './ancestors.js';

/** What an element says of itself to those that share its client: one page, one connection. */
export interface Sharer extends HTMLElement {
  readonly needed: readonly MemberScope[];
  readonly optional: readonly MemberScope[];
  readonly privacyPolicy?: string;
  requestUpdate(): void;
  /** Asks a plan anew, from the consent screen on: an element that does not draw it itself hands this to the one that does. */
  connectAgain(choice: string): void;
}

/** What is asked for, and why: `needed` without which an element shows nothing. */
export interface Asked {
  readonly needed: readonly MemberScope[];
  readonly optional: readonly MemberScope[];
}

const sharers = new WeakMap<UhcClient, Set<Sharer>>();

function together(client: UhcClient): Set<Sharer> {
  const known = sharers.get(client) ?? new Set();
  sharers.set(client, known);
  return known;
}

function drawAnew(client: UhcClient): void {
  for (const sharer of together(client)) sharer.requestUpdate();
}

/** From now on `sharer` is one of those that share `client`; the answer takes it out again. */
export function share(client: UhcClient, sharer: Sharer): () => void {
  together(client).add(sharer);
  drawAnew(client);
  return () => {
    together(client).delete(sharer);
    drawAnew(client);
  };
}

/** The one that draws how to connect, for all that share the client: the first in the document. */
export function leaderOf(client: UhcClient): Sharer | undefined {
  return firstToSay(client, (sharer) => sharer);
}

/** What all that share the client need together. */
export function askedBy(client: UhcClient): Asked {
  const all = [...together(client)];
  const needed = new Set(all.flatMap((sharer) => sharer.needed));
  const optional = new Set(all.flatMap((sharer) => sharer.optional).filter((scope) => !needed.has(scope)));
  return { needed: [...needed], optional: [...optional] };
}

/** What the first of those that say anything about it says, in the order of the document. */
export function firstToSay<T>(client: UhcClient, say: (sharer: Sharer) => T | undefined): T | undefined {
  return [...together(client)].sort(documentOrder).map(say).find((said) => said !== undefined);
}
