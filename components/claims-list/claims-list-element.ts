import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { UhcError } from '../../src/errors.js';
import type { ClaimSummary } from '../../src/model/claim/claim.js';
import type { ClaimFilter } from '../../src/model/claims/filter.js';
import type { Grouping } from '../../src/model/claims/group.js';
import type { Order } from '../../src/model/claims/order.js';
import type { Connection, MemberScope, UhcClient } from '../../src/store/client.js';
import type { DataView, View } from '../../src/store/view.js';
import { ageView, statusStrip } from '../shared/age-view.js';
import { controls } from '../shared/controls.styles.js';
import { errorNotice } from '../shared/error-notice.js';
import { icon } from '../shared/icons.js';
import { Later } from '../shared/later.js';
import { LiveController } from '../shared/live-controller.js';
import { UhcLoadEvent } from '../shared/load-event.js';
import { look } from '../shared/look.styles.js';
import { MemberElement } from '../shared/member-element.js';
import { rows } from '../shared/rows.styles.js';
import { UhcSelectEvent } from '../shared/select-event.js';
import { states } from '../shared/states.styles.js';
import { waysOf, type Ways } from '../shared/ways.js';
import { claimsListStyles } from './claims-list.styles.js';
import { newestByMonth, type Arranged, type DrawnGroup } from './arranged.js';
import { emptyClaims, failedClaims, loadingClaims, noticesView } from './claims-states.js';
import type { DeepLink } from './deep-link.js';
import type { ListDesk } from './desk/list-desk.js';
import { GrowingController } from './growing.js';
import { countAtEnd, errorOf } from './reading.js';
import { rowView } from './row-view.js';

// Whoever uses the element knows its events by their types.
export type { UhcLoadEvent } from '../shared/load-event.js';
export type { UhcSelectEvent } from '../shared/select-event.js';

/** The claim that is open: by its id, and whose it is, where that is known. */
interface Open {
  readonly id: string;
  readonly connection?: string | undefined;
}

/**
 * `<uhc-claims-list>`: the member's claims, and what they owe. A claim opens in place: instead of the list where there is little room,
 * beside it from 960 px on. Search, filters, order and groups are a part of its own, that comes after the first picture.
 *
 * @fires uhc-select - `resourceType`, `id`: a claim was opened; a page that shows it itself calls `preventDefault`
 * @fires uhc-load - `count`: a read has ended
 * @fires uhc-connect - a connection is there
 * @fires uhc-disconnect - a connection is gone
 * @fires uhc-error - `code`: a read failed, or a setting of the site owner's is wrong
 * @csspart view - all that is drawn
 * @csspart sum - the one number and what it leaves out
 * @csspart tools - the search field and the filters
 * @csspart group - the head of a month, a year, a person, a provider or a stay
 * @csspart found - where in a claim a word that was looked for stands
 * @csspart row - one claim
 * @csspart amount - each amount, with its name in `data-amount`
 * @csspart status - the mark of a claim that is not plainly paid
 * @csspart skeleton - the grey lines while claims are read
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
 * @cssprop --uhc-radius - corners of controls and notices
 */
export class ClaimsListElement extends MemberElement {
  static override readonly styles = [look, controls, rows, states, claimsListStyles];
  /** Brings `<uhc-claim>`, where a bundle can split; set by whoever registers the tags. */
  static claimElement: () => Promise<unknown> = () => Promise.resolve();

  override readonly needed: readonly MemberScope[] = ['patient/ExplanationOfBenefit.read'];

  readonly #claims = new LiveController<View<ClaimSummary>>(this, (now, before) => this.#changed(now, before));
  readonly #growing = new GrowingController(this);
  readonly #tools = new Later(this, () => import('./desk/list-desk.js'));
  readonly #address = new Later(this, () => import('./deep-link.js'));
  #desk: ListDesk | undefined;
  #link: DeepLink | undefined;
  #drawnOnce = false;
  #shown: readonly ClaimSummary[] = [];

  /** What is looked for: words, a claim number, an amount, a date. */
  @property() query = '';
  /** What is asked of the claims that are shown. */
  @property({ attribute: false }) filter: ClaimFilter = {};
  /** `newest` (default), `oldest`, `you-owe` or `billed`: the largest first. */
  @property() order: Order = 'newest';
  /** `month` (default), `year`, `person`, `provider`, `stay` or `none`. */
  @property() grouping?: Grouping;
  /** The claim that is open: FHIR id of its ExplanationOfBenefit. */
  @property({ attribute: 'claim-id' }) claimId?: string | undefined;
  /** Writes the id of the open claim, and nothing else, into the fragment of the page's address: it can be kept, and Back closes it. */
  @property({ type: Boolean, attribute: 'deep-link' }) deepLink = false;

  @state() private open: Open | undefined;
  /** What a voice reads when a read has ended: once, and not for every page of it. */
  @state() private said = '';
  @state() private claimIsMissing = false;

  /** Goes to its heading, or to how to connect where there is nothing yet. */
  override focus(): void {
    if (this.connections.length > 0) this.renderRoot.querySelector<HTMLElement>('[data-title]')?.focus();
    else super.focus();
  }

  /** The claims that fit what is asked, all of them, in their order: by id and connection, and where they are kept. */
  get shown(): readonly Pick<ClaimSummary, 'id' | 'connection' | 'page' | 'entry'>[] {
    return this.#shown;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#claims.follow(this.used?.claims);
    if (this.deepLink && this.#address.part) this.#link ??= new this.#address.part.DeepLink(this);
    if (this.claimId === this.open?.id) return;
    this.open = this.claimId === undefined ? undefined : { id: this.claimId };
    void this.#claimIsHere();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this.#drawnOnce || this.#claims.value?.state !== 'data') return;
    this.#drawnOnce = true;
    void this.#tools.again();
    void this.#claimIsHere();
  }

  protected override connectionsChanged(now: readonly Connection[]): void {
    const owner = this.open?.connection;
    if (owner !== undefined && !now.some(({ id }) => id === owner)) this.claimId = undefined;
  }

  protected override draw(client: UhcClient): TemplateResult {
    return html`<h2 class="hidden" tabindex="-1" data-title>${this.language.say('claims.title')}</h2>
      <p class="hidden" role="status">${this.said}</p>
      ${this.drawConnected(client, () => this.#panes(client))}`;
  }

  #panes(client: UhcClient): TemplateResult {
    const { open, language } = this;
    return html`<div class="panes ${open ? 'open' : ''}">
      <div class="pane list">${this.#list(client)}</div>
      <div class="pane one">
        ${open ? this.#one(client, open) : html`<p class="choose">${language.say('claims.choose')}</p>`}
      </div>
    </div>`;
  }

  #one(client: UhcClient, open: Open): TemplateResult {
    const { language } = this;
    const again = { label: language.say('action.retry'), press: () => void this.#show(open) };
    return html`<button type="button" class="back" @click=${this.#close}>${icon('back')}${language.say('claims.back')}</button>
      ${this.claimIsMissing ? html`<div class="body">${errorNotice(language, new UhcError('unexpected'), [again])}</div>` : nothing}
      <uhc-claim
        exportparts="amount, amounts, status, service, notice, button, copy, sentence, picture, facts"
        .client=${client} .within=${true} .spoken=${language} .claimId=${open.id} .connection=${open.connection}
        @uhc-select=${(event: UhcSelectEvent) => this.#openAnother(event)}></uhc-claim>`;
  }

  #list(client: UhcClient): TemplateResult {
    const view: View<ClaimSummary> = this.#claims.value ?? { state: 'loading', done: 0 };
    switch (view.state) {
      case 'not-connected': return loadingClaims(this.language, { done: 0 });
      case 'loading': return loadingClaims(this.language, view, this.#ways(client));
      case 'empty': return emptyClaims(this.language, view.why, this.#ways(client));
      case 'error': return failedClaims(this.language, view.error, this.#ways(client, view.error));
      case 'data': return this.#data(client, view);
    }
  }

  #data(client: UhcClient, view: DataView<ClaimSummary>): TemplateResult {
    const { language } = this;
    const partial = view.partial ?? (view.loading ? view.loading.done >= view.items.length : false);
    const arranged = this.#arranged(client, view, partial);
    if (!arranged) return loadingClaims(language, { done: 0 });
    this.#shown = arranged.claims;
    const drawn = this.#growing.upTo(arranged.claims.length, arranged.turn);
    return html`<div class="body">
        ${noticesView(language, view, partial, this.#ways(client, view.missing))}
        ${view.loading && partial ? nothing : arranged.sum}
        ${partial ? nothing : ageView(language, view, this.now())}
        ${this.#tools.failed ? errorNotice(language, new UhcError('unexpected'), [{ label: language.say('action.retry'), press: () => void this.#tools.again() }]) : arranged.tools}
        ${repeat(firstOf(arranged.groups, drawn), ({ key }) => key, (group, at) => this.#group(group, at === 0, arranged))}
        ${drawn < arranged.claims.length ? html`<div data-more></div>` : view.loading ? nothing : arranged.foot}
      </div>
      ${statusStrip(language, view, this.#ways(client), this.now())}`;
  }

  /** By the part that searches and filters, once it is here; undefined while what is asked for has to wait for it. */
  #arranged(client: UhcClient, view: DataView<ClaimSummary>, partial: boolean): Arranged | undefined {
    const part = this.#drawnOnce ? this.#tools.part : undefined;
    if (part) this.#desk ??= new part.ListDesk(this, () => void this.#close());
    if (this.#desk) return this.#desk.arrange({ client, view, partial, language: this.language, connections: this.connections });
    const waits = (this.query !== '' || Object.keys(this.filter).length > 0) && !this.#tools.failed;
    return waits ? undefined : newestByMonth(this.language, view.items, partial);
  }

  #ways(client: UhcClient, error?: UhcError): Ways {
    const reading = { update: () => void client.refresh(), stop: () => client.stop() };
    return waysOf(client, this.connections, (choice) => this.connectAgain(choice), reading, error);
  }

  #group({ name, more, claims }: DrawnGroup, first: boolean, arranged: Arranged): TemplateResult {
    const column = more ?? (first ? html`<span aria-hidden="true">${this.language.say('claims.column')}</span>` : nothing);
    return html`<div class="head" part="group"><h3>${name}</h3>${column}</div>
      <ul class="rows">${repeat(claims, placeOf, (claim) => html`<li>${this.#row(claim, arranged)}</li>`)}</ul>`;
  }

  #row(claim: ClaimSummary, { rowOf }: Arranged): unknown {
    const { language, open } = this;
    const owner = this.connections.find(({ id }) => id === claim.connection)?.member;
    const whose = owner?.shortName ?? owner?.names[0];
    const chosen = claim.id !== undefined && claim.id === open?.id && claim.connection === (open.connection ?? claim.connection);
    const { fresh, found } = rowOf?.(claim) ?? {};
    // Thousands of rows stand still while one more page comes in.
    return guard([claim, language, whose, chosen, fresh, found], () => rowView(language, claim, { whose, chosen, fresh, found, open: () => this.#select(claim.id, claim.connection) }));
  }

  #select(id: string | undefined, connection: string): void {
    if (id === undefined) return;
    const event = new UhcSelectEvent('ExplanationOfBenefit', id);
    this.dispatchEvent(event);
    if (!event.defaultPrevented) void this.#show({ id, connection });
  }

  /** An open claim names the one that replaced it, or that it replaced: here it opens in the same place. */
  #openAnother(event: UhcSelectEvent): void {
    if (event.defaultPrevented || !this.open) return;
    event.preventDefault();
    void this.#show({ id: event.id, connection: this.open.connection });
  }

  async #show(open: Open): Promise<void> {
    this.open = open;
    this.claimId = open.id;
    await this.#claimIsHere();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('uhc-claim')?.focus();
  }

  /** Asked for as soon as there are rows to open; where it could not come, asked for again at the next opening. */
  async #claimIsHere(): Promise<void> {
    try {
      await ClaimsListElement.claimElement();
      this.claimIsMissing = false;
    } catch {
      this.claimIsMissing = true; // the network, or a site that was published anew since: drawn, with the way to try again
    }
  }

  readonly #close = async (): Promise<void> => {
    const { open } = this;
    this.claimId = undefined;
    await this.updateComplete;
    const row = [...this.renderRoot.querySelectorAll<HTMLElement>('.row[data-id]')].find(({ dataset }) => dataset['id'] === open?.id && dataset['connection'] === (open?.connection ?? dataset['connection']));
    (row ?? this.renderRoot.querySelector<HTMLElement>('[data-title]'))?.focus();
  };

  #changed(now: View<ClaimSummary>, before: View<ClaimSummary>): void {
    const error = errorOf(now);
    if (error && error !== errorOf(before)) this.fail(error);
    const count = countAtEnd(now, before);
    if (count === undefined) return;
    this.said = this.language.say('claims.count', { n: count });
    this.dispatchEvent(new UhcLoadEvent(count));
  }
}

/** The groups as far as `count` claims go. */
function firstOf(groups: readonly DrawnGroup[], count: number): readonly DrawnGroup[] {
  let left = count;
  return groups.flatMap((group) => {
    const claims = group.claims.slice(0, left);
    left -= claims.length;
    return claims.length > 0 ? [{ ...group, claims }] : [];
  });
}

/** A row is the claim's and not the place's: a member who stands on it stays there when others come in above. */
function placeOf({ connection, id, page, entry }: ClaimSummary): string {
  return id === undefined ? `${connection} ${page} ${entry}` : `${connection} ${id}`;
}
