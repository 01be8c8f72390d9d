import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { UhcError } from '../../src/errors.js';
import type { Language } from '../../src/i18n/language.js';
import type { UhcClient } from '../../src/store/client.js';
import { errorNotice } from './error-notice.js';
import { icon } from './icons.js';
import { UhcSelectEvent } from './select-event.js';

/** A claim by its id, and whose it is. */
export interface ClaimAt {
  readonly id: string;
  readonly connection: string;
}

/** A claim that opens in an element's own place, and closes back to the row that it was opened from. */
export class OpenClaim implements ReactiveController {
  /** Brings `<uhc-claim>`, where a bundle can split; set by whoever registers the tags. */
  static claimElement: () => Promise<unknown> = () => Promise.resolve();
  #open: ClaimAt | undefined;
  #isMissing = false;

  constructor(readonly host: LitElement) {
    host.addController(this);
  }

  get isOpen(): boolean {
    return this.#open !== undefined;
  }

  hostConnected(): void {
    // Nothing is opened by itself.
  }

  /** Says which one, and opens it where the page does not show it itself. */
  select(claim: ClaimAt): void {
    const event = new UhcSelectEvent('ExplanationOfBenefit', claim.id);
    this.host.dispatchEvent(event);
    if (!event.defaultPrevented) void this.#show(claim);
  }

  /** What is open of a connection that went is shown no longer. */
  keepOnly(connections: readonly { readonly id: string }[]): void {
    if (this.#open && !connections.some(({ id }) => id === this.#open?.connection)) this.#open = undefined;
  }

  /** @param back what the way back is called: where it leads */
  view(client: UhcClient, language: Language, back: string): TemplateResult | typeof nothing {
    const open = this.#open;
    if (!open) return nothing;
    const again = { label: language.say('action.retry'), press: () => void this.#show(open) };
    return html`<button type="button" class="back" @click=${this.#close}>${icon('back')}${back}</button>
      ${this.#isMissing ? html`<div class="body">${errorNotice(language, new UhcError('unexpected'), [again])}</div>` : nothing}
      <uhc-claim
        exportparts="amount, amounts, status, service, notice, button, copy, sentence, picture, facts"
        .client=${client} .within=${true} .spoken=${language} .claimId=${open.id} .connection=${open.connection}
        @uhc-select=${(event: UhcSelectEvent) => this.#openAnother(event, open)}></uhc-claim>`;
  }

  /** An open claim names the one that replaced it, or that it replaced: it opens in the same place. */
  #openAnother(event: UhcSelectEvent, { connection }: ClaimAt): void {
    if (event.defaultPrevented) return;
    event.preventDefault();
    void this.#show({ id: event.id, connection });
  }

  async #show(claim: ClaimAt): Promise<void> {
    this.#open = claim;
    this.host.requestUpdate();
    try {
      await OpenClaim.claimElement();
      this.#isMissing = false;
    } catch {
      this.#isMissing = true; // the network, or a site that was published anew since: drawn, with the way to try again
    }
    this.host.requestUpdate();
    await this.host.updateComplete;
    this.host.renderRoot.querySelector<HTMLElement>('uhc-claim')?.focus();
  }

  readonly #close = async (): Promise<void> => {
    const open = this.#open;
    this.#open = undefined;
    this.host.requestUpdate();
    await this.host.updateComplete;
    const rows = [...this.host.renderRoot.querySelectorAll<HTMLElement>('button[data-id]')];
    const from = rows.find(({ dataset }) => dataset['id'] === open?.id && dataset['connection'] === open?.connection);
    (from ?? this.host.renderRoot.querySelector<HTMLElement>('[data-title]'))?.focus();
  };
}
