import type { CSSResult, LitElement, ReactiveController } from 'lit';

/** A module that an element draws with, and the rules it is drawn by. */
interface Part {
  readonly styles?: CSSResult;
}

/**
 * A part of an element that is loaded when it is first looked for. Where it cannot be had (the network, or a site that was published anew
 * since), `failed` says so, and `again` is the way on.
 */
export class Later<P extends object> implements ReactiveController {
  failed = false;
  #part: P | undefined;
  #loading = false;

  constructor(readonly host: LitElement, readonly load: () => Promise<P>) {
    host.addController(this);
  }

  /** The part, once it is here; looking for it brings it. */
  get part(): P | undefined {
    if (!this.#part && !this.failed) void this.again();
    return this.#part;
  }

  async again(): Promise<void> {
    if (this.#loading) return;
    this.#loading = true;
    this.failed = false;
    try {
      const part: P & Part = await this.load();
      const { renderRoot } = this.host;
      if (part.styles?.styleSheet && renderRoot instanceof ShadowRoot) renderRoot.adoptedStyleSheets.push(part.styles.styleSheet);
      this.#part = part;
    } catch {
      this.failed = true; // told where it would stand
    }
    this.#loading = false;
    this.host.requestUpdate();
  }

  hostConnected(): void {
    // Nothing is loaded before it is looked for.
  }
}
