import { outcome } from './fhir-answer.js';
import type { SearchQuery } from '../search/query.js';
import type { SearchResult } from '../search/search.js';
import type { StoredResource } from '../stored-resource.js';

type Piece = string | Buffer;

/**
 * A searchset Bundle as bytes. It is put together from the rows' own JSON, which is kept: parsing and writing it again would cost most
 * of a search's time.
 */
export function searchset(result: SearchResult, query: SearchQuery, base: string, type: string): Buffer {
  const head = JSON.stringify({ resourceType: 'Bundle', type: 'searchset', total: result.total, link: links(result, query, `${base}/${type}`) });
  const entries: Piece[] = [];
  const add = (stored: StoredResource, mode: 'match' | 'include'): void => {
    const url = JSON.stringify(`${base}/${stored.type}/${encodeURIComponent(stored.id)}`);
    entries.push(`${entries.length > 0 ? ',' : ''}{"fullUrl":${url},"resource":`, stored.json, `,"search":{"mode":"${mode}"}}`);
  };
  for (const match of result.matches) add(match, 'match');
  for (const stored of result.included) add(stored, 'include');
  for (const words of query.ignored) {
    entries.push(`${entries.length > 0 ? ',' : ''}{"resource":${JSON.stringify(outcome('warning', 'not-supported', words))},"search":{"mode":"outcome"}}`);
  }
  // FHIR forbids an empty list.
  return entries.length > 0 ? joined([head.slice(0, -1), ',"entry":[', ...entries, ']}']) : Buffer.from(head);
}

function joined(pieces: readonly Piece[]): Buffer {
  const bytes = Buffer.allocUnsafe(pieces.reduce((sum, piece) => sum + (typeof piece === 'string' ? Buffer.byteLength(piece) : piece.length), 0));
  let at = 0;
  for (const piece of pieces) at += typeof piece === 'string' ? bytes.write(piece, at) : piece.copy(bytes, at);
  return bytes;
}

function links({ more }: SearchResult, { understood, page }: SearchQuery, address: string): { relation: string; url: string }[] {
  const at = (number: number): string => {
    const parameters = new URLSearchParams(understood);
    if (number > 1) parameters.set('page', String(number));
    return parameters.size > 0 ? `${address}?${parameters.toString()}` : address;
  };
  return [
    { relation: 'self', url: at(page) },
    ...(page > 1 ? [{ relation: 'previous', url: at(page - 1) }] : []),
    ...(more ? [{ relation: 'next', url: at(page + 1) }] : []),
  ];
}
