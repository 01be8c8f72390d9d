import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { SpecialtyMatch } from './specialty-index.js';

/** What a typed text may mean: a kind of care, or the text itself as somebody's name. */
export type Suggestion =
  | { readonly means: 'specialty'; readonly match: SpecialtyMatch }
  | { readonly means: 'name'; readonly text: string };

/**
 * The list below a field: which line is chosen, and the keys that move it. Follows the combobox pattern with a list.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export class Suggestions implements ReactiveController {
  #shown = false;
  #active = -1;

  /** `offered` reads what the field holds now; `pick` takes the line that was chosen. */
  constructor(readonly host: ReactiveControllerHost, readonly offered: () => readonly Suggestion[], readonly pick: (chosen: Suggestion) => void) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.close();
  }

  /** The lines as they stand below the field; none where it is closed. */
  get lines(): readonly Suggestion[] {
    return this.#shown ? this.offered() : [];
  }

  /** Index of the chosen line; -1 where none is. */
  get active(): number {
    return this.#active;
  }

  open(): void {
    this.#shown = true;
    this.#active = -1;
    this.host.requestUpdate();
  }

  close(): void {
    this.#shown = false;
    this.#active = -1;
    this.host.requestUpdate();
  }

  choose(suggestion: Suggestion): void {
    this.close();
    this.pick(suggestion);
  }

  /** What a key in the field does to the list; a key that does nothing to it is left to the field. */
  key(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const lines = this.lines;
    const chosen = lines[this.#active];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') this.#move(event, lines.length);
    else if (event.key === 'Enter' && chosen) this.#take(event, chosen);
    else if (event.key === 'Escape' && lines.length > 0) this.#leave(event);
  }

  #move(event: KeyboardEvent, count: number): void {
    event.preventDefault();
    if (count === 0) {
      this.open();
      return;
    }
    const step = event.key === 'ArrowDown' ? 1 : -1;
    // From the last line on into the field, and from there to the first: the text as typed is one of the choices.
    this.#active = ((this.#active + 1 + step + count + 1) % (count + 1)) - 1;
    this.host.requestUpdate();
  }

  #take(event: KeyboardEvent, chosen: Suggestion): void {
    event.preventDefault();
    this.choose(chosen);
  }

  #leave(event: KeyboardEvent): void {
    event.preventDefault();
    event.stopPropagation(); // a dialog around the element stays open
    this.close();
  }
}
