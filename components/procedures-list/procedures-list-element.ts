import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { UhcError } from '../../src/errors.js';
import { procedures } from '../../src/i18n/en/procedures.js';
import type { MemberProcedure } from '../../src/model/member-procedure.js';
import type { Connection, MemberScope, UhcClient } from '../../src/store/client.js';
import type { MemberRecords, ProcedureList } from '../../src/store/member-records.js';
import type { DataView, View } from '../../src/store/view.js';
import { fetchMissed } from '../claim/record-codes.js';
import { countAtEnd, errorOf, isReading } from '../claims-list/reading.js';
import { ageView, statusStrip } from '../shared/age-view.js';
import { disc } from '../shared/connection-colour.js';
import { controls } from '../shared/controls.styles.js';
import { KeptRecordsController } from '../shared/kept-records.js';
import { LiveController } from '../shared/live-controller.js';
import { UhcLoadEvent } from '../shared/load-event.js';
import { look } from '../shared/look.styles.js';
import { MemberElement } from '../shared/member-element.js';
import { OpenClaim } from '../shared/open-claim.js';
import { rows } from '../shared/rows.styles.js';
import { askedBy } from '../shared/sharing.js';
import { states } from '../shared/states.styles.js';
import { askingFor, waysOf, type Ways } from '../shared/ways.js';
import { groupsView } from './groups-view.js';
import { proceduresListStyles } from './procedures-list.styles.js';
import { emptyProcedures, failedProcedures, loadingProcedures, noticesView } from './procedures-states.js';

// Whoever uses the element knows its events by their types.
export type { UhcLoadEvent } from '../shared/load-event.js';
export type { UhcSelectEvent } from '../shared/select-event.js';

const SCOPE = 'patient/Procedure.read';
const CLAIMS = 'patient/ExplanationOfBenefit.read';

/**
 * `<uhc-procedures-list>`: what was done, as the payer tells it beside the claims, by the month; with the claim where the payer links one.
 *
 * @fires uhc-select - `resourceType`, `id`: the claim of a procedure was opened; a page that shows it itself calls `preventDefault`
 * @fires uhc-load - `count`: a read has ended
 * @fires uhc-connect - a connection is there
 * @fires uhc-disconnect - a connection is gone
 * @fires uhc-error - `code`: a read failed, or a setting of the site owner's is wrong
 * @csspart view - all that is drawn
 * @csspart group - the head of a month
 * @csspart row - one procedure
 * @csspart status - what became of a procedure that was not plainly done
 * @csspart claim - the way to the claim
 * @csspart ours - whose the words after bare codes are
 * @csspart progress - how far a first read is
 * @csspart skeleton - the grey lines while procedures are read
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
export class ProceduresListElement extends MemberElement {
  static override readonly styles = [look, controls, rows, states, disc, proceduresListStyles];
  static override readonly words = [...MemberElement.words, procedures];

  override readonly needed: readonly MemberScope[] = [SCOPE];

  readonly #list = new LiveController<View<MemberProcedure>>(this, (now, before) => this.#changed(now, before));
  readonly #claims = new LiveController<UhcClient['claims']['value']>(this, (now, before) => this.#claimsChanged(now, before));
  readonly #records = new KeptRecordsController(this, (records) => void this.#follow(records));
  readonly #claim = new OpenClaim(this);
  @state() private read: ProcedureList | undefined;
  @state() private isMissing = false;
  /** What a voice reads when a read has ended: once, and not for every page of it. */
  @state() private said = '';

  /** Goes to its heading, or to how to connect where there is nothing yet. */
  override focus(): void {
    if (this.connections.length > 0) this.renderRoot.querySelector<HTMLElement>('[data-title]')?.focus();
    else super.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#records.follow(this.used);
    this.#list.follow(this.read?.view);
    // Whoever watches the claims has them read: a page that shows none asks for none.
    this.#claims.follow(this.used && askedBy(this.used).needed.includes(CLAIMS) ? this.used.claims : undefined);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    fetchMissed(this.language, () => this.requestUpdate());
  }

  protected override connectionsChanged(now: readonly Connection[]): void {
    this.#claim.keepOnly(now);
  }

  protected override draw(client: UhcClient): TemplateResult {
    return html`<h2 class="hidden" tabindex="-1" data-title>${this.language.say('procedures.title')}</h2>
      <p class="hidden" role="status">${this.said}</p>
      ${this.drawConnected(client, () => this.#content(client))}`;
  }

  /** What is behind an open claim stays as it was: the member comes back to the same row. */
  #content(client: UhcClient): TemplateResult {
    const { language } = this;
    return html`<div ?hidden=${this.#claim.isOpen}>${this.#procedures(client)}</div>${this.#claim.view(client, language, language.say('procedures.title'))}`;
  }

  #procedures(client: UhcClient): TemplateResult {
    const { language } = this;
    const view = this.#view();
    const ways = this.#ways(client, errorOf(view));
    switch (view.state) {
      case 'not-connected': return loadingProcedures(language, { done: 0 });
      case 'loading': return loadingProcedures(language, view, ways);
      case 'empty': return emptyProcedures(language, view.why, ways);
      case 'error': return failedProcedures(language, view.error, ways);
      case 'data': return this.#data(view, ways);
    }
  }

  #view(): View<MemberProcedure> {
    if (this.#records.failed || this.isMissing) return { state: 'error', error: new UhcError('unexpected') };
    return this.#list.value ?? { state: 'loading', done: 0 };
  }

  #data(view: DataView<MemberProcedure>, ways: Ways): TemplateResult {
    const { language, connections } = this;
    const silent = connections.filter(({ scopes }) => !scopes.includes(SCOPE));
    return html`<div class="body">
        ${noticesView(language, view, silent.map(nameOf).filter((name) => name !== undefined), ways)}
        ${view.partial ? nothing : ageView(language, view, this.now())}
        ${groupsView(language, view.items, { connections, open: (claim) => this.#claim.select(claim) })}
        ${view.loading ? nothing : html`<p class="mini early">${language.say('procedures.early')}</p>`}
      </div>
      ${statusStrip(language, view, ways, this.now())}`;
  }

  #ways(client: UhcClient, error?: UhcError): Ways {
    const again = async (): Promise<void> => {
      if (this.#records.failed || !this.#records.records) await this.#records.again();
      else if (this.isMissing) await this.#follow(this.#records.records);
      else await this.read?.refresh();
    };
    const connectAgain = (choice: string): void => this.connectAgain(choice);
    const ways = waysOf(client, this.connections, connectAgain, { update: () => void again(), stop: () => this.read?.stop() }, error);
    return { ...ways, askAgain: askingFor(SCOPE, this.connections, connectAgain) };
  }

  async #follow(records: MemberRecords): Promise<void> {
    try {
      this.read = await records.procedures();
      this.isMissing = false;
    } catch {
      this.isMissing = true; // what reads them could not be loaded: drawn, with the way to try again
    }
  }

  #changed(now: View<MemberProcedure>, before: View<MemberProcedure>): void {
    const error = errorOf(now);
    if (error && error !== errorOf(before)) this.fail(error);
    const count = countAtEnd(now, before);
    if (count === undefined) return;
    this.said = this.language.say('procedures.count', { n: count });
    this.dispatchEvent(new UhcLoadEvent(count));
  }

  /** A claim that has just been read may name a procedure. */
  #claimsChanged(now: UhcClient['claims']['value'], before: UhcClient['claims']['value']): void {
    if (isReading(before) && !isReading(now)) void this.read?.join();
  }
}

function nameOf({ member }: Connection): string | undefined {
  return member?.shortName ?? member?.names[0];
}
