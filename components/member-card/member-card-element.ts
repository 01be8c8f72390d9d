import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { UhcError } from '../../src/errors.js';
import { memberCard } from '../../src/i18n/en/member-card.js';
import type { Member } from '../../src/model/member.js';
import type { Connection, MemberScope, UhcClient } from '../../src/store/client.js';
import { isReading } from '../claims-list/reading.js';
import { payerOf } from '../connect/payer-words.js';
import { disc, discOf } from '../shared/connection-colour.js';
import { controls } from '../shared/controls.styles.js';
import { errorNotice } from '../shared/error-notice.js';
import { KeptRecordsController } from '../shared/kept-records.js';
import { skeletonRows } from '../shared/loading-view.js';
import { LiveController } from '../shared/live-controller.js';
import { look } from '../shared/look.styles.js';
import { MemberElement } from '../shared/member-element.js';
import { emptyView } from '../shared/notice.js';
import { rows } from '../shared/rows.styles.js';
import { askedBy } from '../shared/sharing.js';
import { states } from '../shared/states.styles.js';
import { actionsAfter, askingFor, waysOf, type Ways } from '../shared/ways.js';
import { CardLoader, type CardStanding } from './card-loader.js';
import { cardView } from './card-view.js';
import { memberCardStyles } from './member-card.styles.js';

const SCOPE = 'patient/Patient.read';
const CLAIMS = 'patient/ExplanationOfBenefit.read';

/**
 * `<uhc-member-card>`: who the member is to the payer, of several connections each: names, numbers, date of birth, address, and what the
 * claims call the plan. Numbers, day of birth, address and phone are hidden until they are asked for.
 *
 * @fires uhc-connect - a connection is there
 * @fires uhc-disconnect - a connection is gone
 * @fires uhc-error - `code`: a read failed, or a setting of the site owner's is wrong
 * @csspart view - all that is drawn
 * @csspart card - one member
 * @csspart number - a number of theirs, hidden or shown
 * @csspart show - shows what is hidden, and hides it again
 * @csspart copy - copies a number
 * @csspart skeleton - the grey lines while it is read
 * @csspart empty - why there is nothing to show
 * @csspart notice - a tinted notice
 * @csspart button - each button
 * @csspart strip - the line with the age of what is shown
 * @csspart connection - the connection's line
 * @cssprop --uhc-accent - what can be pressed, is chosen or is new
 * @cssprop --uhc-paper - what is read stands on this
 * @cssprop --uhc-ink - what is read first
 * @cssprop --uhc-soft - what explains it
 * @cssprop --uhc-line - hairlines
 * @cssprop --uhc-font - the face
 * @cssprop --uhc-text - size of the text; all sizes are multiples of it
 * @cssprop --uhc-radius - corners of cards, controls and notices
 */
export class MemberCardElement extends MemberElement {
  static override readonly styles = [look, controls, rows, states, disc, memberCardStyles];
  static override readonly words = [...MemberElement.words, memberCard];

  override readonly needed: readonly MemberScope[] = [SCOPE];
  override readonly optional: readonly MemberScope[] = [];

  readonly #records = new KeptRecordsController(this, () => this.requestUpdate());
  readonly #claims = new LiveController<UhcClient['claims']['value']>(this, (now, before) => { if (isReading(before) && !isReading(now)) this.#loader.lookAtClaims(); });
  readonly #loader = new CardLoader(this, this.now, (error) => this.fail(error));
  /** Connections whose card shows all. */
  @state() private shown: ReadonlySet<string> = new Set();
  /** What a voice reads when something was copied. */
  @state() private said = '';

  /** Goes to its heading, or to how to connect where there is nothing yet. */
  override focus(): void {
    if (this.connections.length > 0) this.renderRoot.querySelector<HTMLElement>('[data-title]')?.focus();
    else super.focus();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.shown = new Set(); // whoever comes next to it begins with what is hidden
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#records.follow(this.used);
    this.#loader.follow(this.#records.records, this.connections);
    // Whoever watches the claims has them read: a page that shows none asks for none.
    this.#claims.follow(this.used && askedBy(this.used).needed.includes(CLAIMS) ? this.used.claims : undefined);
  }

  protected override connectionsChanged(now: readonly Connection[]): void {
    this.shown = new Set([...this.shown].filter((id) => now.some((one) => one.id === id)));
  }

  protected override draw(client: UhcClient): TemplateResult {
    return html`<h2 class="hidden" tabindex="-1" data-title>${this.language.say('card.title')}</h2>
      <p class="hidden" role="status">${this.said}</p>
      ${this.drawConnected(client, () => html`<div class="cards">${this.connections.map((connection) => this.#card(client, connection))}</div>`)}`;
  }

  #card(client: UhcClient, connection: Connection): TemplateResult {
    const standing = this.#loader.of(connection.id);
    return html`<article class="card" part="card" data-connection=${connection.id}>${this.#state(client, connection, standing)}</article>`;
  }

  #state(client: UhcClient, connection: Connection, standing: CardStanding): TemplateResult {
    const { member } = connection;
    const error = standing.error ?? (this.#records.failed ? new UhcError('unexpected') : undefined);
    if (member && saysSomething(member)) return this.#member(client, connection, member, standing);
    if (!member && !connection.scopes.includes(SCOPE)) return this.#empty(client, connection, 'not-shared');
    if (!member && error) return html`<div class="pad">${this.#notice(client, connection, error)}</div>`;
    if (!member && connection.state === 'active' && standing.asOf === undefined) {
      return html`<div class="pad"><p class="view-title">${this.language.say('card.loading')}</p>${skeletonRows(2)}</div>`;
    }
    return this.#empty(client, connection, 'none-stated');
  }

  #member(client: UhcClient, connection: Connection, member: Member, standing: CardStanding): TemplateResult {
    const { language } = this;
    const { id } = connection;
    const payer = payerOf(language, client.choices.find(({ key }) => key === connection.choice));
    const toggle = (): void => { this.shown = new Set(this.shown.has(id) ? [...this.shown].filter((one) => one !== id) : [...this.shown, id]); };
    return html`<div class="pad">
        ${standing.error ? this.#notice(client, connection, standing.error) : nothing}
        ${cardView(language, member, {
          disc: discOf(id, this.connections, member.names[0] ?? payer), payer, plans: standing.plans, shown: this.shown.has(id), toggle,
          copied: (name) => { this.said = language.say('card.copied', { name }); },
        })}
      </div>${this.#strip(client, connection, standing)}`;
  }

  #notice(client: UhcClient, connection: Connection, error: UhcError): TemplateResult {
    return errorNotice(this.language, error, actionsAfter(this.language, error, this.#ways(client, connection, error)));
  }

  #empty(client: UhcClient, connection: Connection, why: 'not-shared' | 'none-stated'): TemplateResult {
    const { language } = this;
    const { update } = this.#ways(client, connection);
    const askAgain = askingFor(SCOPE, [connection], (choice) => this.connectAgain(choice));
    const press = why === 'not-shared' ? askAgain : update;
    const actions = press ? [{ label: language.say(`empty.${why}.action`), press }] : [];
    const refused = why === 'not-shared' && !askAgain ? language.say('connected.refused') : '';
    return html`<div class="pad">${emptyView({ title: language.say(`card.empty.${why}.title`), text: `${language.say(`card.empty.${why}.text`)} ${refused}`, actions })}</div>`;
  }

  /** When the payer was asked, and the way to ask it anew; nothing where access has ended. */
  #strip(client: UhcClient, connection: Connection, { reading, asOf }: CardStanding): TemplateResult | typeof nothing {
    const { language } = this;
    const { update } = this.#ways(client, connection);
    if (!update) return nothing;
    const age = reading ? language.say('reading-on') : asOf === undefined ? nothing : language.say('updated', { ago: language.ago(asOf, this.now()) });
    const way = reading ? nothing : html`<span class="ways"><button type="button" class="link" @click=${update}>${language.say('action.update')}</button></span>`;
    return html`<div class="strip" part="strip"><span>${age}</span>${way}</div>`;
  }

  #ways(client: UhcClient, connection: Connection, error?: UhcError): Ways {
    const update = async (): Promise<void> => {
      if (this.#records.records) await this.#loader.read(connection.id);
      else await this.#records.again();
    };
    return waysOf(client, [connection], (choice) => this.connectAgain(choice), { update: () => void update(), stop: () => undefined }, error);
  }
}

function saysSomething({ names, birthDate, address, numbers = [], phones = [] }: Member): boolean {
  return names.length + numbers.length + phones.length > 0 || birthDate !== undefined || address !== undefined;
}
