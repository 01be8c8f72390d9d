import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { claimRecord } from '../../../src/i18n/en/claim-record.js';
import { speakEnglish } from '../../../src/i18n/languages.js';
import { Later } from '../../shared/later.js';
import { laterMissing } from '../claim-notices.js';
import { oursView } from '../line-name.js';
import { isRefused } from '../reasons.js';
import type { ShownClaim } from '../shown-claim.js';
import type { BillDesk } from '../bill/bill-desk.js';
import type { ListedToday } from '../../provider-search/listed-today.js';
import type { OwnNote } from '../own/own-note.js';
import type { RawRecord } from '../raw/raw-record.js';
import { accidentView } from './accident-view.js';
import { datesView } from './dates-view.js';
import { glossaryView } from './glossary-view.js';
import { peopleView } from './people-view.js';
import { reasonsView } from './reasons-view.js';
import { servicesView } from './services-view.js';
import { sumsView } from './sums-view.js';
import { notesView, otherAmountsView, supportingView } from './supporting-view.js';
import { threadView } from './thread-view.js';

export { recordStyles as styles } from './record.styles.js';

speakEnglish([claimRecord]);

/** What a member can open below the money: one at a time. */
type Desk = 'appeal' | 'bill';

/**
 * What a claim says beside its money: services, reasons, people, dates, versions; and the way to what can be done about it, to a comparison
 * with a bill, and to the record as it was sent, each a part of its own that is loaded when it is opened.
 */
export class ClaimRecord implements ReactiveController {
  readonly #appeal: Later<typeof import('../appeal/appeal-view.js')>;
  readonly #bill: Later<typeof import('../bill/bill-desk.js')>;
  readonly #note: Later<typeof import('../own/own-note.js')>;
  readonly #raw: Later<typeof import('../raw/raw-record.js')>;
  readonly #listed: Later<typeof import('../../provider-search/listed-today.js')>;
  readonly #take: Later<typeof import('../../take-along/take-along.js')>;
  #desk: BillDesk | undefined;
  #own: OwnNote | undefined;
  #sent: RawRecord | undefined;
  #open: Desk | undefined;
  #rawOpen = false;
  #today: ListedToday | undefined;
  #isListedAsked = false;
  #id: string | undefined;

  constructor(readonly host: LitElement) {
    host.addController(this);
    this.#appeal = new Later(host, () => import('../appeal/appeal-view.js'));
    this.#note = new Later(host, () => import('../own/own-note.js'));
    this.#bill = new Later(host, () => import('../bill/bill-desk.js'));
    this.#raw = new Later(host, () => import('../raw/raw-record.js'));
    this.#listed = new Later(host, () => import('../../provider-search/listed-today.js'));
    this.#take = new Later(host, () => import('../../take-along/take-along.js'));
  }

  hostConnected(): void {
    // Everything begins with what is drawn.
  }

  /** Below the money: what can be done, then services, reasons and versions. */
  below(shown: ShownClaim): TemplateResult {
    this.#follow(shown);
    const { language, claim } = shown;
    return html`${sumsView(language, claim)}
      ${this.#ways(shown)}
      ${threadView(shown)}
      ${otherAmountsView(language, claim)}
      ${servicesView(language, claim)}
      ${reasonsView(language, claim)}
      ${oursView(language)}`;
  }

  /** Beside it, or below on a narrow screen: people, dates, numbers, and the member's own note. */
  beside(shown: ShownClaim): TemplateResult {
    const { language, claim } = shown;
    return html`${peopleView(language, claim)}
      ${this.#listedToday(shown)}
      ${datesView(language, claim, () => shown.tell(language.say('copied')))}
      ${accidentView(language, claim)}
      ${supportingView(language, claim)}
      ${notesView(language, claim)}
      ${oursView(language)}
      ${this.#ownNote()?.view(shown) ?? (this.#note.failed ? this.#waiting(shown, this.#note) : nothing)}
      <p class="mini gap">${language.say('claim.not-a-bill')}</p>
      ${glossaryView(language)}`;
  }

  /** The record as sent, for whoever wants to see it. */
  end(shown: ShownClaim): TemplateResult {
    this.#follow(shown);
    const toggled = (event: Event): void => {
      this.#rawOpen = (event.target as HTMLDetailsElement).open;
      this.host.requestUpdate();
    };
    return html`${this.#takeAlong(shown)}<details part="raw" .open=${this.#rawOpen} @toggle=${toggled}>
      <summary class="link">${shown.language.say('claim.raw')}</summary>
      ${this.#rawOpen ? this.#rawView(shown) : nothing}
    </details>`;
  }

  /** Whether the directory lists this provider today: asked of it when that is pressed. */
  #listedToday(shown: ShownClaim): unknown {
    const { language, claim, client } = shown;
    if (!claim.provider?.name) return nothing;
    const ask = (): void => {
      this.#isListedAsked = true;
      this.host.requestUpdate();
    };
    if (!this.#isListedAsked) return html`<p class="gap-s"><button type="button" class="link" part="link" @click=${ask}>${language.say('claim.listed-today')}</button></p>`;
    const { part } = this.#listed;
    this.#today ??= part && new part.ListedToday(this.host, () => client);
    return this.#today?.view(language, claim.provider) ?? this.#waiting(shown, this.#listed);
  }

  #takeAlong({ client, language, chain: { self } }: ShownClaim): unknown {
    return self && this.#take.part?.takeAlongView(this.host, language, { client, claims: [self], of: 'one' });
  }

  #rawView(shown: ShownClaim): unknown {
    const { part } = this.#raw;
    this.#sent ??= part && new part.RawRecord(this.host);
    return this.#sent?.view(shown) ?? this.#waiting(shown, this.#raw);
  }

  #ownNote(): OwnNote | undefined {
    const { part } = this.#note;
    this.#own ??= part && new part.OwnNote(this.host);
    return this.#own;
  }

  #billView(shown: ShownClaim): unknown {
    const { part } = this.#bill;
    const own = this.#ownNote();
    this.#desk ??= part && own && new part.BillDesk(this.host, own.keep);
    return this.#desk?.view(shown) ?? this.#waiting(shown, this.#note.failed ? this.#note : this.#bill);
  }

  #ways(shown: ShownClaim): TemplateResult {
    const { language, claim, chain } = shown;
    const refused = isRefused(claim);
    const first = chain.newer === undefined; // else the way to the newer claim is the one that is filled
    return html`<div class="acts gap">
        ${refused ? this.#way('appeal', language.say('claim.way.appeal'), first) : nothing}
        ${this.#way('bill', language.say('claim.way.bill'), first && !refused)}
      </div>
      ${this.#open === 'appeal' ? (this.#appeal.part?.appealView(shown) ?? this.#waiting(shown, this.#appeal)) : nothing}
      ${this.#open === 'bill' ? this.#billView(shown) : nothing}`;
  }

  #way(desk: Desk, label: string, go: boolean): TemplateResult {
    const open = this.#open === desk;
    const press = (): void => {
      this.#open = open ? undefined : desk;
      this.host.requestUpdate();
    };
    return html`<button type="button" class="btn ${go && this.#open === undefined ? 'go' : ''}" part="button" aria-expanded=${open} @click=${press}>${label}</button>`;
  }

  #waiting({ language }: ShownClaim, later: { readonly failed: boolean; again: () => Promise<void> }): TemplateResult {
    return later.failed ? laterMissing(language, () => void later.again()) : html`<p class="mini gap">${language.say('claim.part.loading')}</p>`;
  }

  /** Another claim begins with nothing open. */
  #follow({ id, connection }: ShownClaim): void {
    const now = `${connection} ${id}`;
    if (now === this.#id) return;
    this.#id = now;
    this.#open = undefined;
    this.#rawOpen = false;
    this.#isListedAsked = false;
  }
}
