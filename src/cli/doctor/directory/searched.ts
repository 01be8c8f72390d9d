import type { SearchParameters } from '../../../fhir/search.js';
import { searchOf } from '../../../fhir/search.js';
import { FHIR_JSON, below } from '../ground.js';
import type { DirectoryGround } from '../ground.js';
import { searchedIn } from '../trouble.js';
import type { Searched } from '../trouble.js';

/** A search of the directory as the widgets send it: no token, and a simple request to a browser. */
export async function searched(type: string, parameters: SearchParameters, { probe, directory }: Pick<DirectoryGround, 'probe' | 'directory'>): Promise<Searched> {
  return searchedAt(searchOf(type, parameters), type, { probe, directory });
}

/** The same, of an address that is written already: a `next` link, a query that is escaped in another way. */
export async function searchedAt(address: string, type: string, { probe, directory }: Pick<DirectoryGround, 'probe' | 'directory'>): Promise<Searched> {
  return searchedIn(await probe.ask(below(directory, address), { headers: FHIR_JSON }), type);
}
