import { ContextProvider } from '@lit/context';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { Connecting, Connection, MemberScope, UhcClient } from '../../src/store/client.js';
import { clientContext } from '../shared/client-context.js';
import { UhcConnectEvent } from '../shared/connect-event.js';
import { controls } from '../shared/controls.styles.js';
import { UhcDisconnectEvent } from '../shared/disconnect-event.js';
import { LiveController } from '../shared/live-controller.js';
import { look } from '../shared/look.styles.js';
import { MemberElement } from '../shared/member-element.js';
import { actionView } from '../shared/notice.js';
import { rows } from '../shared/rows.styles.js';
import { askedBy, privacyPolicyOf, type Asked } from '../shared/sharing.js';
import { tellRedirect } from '../shared/site-owner.js';
import { states } from '../shared/states.styles.js';
import { connectStyles } from './connect.styles.js';
import { connectedView, type Standing } from './connected-view.js';
import { connectionLine } from './connection-line.js';
import { consentView } from './consent-view.js';
import { leftNotice, type Gone } from './left-notice.js';
import { payerOf } from './payer-words.js';
import { choiceView, startView } from './start-view.js';
import { wayView } from './way-view.js';

// Whoever uses the element knows its events by their types.
export type { UhcConnectEvent } from '../shared/connect-event.js';
export type { UhcDisconnectEvent } from '../shared/disconnect-event.js';

/** Where the member is before leaving for the payer's page; `at-rest`: nothing was pressed. */
type Step = { readonly at: 'rest' } | { readonly at: 'choice' } | { readonly at: 'consent'; readonly choice: string; readonly host?: string };

/** What is asked for where no element says what it needs. */
const CLAIMS: Asked = { needed: ['patient/ExplanationOfBenefit.read'], optional: ['patient/Patient.read'] };

/**
 * `<uhc-connect>`: whose plan, what is asked and why, the way to the payer's page and back, the connection's state and its end.
 * Hands its client to the elements that stand inside it.
 *
 * @slot - elements that use this connection
 * @fires uhc-connect - a connection is there
 * @fires uhc-disconnect - a connection is gone
 * @fires uhc-error - `code`: the way to a connection ended, or a setting of the site owner's is wrong
 * @csspart view - all that is drawn
 * @csspart sandbox - the line that says that nobody here is real
 * @csspart consent - the screen before the payer's page
 * @csspart scope - what is asked for, one a row
 * @csspart privacy-policy - the link to the site's privacy policy
 * @csspart connection - one connection: its state, and the ways out
 * @csspart button - each button
 * @csspart notice - a tinted notice
 * @cssprop --uhc-accent - what can be pressed, is chosen or is new
 * @cssprop --uhc-paper - what is read stands on this
 * @cssprop --uhc-ink - text
 * @cssprop --uhc-soft - text that explains
 * @cssprop --uhc-font - the face
 * @cssprop --uhc-text - size of the text; all sizes are multiples of it
 * @cssprop --uhc-radius - corners of controls and notices
 */
export class ConnectElement extends MemberElement {
  static override readonly styles = [look, controls, rows, states, connectStyles];

  /** What a page reads that shows none of our other elements; they say it themselves. */
  override needed: readonly MemberScope[] = [];
  override readonly optional: readonly MemberScope[] = [];

  readonly #connecting = new LiveController<Connecting>(this, (now) => this.#moved(now));
  readonly #storage = new LiveController<'device' | 'session' | 'memory'>(this);
  readonly #claims = new LiveController<UhcClient['claims']['value']>(this);
  readonly #provider = new ContextProvider(this, { context: clientContext });
  #heading = '';

  @state() private step: Step = { at: 'rest' };
  @state() private leaving: string | undefined;
  @state() private left: Gone | undefined;

  /** Goes to its first heading: for whoever points here. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('[data-heading]')?.focus();
  }

  override connectAgain(choice: string): void {
    this.#go({ at: 'consent', choice });
    void this.updateComplete.then(() => this.focus());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const client = this.used;
    this.#connecting.follow(client?.connecting);
    this.#storage.follow(client?.storage);
    // Whoever watches the claims has them read: a page that shows none asks for none.
    this.#claims.follow(client && askedBy(client).needed.includes('patient/ExplanationOfBenefit.read') ? client.claims : undefined);
    if (!this.within) this.#provider.setValue(client);
  }

  protected override connectionsChanged(now: readonly Connection[], before: readonly Connection[]): void {
    if (!this.within && !this.leads) return;
    const has = (all: readonly Connection[], { id }: Connection): boolean => all.some((one) => one.id === id);
    for (const one of now) if (!has(before, one)) this.dispatchEvent(new UhcConnectEvent());
    for (const one of before) if (!has(now, one)) this.dispatchEvent(new UhcDisconnectEvent());
  }

  override render(): TemplateResult {
    return html`${super.render()}<slot></slot>`;
  }

  protected override draw(client: UhcClient): TemplateResult {
    if (!this.ready) return html``;
    if (!this.within && !this.leads) return this.connections.length > 0 ? this.#connected(client) : this.pointer(client);
    const connecting = this.#connecting.value ?? { step: 'idle' };
    if (connecting.step !== 'idle') return this.#way(client, connecting);
    switch (this.step.at) {
      case 'choice': return choiceView(this.language, client.choices, (choice) => this.#go({ at: 'consent', choice: choice.key }), () => this.#go({ at: 'rest' }));
      case 'consent': return this.#consent(client, this.step.choice, this.step.host);
      case 'rest': return this.connections.length > 0 ? this.#connected(client) : this.#start(client);
    }
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const heading = this.renderRoot.querySelector<HTMLElement>('[data-heading]');
    const title = heading?.textContent ?? '';
    const moved = title !== this.#heading;
    this.#heading = title;
    // A step that the member took, or that took their button away, goes on at its heading. A page that opens keeps its own focus.
    if (moved && this.#had) heading?.focus();
  }

  #had = false;

  protected override update(changed: PropertyValues<this>): void {
    this.#had = Boolean(this.shadowRoot?.activeElement);
    super.update(changed);
  }

  #start(client: UhcClient): TemplateResult {
    return startView(this.language, {
      privacyPolicy: this.#privacyPolicy(client),
      press: () => this.#begin(client),
      said: leftNotice(this.language, this.left),
    });
  }

  #consent(client: UhcClient, key: string, host?: string): TemplateResult {
    const choice = client.choices.find((one) => one.key === key);
    if (!choice) return this.#start(client);
    const asked = this.#asked(client);
    const payer = payerOf(this.language, choice);
    return consentView(this.language, {
      choice,
      host: host ?? choice.host,
      asked,
      kept: this.#storage.value === 'device' ? 'device' : 'session',
      pageIsOurs: !/^https?:$/.test(location.protocol),
      privacyPolicy: this.#privacyPolicy(client),
      // In the click itself: a browser opens a window only then.
      go: { label: this.language.say('consent.go', { payer }), press: () => this.#leave(client, key), go: true },
      cancel: () => this.#go({ at: 'rest' }),
      back: this.#several(client) ? () => this.#go({ at: 'choice' }) : undefined,
    });
  }

  #way(client: UhcClient, connecting: Exclude<Connecting, { step: 'idle' }>): TemplateResult {
    const choice = client.choices.find((one) => one.key === connecting.choice);
    const stop = (next: Step): void => {
      client.cancelConnect();
      this.#go(next);
    };
    return wayView(this.language, connecting, choice, {
      show: () => client.showWindow(),
      inThisTab: () => void client.connectInThisTab(),
      cancel: () => stop({ at: 'rest' }),
      again: () => stop(choice ? { at: 'consent', choice: choice.key } : { at: 'rest' }),
      other: this.#several(client) ? () => stop({ at: 'choice' }) : undefined,
    });
  }

  #connected(client: UhcClient): TemplateResult {
    const draw = this.within ? connectionLine : connectedView;
    const each = this.connections.map((connection) => draw(this.language, connection, this.#standing(client, connection)));
    const add = actionView({ label: this.language.say('connected.add'), press: () => this.#begin(client) });
    return html`${this.left ? html`<div class="body">${leftNotice(this.language, this.left)}</div>` : nothing}${each}${this.within ? nothing : html`<div class="more">${add}</div>`}`;
  }

  #standing(client: UhcClient, connection: Connection): Standing {
    const claims = this.#claims.value;
    return {
      choice: client.choices.find(({ key }) => key === connection.choice),
      storage: this.#storage.value ?? 'device',
      asOf: claims?.state === 'data' ? claims.asOf : undefined,
      now: this.now(),
      leaving: this.leaving === connection.id,
      update: () => void client.refresh(connection.id),
      again: () => this.connectAgain(connection.choice),
      disconnect: (keep) => void this.#disconnect(client, connection.id, keep),
      forget: () => void client.forget(connection.id),
    };
  }

  #begin(client: UhcClient): void {
    const [only] = client.choices.filter((choice) => choice.available);
    this.#go(only && !this.#several(client) ? { at: 'consent', choice: only.key } : { at: 'choice' });
  }

  #leave(client: UhcClient, key: string): void {
    const { needed, optional } = this.#asked(client);
    this.step = { at: 'rest' };
    void client.connect(key, [...needed, ...optional]);
  }

  async #disconnect(client: UhcClient, id: string, keep: boolean): Promise<void> {
    this.leaving = id;
    try {
      this.left = { ...(await client.disconnect(id, { keep })), kept: keep };
    } finally {
      this.leaving = undefined;
    }
  }

  #go(step: Step): void {
    this.step = step;
    this.left = undefined;
    if (step.at === 'consent') void this.used?.prepare(step.choice).then((host) => { if (host && this.step === step) this.step = { ...step, host }; });
  }

  #moved(connecting: Connecting): void {
    if (connecting.step === 'away' && (this.within || this.leads)) tellRedirect(connecting.redirectUri);
    if (connecting.step === 'ended' && (this.within || this.leads)) this.fail(connecting.error);
  }

  #several(client: UhcClient): boolean {
    return client.choices.length > 1;
  }

  #asked(client: UhcClient): Asked {
    const asked = askedBy(client);
    return asked.needed.length > 0 ? asked : CLAIMS;
  }

  #privacyPolicy(client: UhcClient): string | undefined {
    return this.privacyPolicy ?? privacyPolicyOf(client);
  }
}
