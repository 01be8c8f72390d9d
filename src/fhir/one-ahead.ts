/**
 * The same, with the next one asked for while the one before is worked on: who waits for a server does not wait twice. Never more than one
 * ahead; what went wrong with it is told when its turn comes, and not at all where nobody goes on.
 */
export async function* oneAhead<T>(source: AsyncGenerator<T, void, undefined>): AsyncGenerator<T, void, undefined> {
  let next = source.next();
  for (;;) {
    const { done, value } = await next;
    if (done) return;
    next = source.next();
    next.catch(() => undefined);
    yield value;
  }
}
