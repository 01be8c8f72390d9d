import fc from 'fast-check';
import { ODD } from '../mutation.js';

/** One change: which way to go down from the top, a number a level, and what to do at the end of it. */
interface Change {
  readonly way: readonly number[];
  readonly how: 'replace' | 'drop' | 'double' | 'scale' | 'text';
  readonly odd: number;
}

const CHANGES: fc.Arbitrary<readonly Change[]> = fc.array(fc.record({
  way: fc.array(fc.nat(997), { minLength: 1, maxLength: 9 }),
  how: fc.constantFrom('replace', 'drop', 'double', 'scale', 'text' as const),
  odd: fc.nat(997),
}), { minLength: 1, maxLength: 8 });

/** Explanations of benefit with up to eight changes, each found by going down from the top: quick enough for tens of thousands. */
export function mutatedEobs(seeds: readonly object[]): fc.Arbitrary<object> {
  const texts = seeds.map((seed) => JSON.stringify(seed));
  return fc.tuple(fc.nat(texts.length - 1), CHANGES).map(([seed, changes]) => {
    const resource = JSON.parse(texts[seed] ?? '{}') as object;
    for (const change of changes) apply(resource, change);
    return resource;
  });
}

function apply(resource: object, { way, how, odd }: Change): void {
  let holder = resource as Record<string, unknown>;
  for (const [level, step] of way.entries()) {
    const keys = Object.keys(holder);
    const key = keys[step % keys.length];
    if (key === undefined) return;
    const inner = holder[key];
    if (level < way.length - 1 && typeof inner === 'object' && inner !== null) holder = inner as Record<string, unknown>;
    else {
      put(holder, key, how, odd);
      return;
    }
  }
}

function put(holder: Record<string, unknown>, key: string, how: Change['how'], odd: number): void {
  const before = holder[key];
  const set = (value: unknown): unknown => Object.defineProperty(holder, key, { value, writable: true, enumerable: true, configurable: true });
  if (how === 'drop') Reflect.deleteProperty(holder, key);
  else if (how === 'double') set([before, structuredClone(before)]);
  else if (how === 'scale' && typeof before === 'number') set(before * (odd - 500));
  else if (how === 'text' && typeof before === 'number') set(String(before));
  else set(structuredClone(ODD[odd % ODD.length]));
}
