import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Rows that stand in the first drawing, and how many more each frame after it brings. */
const FIRST = 200;
const STEP = 400;

/** Draws a long list a frame's worth at a time: the first rows are there at once, and the page stays awake until the last is. */
export class GrowingController implements ReactiveController {
  #limit = FIRST;
  #wanted = 0;
  #frame = 0;

  constructor(readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  /** How many of `length` rows to draw now. */
  upTo(length: number): number {
    this.#wanted = length;
    return Math.min(length, this.#limit);
  }

  hostUpdated(): void {
    if (this.#wanted <= this.#limit || this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#limit += STEP;
      this.host.requestUpdate();
    });
  }

  hostDisconnected(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }
}
