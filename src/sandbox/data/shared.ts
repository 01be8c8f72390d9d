/**
 * Makes each thing once: asked again with the same words, the answer is the same object. It is frozen through and through, since whoever
 * changed it would change it for all.
 */
export function shared<Words extends readonly (string | boolean | undefined)[], T extends object>(make: (...words: Words) => T): (...words: Words) => T {
  const made = new Map<string, T>();
  return (...words) => {
    const key = words.join('\n');
    let one = made.get(key);
    if (!one) {
      one = frozen(make(...words));
      made.set(key, one);
    }
    return one;
  };
}

function frozen<T extends object>(thing: T): T {
  for (const part of Object.values(thing)) if (typeof part === 'object' && part !== null) frozen(part);
  return Object.freeze(thing);
}
