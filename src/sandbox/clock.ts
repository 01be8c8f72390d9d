/** The sandbox's time: this machine's, moved by as much as somebody asked for, and going on from there. */
export class Clock {
  #ahead = 0;

  constructor(readonly real: () => number) {}

  /** Milliseconds since 1970. */
  readonly now = (): number => this.real() + this.#ahead;

  /** By how many milliseconds it is ahead of this machine's; negative where it is behind. */
  get ahead(): number {
    return this.#ahead;
  }

  set(instant: number): void {
    this.#ahead = instant - this.real();
  }

  step(milliseconds: number): void {
    this.#ahead += milliseconds;
  }

  reset(): void {
    this.#ahead = 0;
  }
}

const CENTURY = 100 * 366 * 86_400;

/** Milliseconds since 1970 of an instant or a day such as `2026-12-01T09:00:00Z`; `undefined` for what is none. */
export function instantIn(text: string): number | undefined {
  const instant = Date.parse(text);
  return /^\d{4}-\d\d-\d\d/.test(text) && !Number.isNaN(instant) ? instant : undefined;
}

/** By how many seconds time may jump, back where they are negative; `undefined` for what is no such number. */
export function secondsIn(text: string): number | undefined {
  const seconds = Number(text);
  return text.trim() !== '' && Math.abs(seconds) <= CENTURY ? seconds : undefined;
}
