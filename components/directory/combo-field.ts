import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Language } from '../../src/i18n/language.js';
import { icon } from '../shared/icons.js';
import { payerText } from '../shared/payer-text.js';

/** One thing that a field may mean. */
export interface Choice {
  readonly id: string;
  /** As the payer calls it: what stands in the field once it is chosen. */
  readonly label: string;
}

interface Offers {
  /** What the typed text may mean; asked for while one types. Where that fails, nothing is offered: the search itself says why. */
  readonly offer: (text: string, signal: AbortSignal) => Promise<readonly Choice[]>;
  /** The fewest letters that are worth a question. */
  readonly from: number;
}

interface FieldWords {
  readonly label: string;
  readonly hint: string;
  readonly clear: string;
  readonly fault?: string | undefined;
}

/** How long somebody pauses before what they typed is asked for, in milliseconds. */
const PAUSE = 220;
/** What is longer was pasted, and is the name of nothing. */
const LONGEST = 100;

/**
 * A field whose text may be one of several known things, with the list of these below it. Follows the combobox pattern with a list.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export class ComboField implements ReactiveController {
  #text = '';
  #chosen: Choice | undefined;
  #offered: readonly Choice[] = [];
  #active = -1;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #abort = new AbortController();

  /** @param changed called when the text is another one; `chosen`: a line of the list was taken */
  constructor(readonly host: ReactiveControllerHost, readonly id: string, readonly offers: Offers | undefined, readonly changed: (chosen: boolean) => void) {
    host.addController(this);
  }

  /** Letter by letter as typed. */
  get text(): string {
    return this.#text;
  }

  /** The thing that was chosen for the text; undefined where the text was typed. */
  get chosen(): Choice | undefined {
    return this.#chosen;
  }

  /** Lines that stand below the field. */
  get lines(): readonly Choice[] {
    return this.#offered;
  }

  set(text: string, chosen?: Choice): void {
    this.close();
    this.#text = text;
    this.#chosen = chosen;
    this.host.requestUpdate();
  }

  close(): void {
    clearTimeout(this.#waiting);
    this.#abort.abort();
    this.#offered = [];
    this.#active = -1;
    this.host.requestUpdate();
  }

  hostDisconnected(): void {
    this.close();
  }

  view(language: Language, { label, hint, clear, fault }: FieldWords): TemplateResult {
    const { id } = this;
    const shown = this.#offered.length > 0;
    return html`<div class="ask">
      <label class="label" for=${id}>${label}</label>
      <div class=${fault ? 'field wrong' : 'field'} part="field">
        <input id=${id} type="text" role=${this.offers ? 'combobox' : nothing} autocomplete="off" autocapitalize="none" spellcheck="false" enterkeyhint="search"
          aria-autocomplete=${this.offers ? 'list' : nothing} aria-expanded=${this.offers ? String(shown) : nothing} aria-controls=${shown ? `${id}-list` : nothing}
          aria-activedescendant=${shown && this.#active >= 0 ? `${id}-${this.#active}` : nothing}
          aria-invalid=${fault ? 'true' : 'false'} aria-describedby=${fault ? `${id}-fault` : nothing}
          placeholder=${hint} .value=${this.#text} @input=${(event: InputEvent) => this.#typed((event.target as HTMLInputElement).value)}
          @keydown=${(event: KeyboardEvent) => this.#key(event)} @blur=${() => this.close()}>
        ${this.#text === '' ? nothing : html`<button type="button" class="clear" part="clear" aria-label=${clear} @click=${(event: Event) => this.#clear(event)}>${icon('close')}</button>`}
      </div>
      ${shown ? this.#list(language) : nothing}
      ${fault ? html`<p class="help wrong" id=${`${id}-fault`} part="fault">${fault}</p>` : nothing}
    </div>`;
  }

  /** Pressing in the list leaves the focus where it is: the field stays the one that is typed into. */
  #list(language: Language): TemplateResult {
    const options = this.#offered.map((choice, at) => html`<div role="option" id=${`${this.id}-${at}`} class="option" part="suggestion"
      aria-selected=${at === this.#active ? 'true' : 'false'} @click=${() => this.#take(choice)}>${payerText(choice.label)}</div>`);
    return html`<div class="options" id=${`${this.id}-list`} part="suggestions" role="listbox" aria-label=${language.say('directory.suggestions')}
      @pointerdown=${(event: Event) => event.preventDefault()}>${options}</div>`;
  }

  #typed(text: string): void {
    this.#text = text;
    this.#chosen = undefined;
    this.changed(false);
    this.#ask();
    this.host.requestUpdate();
  }

  #clear(event: Event): void {
    const field = (event.currentTarget as HTMLElement).parentElement?.querySelector('input');
    this.set('');
    this.changed(false);
    field?.focus();
  }

  #ask(): void {
    const { offers } = this;
    clearTimeout(this.#waiting);
    this.#abort.abort();
    const text = this.#text.trim();
    if (!offers || text.length < offers.from || text.length > LONGEST) {
      this.#offered = [];
      return;
    }
    const abort = new AbortController();
    this.#abort = abort;
    this.#waiting = setTimeout(() => {
      void offers.offer(text, abort.signal).catch(() => []).then((offered) => {
        if (abort.signal.aborted) return;
        this.#offered = offered;
        this.#active = -1;
        this.host.requestUpdate();
      });
    }, PAUSE);
  }

  #take(choice: Choice): void {
    this.set(choice.label, choice);
    this.changed(true);
  }

  /** What a key in the field does to the list; a key that does nothing to it is left to the field. */
  #key(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const count = this.#offered.length;
    const chosen = this.#offered[this.#active];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') this.#move(event, count);
    else if (event.key === 'Enter' && chosen) {
      event.preventDefault();
      this.#take(chosen);
    } else if (event.key === 'Escape' && count > 0) {
      event.preventDefault();
      event.stopPropagation(); // a dialog around the element stays open
      this.close();
    }
  }

  #move(event: KeyboardEvent, count: number): void {
    event.preventDefault();
    if (count === 0) {
      this.#ask();
      return;
    }
    const step = event.key === 'ArrowDown' ? 1 : -1;
    // From the last line on into the field, and from there to the first: the text as typed is one of the choices.
    this.#active = ((this.#active + 1 + step + count + 1) % (count + 1)) - 1;
    this.host.requestUpdate();
  }
}
