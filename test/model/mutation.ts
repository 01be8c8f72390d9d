import fc from 'fast-check';

/** What hostile or broken servers put where something else should stand. */
export const ODD: readonly unknown[] = [
  null, true, false, 0, -0, 7, -1, 1e300, 1.5, '', ' ', '0', '12.50', 'NaN', '__proto__', 'constructor', 'toString',
  '#', '#x', 'Organization/', 'https://', 'urn:uuid:', '2024-13-45', '\u202E', '<script>',
  [], [[]], [null], {}, { value: 0 }, { coding: {} }, { coding: [null, 'x'] }, { reference: 7 }, { reference: '#e1' },
  JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}') as unknown,
];

/** A resource with up to eight of its parts replaced, dropped, doubled or moved. */
export function mutated(seeds: readonly unknown[]): fc.Arbitrary<unknown> {
  const change = fc.record({
    at: fc.nat(), how: fc.constantFrom('replace', 'drop', 'double', 'move' as const), odd: fc.oneof(fc.constantFrom(...ODD), fc.jsonValue({ maxDepth: 3 })),
    from: fc.nat(),
  });
  return fc.tuple(fc.constantFrom(...seeds), fc.array(change, { minLength: 1, maxLength: 8 })).map(([seed, changes]) => {
    const resource: unknown = structuredClone(seed);
    for (const { at, how, odd, from } of changes) {
      const slots = slotsOf(resource);
      const slot = slots[at % slots.length];
      if (!slot) continue;
      if (how === 'drop') slot.drop();
      else if (how === 'double') slot.set([slot.value, slot.value]);
      else slot.set(structuredClone(how === 'replace' ? odd : slots[from % slots.length]?.value));
    }
    return resource;
  });
}

interface Slot {
  readonly value: unknown;
  readonly set: (value: unknown) => void;
  readonly drop: () => void;
}

/** Every place in a JSON value that can be changed, without recursion: a mutated value may be deep. */
function slotsOf(root: unknown): readonly Slot[] {
  const slots: Slot[] = [];
  const open: unknown[] = [root];
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (typeof value !== 'object' || value === null) continue;
    const holder = value as Record<string, unknown>;
    for (const key of Object.keys(holder)) {
      slots.push({
        value: holder[key],
        set: (to) => Object.defineProperty(holder, key, { value: to, writable: true, enumerable: true, configurable: true }),
        drop: () => Reflect.deleteProperty(holder, key),
      });
      open.push(holder[key] ?? null);
    }
  }
  return slots;
}

/** Every number in a value that was read, and every number in the value that it was read from. */
export function numbersIn(root: unknown): readonly number[] {
  const numbers: number[] = [];
  const open: unknown[] = [root];
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value === 'number') numbers.push(value);
    else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) open.push(inner);
  }
  return numbers;
}
