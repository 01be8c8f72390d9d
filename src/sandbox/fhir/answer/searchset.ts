import { outcome } from './fhir-answer.js';
import { subset } from './subset.js';
import { MOST_INCLUDED } from '../search/include.js';
import { placeWords, type Place } from '../search/place.js';
import type { SearchQuery } from '../search/query.js';
import type { SearchResult } from '../search/search.js';
import type { StoredResource } from '../stored-resource.js';

const MATCH = Buffer.from(',"search":{"mode":"match"}}');
const INCLUDE = Buffer.from(',"search":{"mode":"include"}}');
const COMMA = Buffer.from(',');

/**
 * A searchset Bundle as bytes. It is put together from the rows' own JSON, which is kept: parsing and writing it again would cost most
 * of a search's time.
 */
export function searchset(result: SearchResult, query: SearchQuery, base: string, type: string): Buffer {
  const total = query.total || query.count === 0 ? { total: result.total } : {};
  const head = JSON.stringify({ resourceType: 'Bundle', type: 'searchset', ...total, link: links(result, query, `${base}/${type}`) });
  const entries: Buffer[] = [];
  for (const match of result.matches) entries.push(COMMA, entryOf(match, query.elements, base), MATCH);
  for (const stored of result.included.found) entries.push(COMMA, stored.entry(base), INCLUDE);
  for (const words of query.ignored) entries.push(COMMA, warning('not-supported', words));
  if (result.included.more) entries.push(COMMA, warning('too-costly', `More than ${MOST_INCLUDED} resources go with these matches; the others are left out. Ask for fewer rows.`));
  if (entries.length === 0) return Buffer.from(head); // FHIR forbids an empty list
  return Buffer.concat([Buffer.from(`${head.slice(0, -1)},"entry":[`), ...entries.slice(1), Buffer.from(']}')]);
}

function entryOf(match: StoredResource, elements: readonly string[], base: string): Buffer {
  if (elements.length === 0) return match.entry(base);
  return Buffer.from(`{"fullUrl":${JSON.stringify(match.url(base))},"resource":${JSON.stringify(subset(match.resource, elements))}`);
}

function warning(code: Parameters<typeof outcome>[1], words: string): Buffer {
  return Buffer.from(`{"resource":${JSON.stringify(outcome('warning', code, words))},"search":{"mode":"outcome"}}`);
}

function links({ matches, before, after }: SearchResult, { understood }: SearchQuery, address: string): { relation: string; url: string }[] {
  const at = (place: Place | undefined): string => {
    const parameters = new URLSearchParams(understood);
    if (place) parameters.set('page', placeWords(place));
    else parameters.delete('page');
    return withQuery(address, parameters);
  };
  const [first, last] = [matches[0], matches.at(-1)];
  return [
    { relation: 'self', url: withQuery(address, understood) },
    { relation: 'first', url: at(undefined) },
    ...(before && first ? [{ relation: 'previous', url: at({ side: 'before', id: first.id }) }] : []),
    ...(after && last ? [{ relation: 'next', url: at({ side: 'after', id: last.id }) }] : []),
  ];
}

function withQuery(address: string, parameters: URLSearchParams): string {
  return parameters.size > 0 ? `${address}?${parameters.toString()}` : address;
}
