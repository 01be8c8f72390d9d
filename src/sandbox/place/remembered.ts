/** So many are kept; whoever asks for ever new ones makes all of them anew at times. */
const MOST = 200;

/** What was made for a key before, or is made now. */
export function remembered<T>(known: Map<string, T>, key: string, make: () => T): T {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  if (known.size >= MOST) known.clear();
  known.set(key, made);
  return made;
}
