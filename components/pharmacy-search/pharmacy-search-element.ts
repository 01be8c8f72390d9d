import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { directory } from '../../src/i18n/en/directory.js';
import { findCareCard } from '../../src/i18n/en/find-care-card.js';
import { pharmacies } from '../../src/i18n/en/pharmacies.js';
import { isOfKind, type Pharmacy, type PharmacyKind } from '../../src/model/pharmacy/pharmacy.js';
import type * as ZipCodes from '../../src/places/zip-codes.js';
import { searchPharmacies } from '../../src/store/directory/pharmacy-search.js';
import type { DataView } from '../../src/store/view.js';
import { answerView, spoken } from '../directory/answer-view.js';
import { ComboField } from '../directory/combo-field.js';
import { DirectoryElement } from '../directory/directory-element.js';
import { directoryStyles } from '../directory/directory.styles.js';
import { placeFault } from '../directory/typed-fault.js';
import { controls } from '../shared/controls.styles.js';
import { facts } from '../shared/facts.styles.js';
import { look } from '../shared/look.styles.js';
import { emptyView, type Action } from '../shared/notice.js';
import { states } from '../shared/states.styles.js';
import { isKind, kindChips } from './kind-chips.js';
import { milesInWords, milesTo, originAt, REACH, zipIn, type Origin } from './nearness.js';
import { pharmacySearchStyles } from './pharmacy-search.styles.js';
import { pharmacyView } from './pharmacy-view.js';
import { townsLike } from './town-suggestions.js';

/**
 * Pharmacies of the payer's directory, by place and kind, with hours, phone and distance. Nobody signs in for it. What is asked for around a ZIP code are
 * ZIP codes: the payer learns no more of where one is than what was typed.
 *
 * @fires {UhcLoadEvent} uhc-load - a search has come to rest: `count` of the pharmacies that are listed
 * @fires {UhcErrorEvent} uhc-error - something went wrong: `code`
 *
 * @csspart form - the field and the button
 * @csspart field - the field
 * @csspart clear - the button that empties it
 * @csspart fault - the word beside it, where something is wrong
 * @csspart suggestions - the list of towns below it
 * @csspart suggestion - one line of it
 * @csspart kind - one kind of pharmacy to choose
 * @csspart results - the count and the pharmacies
 * @csspart count - how many are listed
 * @csspart list - the pharmacies
 * @csspart pharmacy - one pharmacy, with `data-id`, its FHIR id
 * @csspart name - its name
 * @csspart distance - how far it is, as the crow flies
 * @csspart address - its address
 * @csspart phone - a phone number as sent
 * @csspart call - a phone number that can be called
 * @csspart directions - the way there on the reader's own map
 * @csspart website - its website
 * @csspart notice - what is in doubt, or went wrong
 * @csspart empty - why there is nothing to show
 * @csspart button - a button
 * @csspart link - a button in a text
 */
export class PharmacySearchElement extends DirectoryElement<Pharmacy> {
  static override readonly styles = [look, controls, facts, states, directoryStyles, pharmacySearchStyles];
  static override readonly words = [directory, findCareCard, pharmacies];

  /** Town, state or ZIP code; starts a search, as `kind` does. */
  @property() near?: string;
  /** `retail`, `mail`, `all-day`, `specialty` or `compounding`. */
  @property() kind?: string;

  protected readonly starts = ['near', 'kind'];
  readonly #near = new ComboField(this, 'near', { from: 3, offer: async (text, signal) => townsLike(await this.directoryNow(), text, signal) }, (chosen) => this.#changed(chosen));
  #kind: PharmacyKind | undefined;
  #origin: Origin | undefined;
  #zips: typeof ZipCodes | undefined;
  #reach: number = REACH.near;

  protected override draw(): TemplateResult {
    const { language } = this;
    return html`<div class="body find">
      ${this.#form()}${kindChips(language, this.#kind, (kind) => this.#take(kind))}
      ${answerView({
        language,
        searching: this.searching,
        start: () => emptyView({ title: language.say('pharmacies.start'), text: language.say('pharmacies.start.text') }),
        empty: () => this.#nothing(),
        count: (view) => this.#count(view),
        rows: (view) => this.#rows(view),
        again: () => this.again(),
      })}
      <p class="mini foot-line">${language.say('pharmacies.foot')} ${language.say('not-endorsed')}</p>
      <p class="hidden" role="status">${spoken(language, this.searching.view, this.searching.stopped, (view) => this.#count(view))}</p>
    </div>`;
  }

  #form(): TemplateResult {
    const { language } = this;
    return html`<form class="form one" part="form" role="search" aria-label=${language.say('pharmacies.form')} novalidate @submit=${(event: SubmitEvent) => this.submit(event)}>
      ${this.#near.view(language, {
        label: language.say('pharmacies.near'), hint: language.say('pharmacies.near.hint'), clear: language.say('pharmacies.near.clear'), fault: this.fault ? this.faults()[0] : undefined,
      })}
      <div class="go-line"><button class="btn go" part="button">${language.say('directory.search')}</button></div>
    </form>`;
  }

  /** Those of the chosen kind, the nearest first; who states no kind is counted, and left out. */
  #rows(view: DataView<Pharmacy>): TemplateResult {
    const { language } = this;
    const shown = this.#fitting(view.items).map((pharmacy) => ({ pharmacy, miles: milesTo(this.#origin, pharmacy, this.#zips) }));
    const near = [...shown].sort((a, b) => (a.miles ?? Infinity) - (b.miles ?? Infinity));
    const kind = this.#kind;
    const silent = kind === undefined ? 0 : view.items.filter((one) => isOfKind(one, kind) === undefined).length;
    const all = html`<button type="button" class="link" part="link" @click=${() => this.#take(undefined)}>${language.say('pharmacies.silent.show')}</button>`;
    return html`${shown.length === 0 && !view.loading ? this.#nothing() : html`<ul part="list">${near.map(({ pharmacy, miles }) => pharmacyView(language, pharmacy, miles === undefined ? undefined : milesInWords(language, miles)))}</ul>`}
      ${silent === 0 ? nothing : html`<p class="mini gap-s">${language.say('pharmacies.silent', { n: silent })} ${all}</p>`}`;
  }

  protected override shownOf(items: readonly Pharmacy[]): number {
    return this.#fitting(items).length;
  }

  #fitting(items: readonly Pharmacy[]): readonly Pharmacy[] {
    const kind = this.#kind;
    return kind === undefined ? items : items.filter((one) => isOfKind(one, kind) === true);
  }

  #nothing(): TemplateResult {
    const { language } = this;
    const miles = new Intl.NumberFormat(language.locale, { style: 'unit', unit: 'mile', unitDisplay: 'long' }).format(REACH.wide);
    const actions: Action[] = [];
    if (this.#origin && this.#reach < REACH.wide) actions.push({ label: language.say('pharmacies.none.wider', { miles }), press: () => void this.#askWithin(REACH.wide) });
    if (this.#kind !== undefined && this.#near.text.trim() !== '') actions.push({ label: language.say('pharmacies.none.any'), press: () => this.#take(undefined) });
    if (this.#kind !== 'mail') actions.push({ label: language.say('pharmacies.none.mail'), press: () => this.#take('mail') });
    return emptyView({ title: language.say('pharmacies.none'), text: language.say('pharmacies.none.text'), actions });
  }

  #count(view: DataView<Pharmacy>): string {
    return this.language.say(view.more ? 'pharmacies.count.more' : 'pharmacies.count', { n: this.shownOf(view.items) });
  }

  protected override start(): boolean {
    this.#near.set(this.near ?? '');
    this.#kind = isKind(this.kind) ? this.kind : undefined;
    this.#reach = REACH.near;
    return Boolean(this.near) || this.#kind === 'mail';
  }

  protected override faults(): readonly (string | undefined)[] {
    const { text } = this.#near;
    const missing = text.trim() === '' && this.#kind !== 'mail';
    return [missing ? this.language.say('pharmacies.fault.nothing') : placeFault(this.language, text)];
  }

  protected override ask(): void {
    void this.#askWithin(this.#reach);
  }

  #changed(chosen: boolean): void {
    this.fault = false;
    this.#reach = REACH.near;
    if (chosen) this.submit();
  }

  /** A kind that its hours or its services tell is sorted out here; others are other questions to the payer. */
  #take(kind: PharmacyKind | undefined): void {
    const before = this.#kind;
    this.#kind = kind;
    this.requestUpdate();
    if (this.#near.text.trim() === '' && kind !== 'mail') this.searching.clear();
    else if (this.searching.view === undefined || isAskedFor(before) || isAskedFor(kind)) this.again();
  }

  async #askWithin(reach: number): Promise<void> {
    this.#reach = reach;
    const client = this.used;
    const near = this.#near.text.trim();
    const zip = zipIn(near);
    if (!client) return;
    // Where the table of ZIP codes cannot be had, the ZIP code alone is looked for, and no distance is told.
    if (zip !== undefined) this.#zips ??= await import('../../src/places/zip-codes.js').catch(() => undefined);
    if (near !== this.#near.text.trim()) return;
    this.#origin = zip === undefined || !this.#zips ? undefined : originAt(this.#zips, zip, reach);
    const query = { ...(near !== '' && { near }), ...(this.#origin && { zips: this.#origin.zips }), ...(this.#kind !== undefined && { kind: this.#kind }) };
    this.searching.ask(client, (to) => searchPharmacies(to, query));
  }
}

/** Kinds that the payer is asked for by their code. */
function isAskedFor(kind: PharmacyKind | undefined): boolean {
  return kind === 'mail' || kind === 'specialty' || kind === 'compounding';
}
