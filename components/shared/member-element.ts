import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { UhcError } from '../../src/errors.js';
import type { English } from '../../src/i18n/en.js';
import { claims } from '../../src/i18n/en/claims.js';
import { connect } from '../../src/i18n/en/connect.js';
import { recordStates } from '../../src/i18n/en/record-states.js';
import type { ClientOptions } from '../../src/store/client-options.js';
import type { Connection, LockState, MemberScope, UhcClient } from '../../src/store/client.js';
import { LiveController } from './live-controller.js';
import { actionView } from './notice.js';
import { leaderOf, share, type Sharer } from './sharing.js';
import { UhcElement } from './uhc-element.js';

/**
 * An element that shows a member's own records. Of several that share a client, the first in the document draws how to connect, and the
 * connection's line; the others point to it.
 */
export abstract class MemberElement extends UhcElement implements Sharer {
  static override readonly words: readonly Partial<English>[] = [recordStates, connect, claims];

  /** Without these the element shows nothing. */
  abstract readonly needed: readonly MemberScope[];
  readonly optional: readonly MemberScope[] = ['patient/Patient.read'];

  readonly #ready = new LiveController<boolean>(this);
  readonly #locking = new LiveController<LockState>(this);
  readonly #connections = new LiveController<readonly Connection[]>(this, (now, before) => {
    // What the member pressed to get here is gone: they go on at what it brought.
    if (!this.within && before.length === 0 && this.shadowRoot?.activeElement) void this.updateComplete.then(() => this.focus());
    this.connectionsChanged(now, before);
  });
  #shares: UhcClient | undefined;
  #leave: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#part();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#connections.follow(this.used?.connections);
    this.#ready.follow(this.used?.ready);
    this.#locking.follow(this.used?.locking);
    this.#join();
  }

  protected override options(): ClientOptions {
    if (!this.clientId) throw new UhcError('config_client_id_missing', { element: this.localName });
    // A file on disk, and plain http, have no address to come back to, and no WebCrypto to seal with.
    if (!isSecureContext || location.protocol === 'file:') throw new UhcError('config_page_not_web', { protocol: location.protocol });
    return super.options();
  }

  protected get connections(): readonly Connection[] {
    return this.#connections.value ?? [];
  }

  protected override get banner(): 'sandbox.banner' | 'sample.banner' | undefined {
    return this.connections.some(({ sample }) => sample) ? 'sample.banner' : super.banner;
  }

  /** A connection came or went. */
  protected connectionsChanged(_now: readonly Connection[], _before: readonly Connection[]): void {
    // Only some elements have anything to say about it.
  }

  /** Goes to what it draws of the connection: for whoever points here. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('uhc-connect, [data-heading], button')?.focus();
  }

  /** To the consent screen of a plan, wherever it is drawn. */
  connectAgain(choice: string): void {
    const leader = this.used && leaderOf(this.used);
    if (leader && leader !== this) leader.connectAgain(choice);
    else this.renderRoot.querySelector<HTMLElement & Pick<Sharer, 'connectAgain'>>('uhc-connect')?.connectAgain(choice);
  }

  /** Whether the client has looked at what is kept. Until then nothing is drawn: a member who is connected must not read that they are not. */
  protected get ready(): boolean {
    return this.#ready.value ?? false;
  }

  /** Whether it is this element that draws how to connect, and the connection's line. */
  protected get leads(): boolean {
    return !this.within && this.used !== undefined && leaderOf(this.used) === this;
  }

  /** What the element is for, where there is a connection; before that how to get one, or where that stands. */
  protected drawConnected(client: UhcClient, content: () => TemplateResult): TemplateResult {
    if (!this.ready) return html``;
    const connected = this.connections.length > 0;
    const connect = html`<uhc-connect
      exportparts="button, notice, consent, scope, connection, lock"
      .client=${client} .within=${true} .spoken=${this.language} .privacyPolicy=${this.privacyPolicy}></uhc-connect>`;
    return html`${connected ? content() : nothing}${this.leads ? connect : connected ? nothing : this.pointer(client)}`;
  }

  /** Of several that share a client all but the first say where it is. */
  protected pointer(client: UhcClient): TemplateResult {
    const { language } = this;
    const locked = this.#locking.value === 'locked';
    const press = (): void => {
      const leader = leaderOf(client);
      leader?.scrollIntoView({ block: 'start' });
      leader?.focus();
    };
    return html`<div class="body"><p class="say">${locked ? language.say('lock.pointer') : language.say('connect.pointer')}</p>
      <div class="acts">${actionView({ label: language.say(locked ? 'action.unlock' : 'connect.pointer.action'), press })}</div></div>`;
  }

  #join(): void {
    const client = this.within || !this.isConnected ? undefined : this.used;
    if (client === this.#shares) return;
    this.#part();
    this.#shares = client;
    if (client) this.#leave = share(client, this);
  }

  #part(): void {
    this.#leave?.();
    this.#leave = undefined;
    this.#shares = undefined;
  }
}
