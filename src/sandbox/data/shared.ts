type Word = string | boolean | undefined;

/** By word after word, and at the end what was made of them. */
interface Branch<T> {
  readonly next: Map<Word, Branch<T>>;
  made?: T;
}

/**
 * Makes each thing once: asked again with the same words, the answer is the same object. It is frozen through and through, since whoever
 * changed it would change it for all.
 */
export function shared<Words extends readonly Word[], T extends object>(make: (...words: Words) => T): (...words: Words) => T {
  const root: Branch<T> = { next: new Map() };
  return (...words) => {
    let branch = root;
    for (const word of words) {
      let next = branch.next.get(word);
      if (!next) branch.next.set(word, (next = { next: new Map() }));
      branch = next;
    }
    return (branch.made ??= frozen(make(...words)));
  };
}

function frozen<T extends object>(thing: T): T {
  for (const part of Object.values(thing)) if (typeof part === 'object' && part !== null) frozen(part);
  return Object.freeze(thing);
}
