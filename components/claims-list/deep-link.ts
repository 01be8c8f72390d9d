import type { LitElement, ReactiveController } from 'lit';

/** An element that shows one claim at a time, by its id. */
type Host = LitElement & { claimId?: string | undefined };

const NAME = 'claim';

/**
 * The open claim in the fragment of the page's address (`#claim=<id>`), for a page that asked for it: it can be kept as a bookmark, and
 * the browser's Back closes it. Nothing but the id is ever written there.
 */
export class DeepLink implements ReactiveController {
  /** Whether the entry before this one in the browser's history is the list. */
  #opened = false;
  #leaving = false;

  constructor(readonly host: Host) {
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('popstate', this.#read);
    if (idIn(location.hash) !== undefined) this.#read();
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.#read);
  }

  hostUpdated(): void {
    const { claimId } = this.host;
    const before = idIn(location.hash);
    if (claimId === before || this.#leaving) return;
    if (claimId !== undefined) {
      const address = `#${NAME}=${encodeURIComponent(claimId)}`;
      if (before === undefined) history.pushState(history.state, '', address);
      else history.replaceState(history.state, '', address); // from one claim to another: Back leads to the list
      this.#opened ||= before === undefined;
    } else if (this.#opened) {
      this.#leaving = true;
      history.back();
    } else {
      history.replaceState(history.state, '', location.pathname + location.search);
    }
  }

  readonly #read = (): void => {
    const id = idIn(location.hash);
    this.#leaving = false;
    this.#opened &&= id !== undefined;
    this.host.claimId = id;
  };
}

function idIn(fragment: string): string | undefined {
  return new URLSearchParams(fragment.slice(1)).get(NAME) ?? undefined;
}
