import { ContextProvider } from '@lit/context';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { UhcError } from '../../src/errors.js';
import type { Choice, Connecting, Connection, MemberScope, UhcClient } from '../../src/store/client.js';
import { clientContext } from '../shared/client-context.js';
import { UhcConnectEvent } from '../shared/connect-event.js';
import { controls } from '../shared/controls.styles.js';
import { UhcDisconnectEvent } from '../shared/disconnect-event.js';
import { errorNotice } from '../shared/error-notice.js';
import { LockHook } from '../lock/lock-hook.js';
import { Later } from '../shared/later.js';
import { LiveController } from '../shared/live-controller.js';
import { skeletonRows } from '../shared/loading-view.js';
import { look } from '../shared/look.styles.js';
import { MemberElement } from '../shared/member-element.js';
import { rows } from '../shared/rows.styles.js';
import { askedBy, firstToSay, type Asked } from '../shared/sharing.js';
import { tellRedirect } from '../shared/site-owner.js';
import { states } from '../shared/states.styles.js';
import { connectStyles } from './connect.styles.js';
import { connectionLine } from './connection-line.js';
import { Ending } from './ending.js';
import { leftNotice } from './left-notice.js';
import { LookingAround } from './looking-around.js';
import type { Managing } from './manage.js';
import { nameOf } from './payer-words.js';
import type { Standing } from './standing.js';
import { startView } from './start-view.js';
import type { Step } from './step.js';
import type { WayIn } from './way-in.js';

// Whoever uses the element knows its events by their types.
export type { UhcConnectEvent } from '../shared/connect-event.js';
export type { UhcDisconnectEvent } from '../shared/disconnect-event.js';

/** What is asked for where no element says what it needs. */
const CLAIMS: Asked = { needed: ['patient/ExplanationOfBenefit.read'], optional: ['patient/Patient.read'] };

/**
 * `<uhc-connect>`: whose plan, what is asked and why, the way to the payer's page and back, the connection's state and its end.
 * Hands its client to the elements that stand inside it.
 *
 * @slot - elements that use this connection
 * @slot purpose - what the site uses the records for besides showing them; shown before the member leaves for the payer
 * @slot retention - how long the site keeps what it takes
 * @slot sharing - with whom the site shares it
 * @attr {string} purpose - the same as the slot, as text; on any element of ours
 * @attr {string} retention - the same as the slot, as text; on any element of ours
 * @attr {string} sharing - the same as the slot, as text; on any element of ours
 * @fires uhc-connect - a connection is there; the sample member's, too
 * @fires uhc-disconnect - a connection is gone
 * @fires uhc-error - `code`: the way to a connection ended, or a setting of the site owner's is wrong
 * @csspart view - all that is drawn
 * @csspart sandbox - the line that says that nobody here is real
 * @csspart consent - the screen before the payer's page
 * @csspart scope - what is asked for, one a row
 * @csspart privacy-policy - the link to the site's privacy policy
 * @csspart connection - one connection: its state, and the ways out
 * @csspart lock - the lock of this device: what opens it, and where it is set
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

  readonly #wayIn = new Later(this, () => import('./way-in.js'));
  readonly #manage = new Later(this, () => import('./manage.js'));
  readonly #lock = new LockHook(this);
  readonly #connecting = new LiveController<Connecting>(this, (now) => this.#moved(now));
  readonly #storage = new LiveController<'device' | 'session' | 'memory'>(this);
  readonly #hidden = new LiveController<number>(this);
  readonly #claims = new LiveController<UhcClient['claims']['value']>(this);
  readonly #ending = new Ending(this);
  readonly #around = new LookingAround(this);
  readonly #provider = new ContextProvider(this, { context: clientContext });
  #heading = '';
  #had = false;
  /** Something that was pressed elsewhere points here: the next heading gets the focus. */
  #pointed = false;

  @state() private step: Step = { at: 'rest' };

  /** Goes to its first heading: for whoever points here. */
  override focus(): void {
    const heading = this.renderRoot.querySelector<HTMLElement>('[data-heading]');
    if (heading) heading.focus();
    else this.#pointed = !this.within; // it is on its way
  }

  override connectAgain(choice: string): void {
    this.#pointed = true;
    this.#go({ at: 'consent', choice });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const client = this.used;
    this.#connecting.follow(client?.connecting);
    this.#storage.follow(client?.storage);
    this.#hidden.follow(client?.hidden);
    this.#lock.follow(client);
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
    if (!this.within && !this.leads && this.connections.length === 0) return this.pointer(client);
    return this.#lock.locked(this.language) ?? this.#under(client) ?? (this.connections.length > 0 ? this.#lines(client) : this.#start(client));
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const heading = this.renderRoot.querySelector<HTMLElement>('[data-heading]');
    const title = heading?.textContent ?? '';
    const moved = title !== this.#heading;
    this.#heading = title;
    // A step that the member took, or that took their button away, goes on at its heading. A page that opens keeps its own focus.
    if (!heading || !moved || !(this.#had || this.#pointed)) return;
    this.#pointed = false;
    heading.focus();
  }

  protected override update(changed: PropertyValues<this>): void {
    this.#had = Boolean(this.shadowRoot?.activeElement);
    super.update(changed);
  }

  /** The step that the member is at, as soon as what draws it is here; undefined where there is none. */
  #under(client: UhcClient): TemplateResult | undefined {
    const { language, step } = this;
    if (this.#isSettingOut) return this.#wayIn.part?.wayIn(language, this.#wayOf(client));
    if (step.at === 'switch') {
      const names = this.connections.map((connection) => nameOf(language, connection, choiceOf(client, connection)));
      return this.#manage.part?.switchView(language, names, () => void this.#switch(client), () => this.#go({ at: 'manage' }));
    }
    if (this.connections.length === 0 || (this.within && step.at !== 'manage')) return undefined;
    const { part } = this.#manage;
    if (part) return html`${this.#said()}${part.manageView(language, this.#managing(client))}`;
    // Lines that make way for the whole a moment later would take a button from under a finger.
    return this.within || this.#manage.failed ? undefined : html`<div class="body">${skeletonRows(2)}</div>`;
  }

  get #isSettingOut(): boolean {
    return ['choice', 'card', 'consent'].includes(this.step.at) || (this.#connecting.value ?? { step: 'idle' }).step !== 'idle';
  }

  #start(client: UhcClient): TemplateResult {
    const { language } = this;
    const hidden = this.#hidden.value ?? 0;
    return startView(language, {
      privacyPolicy: this.#privacyPolicy(client),
      connect: { label: language.say('connect.start'), press: () => this.#begin(client), go: true, busy: this.#isSettingOut && !this.#wayIn.failed },
      sample: { label: language.say('sample.try'), press: () => this.#lookAround(client), busy: this.#around.state === 'loading' },
      said: leftNotice(language, this.#ending.gone),
      more: html`${this.#trouble(client)}${hidden > 0 ? this.#manage.part?.hiddenNotice(language, hidden, () => void client.forgetHidden()) : nothing}`,
    });
  }

  /** Connected, in quiet lines: beneath what an element shows, and where the whole cannot be had. */
  #lines(client: UhcClient): TemplateResult {
    const { language } = this;
    const goes = this.connections.some(({ state, sample }) => state === 'active' && !sample);
    return html`${this.#said()}${this.connections.map((connection) => connectionLine(language, connection, this.#standing(client, connection)))}
      ${goes ? html`<p class="goes">${language.say('connected.goes')}</p>` : nothing}
      ${this.#trouble(client, (trouble) => html`<div class="body">${trouble}</div>`)}`;
  }

  #said(): TemplateResult | typeof nothing {
    const { gone } = this.#ending;
    return gone ? html`<div class="body">${leftNotice(this.language, gone)}</div>` : nothing;
  }

  /** Something that is loaded when it is asked for could not be had: with the way to try again. */
  #trouble(client: UhcClient, around = (trouble: TemplateResult): TemplateResult => trouble): TemplateResult | typeof nothing {
    const late = [this.#wayIn, this.#manage].find(({ failed }) => failed);
    const again = (): void => {
      void late?.again();
      this.#go({ ...this.step }); // what was looked for ahead may not have been there either
    };
    const press = late ? again : this.#around.state === 'failed' ? () => this.#lookAround(client) : undefined;
    return press ? around(errorNotice(this.language, new UhcError(navigator.onLine ? 'unexpected' : 'offline'), [{ label: this.language.say('action.retry'), press }])) : nothing;
  }

  #wayOf(client: UhcClient): WayIn {
    return {
      client, host: this, step: this.step, connections: this.connections,
      connecting: this.#connecting.value ?? { step: 'idle' },
      asked: this.#asked(client),
      kept: this.#storage.value === 'device' ? 'device' : 'session',
      privacyPolicy: this.#privacyPolicy(client),
      go: (next) => this.#go(next),
      leave: (key) => this.#leave(client, key),
      sample: this.connections.length > 0 ? undefined : () => this.#lookAround(client),
    };
  }

  #managing(client: UhcClient): Managing {
    const { step } = this;
    return {
      connections: this.connections,
      standing: (connection) => this.#standing(client, connection),
      open: step.at === 'manage' ? step.open : undefined,
      show: (open) => this.#go({ at: 'manage', open }),
      lock: this.#storage.value === 'device' && this.connections.every(({ sample }) => !sample) ? this.#lock.panel(this.language) : nothing,
      add: () => this.#begin(client),
      change: () => this.#go({ at: 'switch' }),
      close: this.within ? () => this.#go({ at: 'rest' }) : undefined,
      hidden: this.#hidden.value ?? 0,
      forgetHidden: () => void client.forgetHidden(),
    };
  }

  #standing(client: UhcClient, connection: Connection): Standing {
    const claims = this.#claims.value;
    const { optional } = this.#asked(client);
    return {
      choice: choiceOf(client, connection),
      all: this.connections,
      storage: this.#storage.value ?? 'device',
      asOf: claims?.state === 'data' ? claims.asOf : undefined,
      now: this.now(),
      leaving: this.#ending.isOf(connection),
      lockNow: connection === this.connections[0] ? this.#lock.now(this.language) : nothing,
      missing: connection.declined.filter((scope) => optional.some((asked) => asked === scope)),
      update: claims && (() => void client.refresh(connection.id)),
      again: () => this.connectAgain(connection.choice),
      disconnect: (keep) => void this.#disconnect(client, connection, keep),
      forget: () => void client.forget(connection.id),
      manage: () => this.#go({ at: 'manage', open: connection.id }),
    };
  }

  #begin(client: UhcClient): void {
    const [only] = client.choices.filter((choice) => choice.available);
    this.#go(only && client.choices.length === 1 ? { at: 'consent', choice: only.key } : { at: 'choice' });
  }

  #leave(client: UhcClient, key: string): void {
    const { needed, optional } = this.#asked(client);
    this.step = { at: 'rest' };
    void client.connect(key, [...needed, ...optional]);
  }

  #lookAround(client: UhcClient): void {
    this.#go({ at: 'rest' });
    void this.#around.begin(client);
  }

  async #switch(client: UhcClient): Promise<void> {
    await client.hide();
    this.#go({ at: 'rest' });
  }

  async #disconnect(client: UhcClient, connection: Connection, keep: boolean): Promise<void> {
    await this.#ending.of(client, connection, keep);
    this.step = { at: 'rest' };
  }

  #go(step: Step): void {
    this.step = step;
    this.#ending.gone = undefined;
    if (step.at === 'consent') void this.used?.prepare(step.choice).then((host) => { if (host && this.step === step) this.step = { ...step, host }; });
  }

  #moved(connecting: Connecting): void {
    if (connecting.step === 'away' && (this.within || this.leads)) tellRedirect(connecting.redirectUri);
    if (connecting.step === 'ended' && (this.within || this.leads)) this.fail(connecting.error);
  }

  #asked(client: UhcClient): Asked {
    const asked = askedBy(client);
    return asked.needed.length > 0 ? asked : CLAIMS;
  }

  #privacyPolicy(client: UhcClient): string | undefined {
    return this.privacyPolicy ?? firstToSay(client, (sharer) => sharer.privacyPolicy);
  }
}

function choiceOf({ choices }: UhcClient, { choice }: Connection): Choice | undefined {
  return choices.find(({ key }) => key === choice);
}
