/** What somebody does who is there. */
const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;
/** How often views tell each other that somebody is there. */
const TELL_EVERY_MS = 5_000;

export interface IdleWatch {
  readonly database: string;
  readonly afterMs: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly idle: () => void;
}

/**
 * Calls `idle` once nobody has touched any view of this origin for `afterMs`. The clock counts, not the timer: a computer that slept is idle
 * when it wakes. The answer ends the watch.
 */
export function watchIdle({ database, afterMs, now, idle }: IdleWatch): () => void {
  const channel = new BroadcastChannel(`${database}-activity`);
  const over = new AbortController();
  let last = now();
  let told = last;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    clearTimeout(timer);
    const left = last + afterMs - now();
    if (left <= 0) idle();
    else timer = setTimeout(look, left);
  };
  const seen = (): void => {
    if (now() >= last + afterMs) { look(); return; } // it woke under somebody's hand: too late
    last = now();
    if (last - told < TELL_EVERY_MS) return;
    told = last;
    channel.postMessage(last);
  };
  for (const sign of SIGNS) addEventListener(sign, seen, { capture: true, passive: true, signal: over.signal });
  document.addEventListener('visibilitychange', look, { signal: over.signal });
  channel.addEventListener('message', ({ data }: MessageEvent<number>) => { last = Math.max(last, data); });
  look();
  return () => {
    clearTimeout(timer);
    over.abort();
    channel.close();
  };
}
