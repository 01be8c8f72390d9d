import { claimFromEob } from './claim-from-eob.js';

/**
 * Where a resource holds what the reading of it looks at: the paths of all texts, numbers and truth values that it touches, parts joined by
 * a line break. Found by reading it once more and watching, so that it cannot say anything else than the reading does.
 */
export function readPathsOf(resource: unknown): ReadonlySet<string> {
  const paths = new Set<string>();
  claimFromEob(watched(structuredClone(resource), '', paths));
  return paths;
}

/** The path of a part, under that of what holds it. */
export function pathTo(holder: string, key: string | number): string {
  return `${holder}\n${key}`;
}

function watched(value: unknown, path: string, paths: Set<string>): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return new Proxy(value, {
    get(target, key): unknown {
      const inner: unknown = Reflect.get(target, key);
      if (typeof key === 'symbol' || !Object.hasOwn(target, key)) return inner;
      const at = pathTo(path, key);
      if (typeof inner === 'object' && inner !== null) return watched(inner, at, paths);
      if (!(Array.isArray(target) && key === 'length')) paths.add(at);
      return inner;
    },
  });
}
