/** Ends when that is so; a store works on by itself, and tells nobody when it has done. */
export async function until(what: () => boolean): Promise<void> {
  const end = performance.now() + 5_000;
  while (!what()) {
    if (performance.now() > end) throw new Error('It did not come to that within 5 s.');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
