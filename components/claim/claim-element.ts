import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { English } from '../../src/i18n/en.js';
import { claim as claimWords } from '../../src/i18n/en/claim.js';
import type { AmountName, Claim } from '../../src/model/claim/claim.js';
import type { MemberScope, UhcClient } from '../../src/store/client.js';
import { controls } from '../shared/controls.styles.js';
import { errorNotice } from '../shared/error-notice.js';
import { Later } from '../shared/later.js';
import { look } from '../shared/look.styles.js';
import { MemberElement } from '../shared/member-element.js';
import { emptyView, type Action } from '../shared/notice.js';
import { payerName, payerText } from '../shared/payer-text.js';
import { rows } from '../shared/rows.styles.js';
import { UhcSelectEvent } from '../shared/select-event.js';
import { states } from '../shared/states.styles.js';
import { barView } from './bar-view.js';
import { chainOf, type Chain } from './chain.js';
import { ClaimLoader } from './claim-loader.js';
import { claimNotice, laterMissing, standingNotice } from './claim-notices.js';
import { claimStyles } from './claim.styles.js';
import { ladderView } from './ladder-view.js';
import type { ClaimRecord } from './record/claim-record.js';
import { fetchMissed } from './record-codes.js';
import { sentenceView } from './sentence.js';
import type { ShownClaim } from './shown-claim.js';

// Whoever uses the element knows its events by their types.
export type { UhcSelectEvent } from '../shared/select-event.js';

/**
 * `<uhc-claim claim-id>`: one claim whole. The sentence, the picture and the table of its money; its services; why something was not paid;
 * people, dates and numbers; and the record as the payer sent it.
 *
 * @fires uhc-select - `resourceType`, `id`: a claim of the same chain was chosen; shown here, unless a page calls `preventDefault`
 * @fires uhc-connect - a connection is there
 * @fires uhc-disconnect - a connection is gone
 * @fires uhc-error - `code`: the claim could not be read, or a setting of the site owner's is wrong
 * @csspart view - all that is drawn
 * @csspart sentence - the claim in one sentence
 * @csspart picture - what was billed, as a bar
 * @csspart amounts - the table of money
 * @csspart amount - each amount, with its name in `data-amount`; those of a service stand inside an element with `data-line`
 * @csspart other-amounts - amounts under the payer's own words
 * @csspart service - one service
 * @csspart reason - one reason, in the payer's words
 * @csspart facts - people, dates, numbers
 * @csspart note - one note of the payer's
 * @csspart ours - whose the words after bare codes are
 * @csspart thread - the versions of the claim, where it was replaced
 * @csspart sums - whether the payer's amounts fit together
 * @csspart appeal - what can be done where something was not paid
 * @csspart bill - the comparison with a provider's bill
 * @csspart own - the member's own note and tags
 * @csspart field - each field to type in
 * @csspart raw - the record as sent
 * @csspart notice - a tinted notice
 * @csspart copy - the button that copies a number
 * @csspart button - each button
 * @cssprop --uhc-money-discount - the hatched part of the picture
 * @cssprop --uhc-money-not-covered - its hollow part
 * @cssprop --uhc-money-plan - its solid part
 * @cssprop --uhc-money-you - its taller part
 * @cssprop --uhc-accent - what can be pressed, is chosen or is new
 * @cssprop --uhc-font - the face
 * @cssprop --uhc-text - size of the text; all sizes are multiples of it
 */
export class ClaimElement extends MemberElement {
  static override readonly styles = [look, controls, rows, states, claimStyles];
  static override readonly words: readonly Partial<English>[] = [...MemberElement.words, claimWords];

  /** FHIR id of the ExplanationOfBenefit. */
  @property({ attribute: 'claim-id' }) claimId?: string;
  /** Of which connection, where the same id may stand in several. */
  @property() connection?: string;

  override readonly needed: readonly MemberScope[] = ['patient/ExplanationOfBenefit.read'];

  readonly #loader = new ClaimLoader(this);
  readonly #later = new Later(this, () => import('./record/claim-record.js'));
  #record: ClaimRecord | undefined;

  @state() private meant: ReadonlySet<AmountName> = new Set();
  @state() private said = '';

  /** Goes to its heading once the claim is there. */
  override focus(): void {
    void this.#loader.settled.then(() => this.updateComplete).then(() => {
      (this.renderRoot.querySelector<HTMLElement>('[data-heading]') ?? this.renderRoot.querySelector<HTMLElement>('uhc-connect, button'))?.focus();
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('claimId') || changed.has('connection')) {
      this.meant = new Set();
    }
    this.#loader.want(this.used, this.claimId, this.connection);
  }

  /** Words for codes come when a claim that needs them is drawn; until then, and where they cannot be had, the payer's own or the bare code stands. */
  protected override updated(): void {
    fetchMissed(this.language, () => this.requestUpdate());
  }

  protected override draw(client: UhcClient): TemplateResult {
    return html`<p class="hidden" role="status">${this.said}</p>${this.within ? this.#claim(client) : this.drawConnected(client, () => this.#claim(client))}`;
  }

  #claim(client: UhcClient): TemplateResult {
    const { language } = this;
    const view = this.#loader.view;
    if (!view) return html`<div class="body"><p class="soft">${language.say('claims.choose')}</p></div>`;
    switch (view.state) {
      case 'not-connected':
      case 'loading': return this.#loading();
      case 'empty': return html`<div class="body">${emptyView({ title: language.say('empty.not-shared.title'), text: language.say('empty.not-shared.text') })}</div>`;
      case 'error': return html`<div class="body">${errorNotice(language, view.error)}</div>`;
      case 'data': {
        const [claim] = view.items;
        if (!claim) return html``;
        if (claim.unreadable) return this.#unreadable(client, claim);
        return this.#whole(client, claim, chainOf(client, this.claimId ?? '', this.connection));
      }
    }
  }

  #loading(): TemplateResult {
    return html`<div class="body"><p class="hidden">${this.language.say('loading.claim')}</p>
      <div class="waiting" aria-hidden="true"><span class="sk w2"></span><span class="sk w3"></span><span class="sk w4"></span><span class="sk w4"></span><span class="sk w3"></span></div></div>`;
  }

  #unreadable(client: UhcClient, claim: Claim): TemplateResult {
    const { language } = this;
    return html`<div class="body"><div data-heading tabindex="-1">${emptyView({ title: language.say('claim.unreadable.title'), text: language.say('claim.unreadable.text') })}</div>
      ${this.#beside()?.end(this.#shown(client, claim, {})) ?? this.#missing()}</div>`;
  }

  #whole(client: UhcClient, claim: Claim, chain: Chain): TemplateResult {
    const { language } = this;
    const standing = chain.self?.standing ?? claim.standing;
    const shown = this.#shown(client, claim, chain);
    const record = this.#beside();
    return html`<article class="body claim" aria-busy=${record || this.#later.failed ? nothing : 'true'}>
      <header>${this.#title(client, claim, chain)}</header>
      <div class="main">
        ${standingNotice(language, standing, this.#newer(chain))}
        ${sentenceView(language, { ...claim, standing })}
        ${barView(language, claim.amounts)}
        ${ladderView(language, { claim, meant: this.meant, mean: (name) => this.#mean(name), out: standing !== 'current' })}
        ${claimNotice(language, claim)}
        ${record?.below(shown) ?? this.#missing()}
      </div>
      <div class="aside">${record?.beside(shown)}</div>
      <footer>${record?.end(shown)}</footer>
    </article>`;
  }

  /** What a claim says beside its money: a part of its own, drawn once it is here. */
  #beside(): ClaimRecord | undefined {
    const { part } = this.#later;
    this.#record ??= part && new part.ClaimRecord(this);
    return this.#record;
  }

  #missing(): TemplateResult | typeof nothing {
    return this.#later.failed ? laterMissing(this.language, () => void this.#later.again()) : nothing;
  }

  #shown(client: UhcClient, claim: Claim, chain: Chain): ShownClaim {
    const { language, claimId: id = '' } = this;
    return { language, client, claim, chain, id, connection: chain.self?.connection ?? this.connection, open: (other) => this.#select(other), tell: (words) => this.#tell(words) };
  }

  /** Who was seen; then kind, whose, and when. */
  #title(client: UhcClient, claim: Claim, chain: Chain): TemplateResult {
    const { language } = this;
    const owner = client.connections.value.find(({ id }) => id === (chain.self?.connection ?? this.connection))?.member;
    const whose = owner?.shortName ?? owner?.names[0] ?? claim.patient?.name;
    const parts = [
      claim.kind ? language.say(`kind.${claim.kind}`) : payerText(claim.typeText),
      whose && payerName(whose),
      claim.serviceStart ? language.span(claim.serviceStart, claim.serviceEnd) : language.say('claims.group.no-date'),
    ].filter((part) => part !== nothing && part !== undefined && part !== '');
    return html`<h2 tabindex="-1" data-heading>${claim.provider?.name ? payerName(claim.provider.name) : language.say('claim.title.unknown')}</h2>
      <p class="s soft">${parts.flatMap((part, at) => (at === 0 ? [part] : [' · ', part]))}</p>`;
  }

  #newer({ newer }: Chain): Action | undefined {
    const id = newer?.id;
    return id === undefined ? undefined : { label: this.language.say('claim.newer'), press: () => this.#select(id), go: true };
  }

  #select(id: string): void {
    const event = new UhcSelectEvent('ExplanationOfBenefit', id);
    this.dispatchEvent(event);
    if (event.defaultPrevented) return;
    this.claimId = id;
    void this.updateComplete.then(() => this.focus());
  }

  #mean(name: AmountName): void {
    const meant = new Set(this.meant);
    if (!meant.delete(name)) meant.add(name);
    this.meant = meant;
  }

  /** Says it to whoever listens; the same words twice are said twice. */
  #tell(words: string): void {
    this.said = '';
    void this.updateComplete.then(() => {
      this.said = words;
    });
  }
}
