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
