/** Script between two breaths of the page. */
const SLICE_MS = 8;

/** Does something to each of many, a slice at a time: the page answers in between. False where `goesOn` said no, and the rest was left. */
export async function inSlices<T>(items: readonly T[], work: (item: T) => void, goesOn: () => boolean): Promise<boolean> {
  let began = performance.now();
  for (const item of items) {
    if (performance.now() - began > SLICE_MS) {
      await new Promise((done) => setTimeout(done));
      if (!goesOn()) return false;
      began = performance.now();
    }
    work(item);
  }
  return goesOn();
}
