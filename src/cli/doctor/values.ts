import type { DocumentedParameter } from './documented.js';
import { isObject, listed, textIn } from './reply.js';

const PLAIN = /^[\p{L}\p{N}][\p{L}\p{N} .'&/-]*$/u;

/** All that stands at a path of a resource, through arrays. */
export function at(resource: unknown, path: string): readonly unknown[] {
  let found: readonly unknown[] = [resource];
  for (const step of path.split('.')) found = found.flatMap((one) => stepInto(one, step));
  return found;
}

function stepInto(value: unknown, step: string): readonly unknown[] {
  const [, name] = /^extension\((.+)\)$/.exec(step) ?? [];
  if (!isObject(value)) return [];
  const next = value[name === undefined ? step : 'extension'];
  const all = Array.isArray(next) ? listed(next) : next === undefined ? [] : [next];
  return name === undefined ? all : all.filter((one) => isObject(one) && textIn(one['url'])?.endsWith(`/${name}`));
}

/** Values to search by that a resource carries, as a client would send them. */
export function valuesOf(resource: unknown, { kind, path }: Pick<DocumentedParameter, 'kind' | 'path'>): readonly string[] {
  const found = at(resource, path);
  switch (kind) {
    case 'id': return found.flatMap((one) => textIn(one) ?? []);
    case 'string': return found.flatMap((one) => textIn(one) ?? []).filter((text) => PLAIN.test(text));
    case 'reference': return found.flatMap((one) => referenceIn(one) ?? []);
    case 'token': return found.flatMap(codingsIn).map(({ system, code }) => (system === undefined ? code : `${system}|${code}`));
  }
}

/** `Location/1`, from a relative or an absolute reference; none where it is broken or contained. */
export function referenceIn(value: unknown): string | undefined {
  const text = isObject(value) ? textIn(value['reference']) : undefined;
  return /(?:^|\/)([A-Z][A-Za-z]+\/[A-Za-z0-9.\-]{1,64})(?:\/_history\/.*)?$/.exec(text ?? '')?.[1];
}

interface StatedCoding {
  readonly system: string | undefined;
  readonly code: string;
}

export function codingsIn(concept: unknown): readonly StatedCoding[] {
  return at(concept, 'coding').filter(isObject).flatMap((coding) => {
    const code = textIn(coding['code']);
    return code === undefined ? [] : [{ system: textIn(coding['system']), code }];
  });
}

export function idOf(resource: unknown): string | undefined {
  return isObject(resource) ? textIn(resource['id']) : undefined;
}
