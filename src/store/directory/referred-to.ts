import { fieldsOf, listOf } from '../../model/fields.js';
import type { Fields } from '../../model/fields.js';
import { keyOf, keyOfResource, referenceOf } from '../../model/reference.js';
import type { Directory, DirectoryPage } from './directory.js';
import { isDirectoryType } from './parameters.js';

const BATCH = 50;
const LOCAL = /^([A-Za-z]+)\/([A-Za-z0-9\-._~]{1,128})$/;

/**
 * What the matches of a page refer to and did not come along: a batch by `_id` a type, never a read a reference. Where everything came along, nothing
 * is asked.
 * @param elements names of the elements that refer, of the resource itself and of the parts of a plan
 */
export async function referredTo(directory: Directory, page: Pick<DirectoryPage, 'matches' | 'included'>, elements: readonly string[], signal: AbortSignal): Promise<readonly unknown[]> {
  const here = new Set([...page.matches, ...page.included].map((one) => keyOfResource(fieldsOf(one) ?? {})));
  const wanted = new Map<string, Set<string>>();
  for (const match of page.matches) {
    for (const key of keysIn(fieldsOf(match), elements)) {
      const [, type = '', id = ''] = LOCAL.exec(key) ?? [];
      if (!here.has(key) && isDirectoryType(type)) wanted.set(type, (wanted.get(type) ?? new Set()).add(id));
    }
  }
  const searches = [...wanted].flatMap(([type, ids]) => batches([...ids]).map((batch) => ({ type, batch })));
  const answers = await Promise.all(searches.map(async ({ type, batch }) => {
    if (!isDirectoryType(type)) return [];
    return (await directory.search(type, { _id: { anyOf: batch }, _count: BATCH }, signal)).matches;
  }));
  return answers.flat();
}

function keysIn(resource: Fields | undefined, elements: readonly string[]): readonly string[] {
  if (!resource) return [];
  const parts = [resource, ...listOf(resource.plan)];
  return parts.flatMap((part) => elements.flatMap((element) => listOf(part[element]).flatMap((value) => {
    const reference = referenceOf(value);
    return reference === undefined ? [] : [keyOf(reference)];
  })));
}

function batches(ids: readonly string[]): readonly (readonly string[])[] {
  return Array.from({ length: Math.ceil(ids.length / BATCH) }, (_, at) => ids.slice(at * BATCH, (at + 1) * BATCH));
}
