import { outcome } from './fhir-answer.js';
import type { SearchQuery } from '../search/query.js';
import type { SearchResult } from '../search/search.js';

const MATCH = Buffer.from(',"search":{"mode":"match"}}');
const INCLUDE = Buffer.from(',"search":{"mode":"include"}}');
const COMMA = Buffer.from(',');

/**
 * A searchset Bundle as bytes. It is put together from the rows' own JSON, which is kept: parsing and writing it again would cost most
 * of a search's time.
 */
export function searchset(result: SearchResult, query: SearchQuery, base: string, type: string): Buffer {
  const head = JSON.stringify({ resourceType: 'Bundle', type: 'searchset', total: result.total, link: links(result, query, `${base}/${type}`) });
  const entries: Buffer[] = [];
  for (const match of result.matches) entries.push(COMMA, match.entry(base), MATCH);
  for (const stored of result.included) entries.push(COMMA, stored.entry(base), INCLUDE);
  for (const words of query.ignored) entries.push(COMMA, Buffer.from(`{"resource":${JSON.stringify(outcome('warning', 'not-supported', words))},"search":{"mode":"outcome"}}`));
  if (entries.length === 0) return Buffer.from(head); // FHIR forbids an empty list
  return Buffer.concat([Buffer.from(`${head.slice(0, -1)},"entry":[`), ...entries.slice(1), Buffer.from(']}')]);
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
