import type { Hit } from './fault.js';

/** What a switch of lists writes into a `next` link to know which page it is asked for; the server never sees it. */
const PARAMETER = '_fault-turn';

/** Where a reader of pages has come to. */
export interface Turn {
  /** 1 for the first page. */
  readonly number: number;
  /** The address of the first page. */
  readonly first: string;
  /** The server's own pages have ended before this one. */
  readonly beyond: boolean;
}

export function turnOf({ url }: Pick<Hit, 'url'>): Turn {
  const [number = '1', beyond, first] = url.searchParams.get(PARAMETER)?.split('.') ?? [];
  return { number: Number(number) || 1, beyond: beyond === 'beyond', first: first ? Buffer.from(first, 'base64url').toString() : withoutTurn(url.href) };
}

/** The address of the page after a turn. */
export function onwards(address: string, turn: Turn): string {
  const url = new URL(withoutTurn(address));
  url.searchParams.set(PARAMETER, [turn.number + 1, turn.beyond ? 'beyond' : 'within', Buffer.from(turn.first).toString('base64url')].join('.'));
  return url.href;
}

/** An address, or a path with its query, as the server is to see it. */
export function withoutTurn(address: string): string {
  if (!address.includes(PARAMETER)) return address;
  const [path = '', query = ''] = address.split('?');
  const kept = query.split('&').filter((pair) => !pair.startsWith(`${PARAMETER}=`));
  return kept.length > 0 ? `${path}?${kept.join('&')}` : path;
}
