import type { LitElement, ReactiveController } from 'lit';

/** Rows that stand in the first drawing (more than any screen holds), how many more each step brings, and up to where steps come by themselves. */
const FIRST = 25;
const STEP = 60;
const UNASKED = 280;
/** So long after somebody asked for something else nothing follows: they may still be typing. */
const PAUSE_MS = 300;
/** Rows are drawn before the member has come to where they stand. */
const AHEAD = '2000px';

/**
 * Draws a long list a frame's worth at a time: the first rows are there at once, some hundred follow by themselves, and the others when
 * the end of those comes near, or when the page is printed.
 */
export class GrowingController implements ReactiveController {
  #limit = FIRST;
  #wanted = 0;
  #turn = 0;
  #frame = 0;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #end: Element | undefined;
  readonly #near = new IntersectionObserver((entries) => {
    if (entries.some(({ isIntersecting }) => isIntersecting)) this.#grow();
  }, { rootMargin: AHEAD });

  constructor(readonly host: LitElement) {
    host.addController(this);
  }

  /** How many of `length` rows to draw now; another `turn` begins at the top. */
  upTo(length: number, turn: number): number {
    if (turn !== this.#turn) {
      this.#limit = FIRST;
      clearTimeout(this.#pause);
      this.#pause = setTimeout(() => {
        this.#pause = undefined;
        this.#goOn();
      }, PAUSE_MS);
    }
    this.#turn = turn;
    this.#wanted = length;
    return Math.min(length, this.#limit);
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#whole);
  }

  hostUpdated(): void {
    // Looked at anew after each step: the end may still be in sight.
    if (this.#end) this.#near.unobserve(this.#end);
    this.#end = this.host.renderRoot.querySelector('[data-more]') ?? undefined;
    if (!this.#pause) this.#goOn();
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#whole);
    this.#near.disconnect();
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    clearTimeout(this.#pause);
    this.#pause = undefined;
  }

  #goOn(): void {
    if (this.#wanted <= this.#limit) return;
    if (this.#limit < UNASKED) this.#grow();
    else if (this.#end) this.#near.observe(this.#end);
  }

  #grow(): void {
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#limit += STEP;
      this.host.requestUpdate();
    });
  }

  readonly #whole = (): void => {
    this.#limit = Infinity;
    this.host.requestUpdate();
  };
}
