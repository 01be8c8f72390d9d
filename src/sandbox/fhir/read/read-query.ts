import { FhirRefusal } from '../refusal.js';
import { checkFormat, elementsAsked } from '../search/control.js';

/** What may stand in the query of a request that is no search. */
export function readQuery(query: string): { readonly elements: readonly string[] } {
  let elements: readonly string[] = [];
  for (const [name, value] of new URLSearchParams(query)) {
    if (name === '_format') checkFormat(value);
    else if (name === '_elements') elements = elementsAsked(value);
    else if (name !== '_summary' || value !== 'false') throw new FhirRefusal(400, 'not-supported', `"${name}=${value}" is not known here: only a search has parameters of its own.`);
  }
  return { elements };
}
