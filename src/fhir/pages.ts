import { UhcError } from '../errors.js';
import { searchPage } from './bundle.js';
import type { SearchPage } from './bundle.js';
import { read } from './client.js';
import type { FhirSurroundings } from './surroundings.js';

/** Pages of 50 hold 25,000 resources; a list that goes on longer goes round in circles. */
export const MOST_PAGES = 500;

export interface ReadPage extends SearchPage {
  /** The Bundle as it came, to be kept as it is. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * The pages of a search, one after the other, along the server's own `next` links.
 * @param search a search relative to the base: `ExplanationOfBenefit?patient=…`
 * @param from the `next` link at which an earlier reading of that search broke off
 * @throws UhcError as `read` and `searchPage`; `fhir_paging_endless` where a page comes round again. What was yielded before stays right.
 */
export async function* pages(search: string, base: URL, around: FhirSurroundings, signal: AbortSignal, from = search): AsyncGenerator<ReadPage, void, undefined> {
  const wanted = search.split('?')[0] ?? '';
  const seen = new Set<string>();
  let link: string | undefined = from;
  while (link !== undefined) {
    if (seen.has(link) || seen.size >= MOST_PAGES) throw new UhcError('fhir_paging_endless', { host: base.host, pages: seen.size });
    seen.add(link);
    const { bytes, json } = await read(link, base, around, signal);
    const page = searchPage(json, wanted, base.host);
    yield { ...page, bytes };
    link = page.next;
  }
}
