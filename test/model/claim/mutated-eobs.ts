import fc from 'fast-check';
import { ODD } from '../mutation.js';

const HOW = ['replace', 'drop', 'double', 'scale', 'text'] as const;
/** The deepest place that a change goes down to. */
const DEEPEST = 9;

/** Numbers, read one after the other: how deep, which way at each level, what to do there. One list is quicker to make and to shrink than a tree. */
const TAPE = fc.array(fc.nat(997), { minLength: 8, maxLength: 48, size: 'max' });

/** Explanations of benefit with some changes each, found by going down from the top: quick enough for tens of thousands. */
export function mutatedEobs(seeds: readonly object[]): fc.Arbitrary<object> {
  const texts = seeds.map((seed) => JSON.stringify(seed));
  return fc.tuple(fc.nat(texts.length - 1), TAPE).map(([seed, tape]) => {
    const resource = JSON.parse(texts[seed] ?? '{}') as object;
    for (let at = 0; at < tape.length;) at = change(resource, tape, at);
    return resource;
  });
}

/** Reads one change from the tape, and makes it. Ends with where the next one begins. */
function change(resource: object, tape: readonly number[], start: number): number {
  let at = start;
  const next = (): number => tape[at++] ?? 0;
  const depth = 1 + (next() % DEEPEST);
  const how = HOW[next() % HOW.length] ?? 'drop';
  const odd = next();
  let holder = resource as Record<string, unknown>;
  for (let level = 1; level <= depth; level += 1) {
    // What is no explanation of benefit at all is read in one line, and hides every other change.
    const keys = Object.keys(holder).filter((key) => key !== 'resourceType');
    const key = keys[next() % keys.length];
    if (key === undefined) break;
    const inner = holder[key];
    if (level < depth && typeof inner === 'object' && inner !== null) holder = inner as Record<string, unknown>;
    else {
      put(holder, key, how, odd);
      break;
    }
  }
  return at;
}

function put(holder: Record<string, unknown>, key: string, how: (typeof HOW)[number], odd: number): void {
  const before = holder[key];
  const set = (value: unknown): unknown => Object.defineProperty(holder, key, { value, writable: true, enumerable: true, configurable: true });
  if (how === 'drop') Reflect.deleteProperty(holder, key);
  else if (how === 'double') set([before, structuredClone(before)]);
  else if (how === 'scale' && typeof before === 'number') set(before * (odd - 500));
  else if (how === 'text' && typeof before === 'number') set(String(before));
  else set(structuredClone(ODD[odd % ODD.length]));
}
