import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { UhcError } from '../../src/errors.js';
import type { Language } from '../../src/i18n/language.js';
import type { UhcClient } from '../../src/store/client.js';
import { errorNotice } from '../shared/error-notice.js';
import { Later } from '../shared/later.js';
import { LiveController } from '../shared/live-controller.js';
import type { LockDesk } from './lock-desk.js';

type Part = typeof import('./lock-part.js');

/** The lock, for the element that draws the connection: nothing of it is loaded before it is on, or somebody looks at it. */
export class LockHook {
  readonly #state: LiveController<string>;
  readonly #part: Later<Part>;
  #client: UhcClient | undefined;
  #desk: LockDesk | undefined;

  constructor(readonly host: LitElement) {
    // `host` is there from here on, and not while fields are made.
    this.#state = new LiveController<string>(host, () => void this.#desk?.look());
    this.#part = new Later<Part>(host, () => import('./lock-part.js'));
  }

  follow(client: UhcClient | undefined): void {
    this.#state.follow(client?.locking);
    if (client === this.#client) return;
    this.#client = client;
    this.#desk = undefined;
  }

  /** In place of all else while nothing opens; undefined otherwise. */
  locked(language: Language): TemplateResult | undefined {
    return this.#state.value === 'locked' ? this.#draw(language, (part, desk) => part.lockedView(language, desk)) : undefined;
  }

  /** Beside the connections: to turn it on, to set and to turn off. */
  panel(language: Language): TemplateResult {
    return this.#draw(language, (part, desk) => part.panelView(language, desk));
  }

  /** In the connection's line: one press that locks. */
  now(language: Language): TemplateResult | typeof nothing {
    if (this.#state.value !== 'open') return nothing;
    return html`<button type="button" class="link" @click=${() => void this.#client?.lock().then((lock) => lock.lockNow())}>${language.say('action.lock')}</button>`;
  }

  #draw(language: Language, draw: (part: Part, desk: LockDesk) => TemplateResult): TemplateResult {
    const { part, failed } = this.#part;
    if (part && this.#client) return draw(part, (this.#desk ??= new part.LockDesk(this.host, this.#client)));
    if (!failed) return html``;
    const again = { label: language.say('action.retry'), press: () => void this.#part.again() };
    return html`<div class="body">${errorNotice(language, new UhcError('unexpected'), [again])}</div>`;
  }
}
