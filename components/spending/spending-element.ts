import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { UhcError } from '../../src/errors.js';
import { spending } from '../../src/i18n/en/spending.js';
import type { ClaimSummary } from '../../src/model/claim/claim.js';
import type { SpendingName } from '../../src/model/spending/spending.js';
import type { Connection, MemberScope, UhcClient } from '../../src/store/client.js';
import type { DataView, View } from '../../src/store/view.js';
import { emptyClaims, failedClaims, loadingClaims, noticesView } from '../claims-list/claims-states.js';
import { countAtEnd, errorOf } from '../claims-list/reading.js';
import { ageView, statusStrip } from '../shared/age-view.js';
import { disc } from '../shared/connection-colour.js';
import { controls } from '../shared/controls.styles.js';
import { errorNotice } from '../shared/error-notice.js';
import { Later } from '../shared/later.js';
import { LiveController } from '../shared/live-controller.js';
import { UhcLoadEvent } from '../shared/load-event.js';
import { look } from '../shared/look.styles.js';
import { MemberElement } from '../shared/member-element.js';
import { OpenClaim } from '../shared/open-claim.js';
import { rows } from '../shared/rows.styles.js';
import { states } from '../shared/states.styles.js';
import { waysOf, type Ways } from '../shared/ways.js';
import { Opened } from './opened.js';
import { spendingStyles } from './spending.styles.js';
import { undatedView, yearView } from './year-view.js';
import { YearOf, type Shown } from './year.js';

// Whoever uses the element knows its events by their types.
export type { UhcLoadEvent } from '../shared/load-event.js';
export type { UhcSelectEvent } from '../shared/select-event.js';

/**
 * `<uhc-spending>`: a year at a glance. What was billed, paid and is owed, by month, person, kind of care and provider, as a picture and as
 * a table, from what the claims state; and what it cannot know. A month, a kind or a provider opens the claims that it is made of.
 *
 * @fires uhc-select - `resourceType`, `id`: a claim was opened; a page that shows it itself calls `preventDefault`
 * @fires uhc-load - `count`: a read has ended
 * @fires uhc-connect - a connection is there
 * @fires uhc-disconnect - a connection is gone
 * @fires uhc-error - `code`: a read failed, or a setting of the site owner's is wrong
 * @csspart view - all that is drawn
 * @csspart sum - the one number and what it leaves out
 * @csspart total - each sum, with the amount's name in `data-amount`
 * @csspart year - the choice of a year
 * @csspart person - the choice of a person
 * @csspart measure - the choice of an amount
 * @csspart picture - the year's months as columns
 * @csspart table - the table of one dimension, named in `data-by`
 * @csspart take-along - the way to take the year along
 * @csspart claims - the claims that a sum is made of
 * @csspart row - one claim
 * @csspart amount - each amount of a claim, with its name in `data-amount`
 * @csspart status - the mark of a claim that is not plainly paid
 * @csspart own-cost - what counted to a deductible, and the member's own cost
 * @csspart limits - what cannot be known
 * @csspart skeleton - the grey lines while claims are read
 * @csspart empty - why there is nothing to show
 * @csspart notice - a tinted notice
 * @csspart button - each button
 * @csspart strip - the line with the age of what is shown
 * @csspart connection - the connection's line
 * @cssprop --uhc-money-you - what the member owes or paid, in pictures
 * @cssprop --uhc-money-plan - what the plan paid, in pictures
 * @cssprop --uhc-money-discount - the plan's discount, in pictures
 * @cssprop --uhc-accent - what can be pressed, is chosen or is new
 * @cssprop --uhc-paper - what is read stands on this
 * @cssprop --uhc-ink - what is read first
 * @cssprop --uhc-soft - what explains it
 * @cssprop --uhc-line - hairlines
 * @cssprop --uhc-font - the face
 * @cssprop --uhc-text - size of the text; all sizes are multiples of it
 * @cssprop --uhc-radius - corners of controls and notices
 */
export class SpendingElement extends MemberElement {
  static override readonly styles = [look, controls, rows, states, disc, spendingStyles];
  static override readonly words = [...MemberElement.words, spending];

  /** The year that is shown; the newest one with a claim where there is none in it. */
  @property() year?: string;
  override readonly needed: readonly MemberScope[] = ['patient/ExplanationOfBenefit.read'];

  readonly #claims = new LiveController<View<ClaimSummary>>(this, (now, before) => this.#changed(now, before));
  readonly #claim = new OpenClaim(this);
  readonly #opened = new Opened(this);
  readonly #take = new Later(this, () => import('../take-along/take-along.js'));
  readonly #years = new YearOf();

  @state() private person: string | undefined;
  @state() private name: SpendingName = 'you-owe';
  /** What a voice reads when a read has ended: once, and not for every page of it. */
  @state() private said = '';

  /** Goes to its heading, or to how to connect where there is nothing yet. */
  override focus(): void {
    if (this.connections.length > 0) this.renderRoot.querySelector<HTMLElement>('[data-title]')?.focus();
    else super.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#claims.follow(this.used?.claims);
  }

  protected override connectionsChanged(now: readonly Connection[]): void {
    this.#claim.keepOnly(now);
    if (!now.some(({ id }) => id === this.person)) this.person = undefined;
  }

  protected override draw(client: UhcClient): TemplateResult {
    return html`<h2 class="hidden" tabindex="-1" data-title>${this.language.say('spending.title')}</h2>
      <p class="hidden" role="status">${this.said}</p>
      ${this.drawConnected(client, () => this.#content(client))}`;
  }

  /** What is behind an open claim stays as it was: the member comes back to the same row. */
  #content(client: UhcClient): TemplateResult {
    return html`<div ?hidden=${this.#claim.isOpen}>${this.#year(client)}</div>${this.#claim.view(client, this.language, this.language.say('spending.title'))}`;
  }

  #year(client: UhcClient): TemplateResult {
    const { language } = this;
    const view: View<ClaimSummary> = this.#claims.value ?? { state: 'loading', done: 0 };
    switch (view.state) {
      case 'not-connected': return loadingClaims(language, { done: 0 });
      case 'loading': return loadingClaims(language, view, this.#ways(client));
      case 'empty': return emptyClaims(language, view.why, this.#ways(client));
      case 'error': return failedClaims(language, view.error, this.#ways(client, view.error));
      case 'data': return this.#data(client, view);
    }
  }

  #data(client: UhcClient, view: DataView<ClaimSummary>): TemplateResult {
    const { language } = this;
    const now = this.now();
    const partial = view.partial ?? (view.loading ? view.loading.done >= view.items.length : false);
    const ways = this.#ways(client, view.missing);
    const shown = this.#years.of(view.items, this.year, this.person, today(now));
    const take = this.#takeAlong(client, shown, partial);
    const around = { language, take, name: this.name, person: this.person, partial, opened: this.#opened, connections: this.connections, open: (claim: Parameters<OpenClaim['select']>[0]) => this.#claim.select(claim) };
    const choose = {
      chooseYear: (year: string): void => { this.year = year; this.#opened.close(); },
      choosePerson: (person: string | undefined): void => { this.person = person; this.#opened.close(); },
      chooseName: (name: SpendingName): void => { this.name = name; },
    };
    return html`<div class="body">
        ${noticesView(language, view, partial, ways)}
        ${partial ? nothing : ageView(language, view, now)}
        ${shown.year === undefined ? undatedView(around, shown) : yearView(around, shown, choose)}
      </div>
      ${statusStrip(language, view, this.#ways(client), now)}`;
  }

  /** Files, a printed page and text of the year that is shown, made on this device. */
  #takeAlong(client: UhcClient, { whole: { claims }, year }: Shown, partial: boolean): unknown {
    const { language } = this;
    if (claims.length === 0) return nothing;
    const { part, failed } = this.#take;
    if (part) return part.takeAlongView(this, language, { client, claims, of: 'shown', partial, ...(year !== undefined && { year }) });
    return failed ? errorNotice(language, new UhcError('unexpected'), [{ label: language.say('action.retry'), press: () => void this.#take.again() }]) : nothing;
  }

  #ways(client: UhcClient, error?: UhcError): Ways {
    const reading = { update: () => void client.refresh(), stop: () => client.stop() };
    return waysOf(client, this.connections, (choice) => this.connectAgain(choice), reading, error);
  }

  #changed(now: View<ClaimSummary>, before: View<ClaimSummary>): void {
    const error = errorOf(now);
    if (error && error !== errorOf(before)) this.fail(error);
    const count = countAtEnd(now, before);
    if (count === undefined) return;
    this.said = this.language.say('claims.count', { n: count });
    this.dispatchEvent(new UhcLoadEvent(count));
  }
}

/** On this device's calendar, `YYYY-MM-DD`. */
function today(now: number): string {
  const date = new Date(now);
  return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`;
}
