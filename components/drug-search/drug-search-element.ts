import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { directory } from '../../src/i18n/en/directory.js';
import { drugs } from '../../src/i18n/en/drugs.js';
import type { DrugListing } from '../../src/model/formulary/drug-listing.js';
import type { DrugPlan } from '../../src/model/formulary/formulary.js';
import type { UhcClient } from '../../src/store/client.js';
import { alternativesTo } from '../../src/store/directory/drug-alternatives.js';
import { searchDrugs } from '../../src/store/directory/drug-search.js';
import type { DataView } from '../../src/store/view.js';
import { answerView, spoken } from '../directory/answer-view.js';
import { ComboField } from '../directory/combo-field.js';
import { DirectoryElement } from '../directory/directory-element.js';
import { directoryStyles } from '../directory/directory.styles.js';
import { Searching } from '../directory/searching.js';
import { typedFault } from '../directory/typed-fault.js';
import { controls } from '../shared/controls.styles.js';
import { facts } from '../shared/facts.styles.js';
import { look } from '../shared/look.styles.js';
import { emptyView } from '../shared/notice.js';
import { states } from '../shared/states.styles.js';
import { drugView } from './drug-view.js';
import { drugPlansLike, drugsLike } from './drug-suggestions.js';
import { drugSearchStyles } from './drug-search.styles.js';

/** Fewer letters begin the names of half a list. */
const FEWEST = 3;

/**
 * The payer's lists of drugs (US Drug Formulary): whether a drug is on a plan's list, in which tier, what the plan asks for first, how much it pays for,
 * what it costs at which pharmacy, and what else the list has for the same use. Nobody signs in for it. What was looked for stays in this element: no
 * event names a drug.
 *
 * @fires {UhcLoadEvent} uhc-load - a search has come to rest: `count` of the drugs that are listed
 * @fires {UhcErrorEvent} uhc-error - something went wrong: `code`
 *
 * @csspart form - the two fields and the button
 * @csspart field - one field
 * @csspart clear - the button that empties a field
 * @csspart fault - the word beside a field, where something is wrong with it
 * @csspart suggestions - the list below a field
 * @csspart suggestion - one line of it
 * @csspart results - the count and the drugs
 * @csspart count - how many are listed
 * @csspart list - the drugs
 * @csspart drug - one drug, with `data-id`, its FHIR id
 * @csspart name - its name
 * @csspart plan - what one plan says, where all are shown
 * @csspart costs - what it costs, pharmacy by pharmacy
 * @csspart others - the switch that shows the others for the same use
 * @csspart other - one of them
 * @csspart notice - what is in doubt, or went wrong
 * @csspart empty - why there is nothing to show
 * @csspart button - a button
 * @csspart link - a button in a text
 */
export class DrugSearchElement extends DirectoryElement<DrugListing> {
  static override readonly styles = [look, controls, facts, states, directoryStyles, drugSearchStyles];
  static override readonly words = [directory, drugs];

  /** Name of a drug; starts a search. */
  @property() drug?: string;
  /** Name of the reader's plan. */
  @property() plan?: string;

  protected readonly starts = ['drug', 'plan'];
  readonly #others = new Searching<DrugListing>(this, () => undefined);
  readonly #drug = new ComboField(this, 'drug', { from: FEWEST, offer: async (text, signal) => drugsLike(await this.directoryNow(), text, signal) }, (chosen) => this.#changed(chosen));
  readonly #plan = new ComboField(this, 'plan', { from: 2, offer: async (text, signal) => drugPlansLike(await this.directoryNow(), text, signal) }, (chosen) => this.#changed(chosen));
  #othersOf: string | undefined;
  #asked: { readonly drug: string; readonly plan: string } | undefined;

  protected override draw(): TemplateResult {
    const { language } = this;
    return html`<div class="body find">
      ${this.#form()}
      ${answerView({
        language,
        searching: this.searching,
        start: () => emptyView({ title: language.say('drugs.start'), text: language.say('drugs.start.text') }),
        empty: (why) => this.#nothing(why),
        count: (view) => this.#count(view),
        rows: (view) => this.#rows(view),
        again: () => this.again(),
      })}
      <p class="mini foot-line">${language.say('drugs.foot')} ${language.say('not-endorsed')}</p>
      <p class="hidden" role="status">${spoken(language, this.searching.view, this.searching.stopped, (view) => this.#count(view))}</p>
    </div>`;
  }

  #form(): TemplateResult {
    const { language } = this;
    return html`<form class="form" part="form" role="search" aria-label=${language.say('drugs.form')} novalidate @submit=${(event: SubmitEvent) => this.submit(event)}>
      ${this.#drug.view(language, {
        label: language.say('drugs.name'), hint: language.say('drugs.name.hint'), clear: language.say('drugs.name.clear'), fault: this.fault ? this.#drugFault() : undefined,
      })}
      ${this.#plan.view(language, {
        label: language.say('drugs.plan'), hint: language.say('drugs.plan.hint'), clear: language.say('drugs.plan.clear'), fault: this.fault ? typedFault(language, this.#plan.text) : undefined,
      })}
      <div class="go-line"><button class="btn go" part="button">${language.say('directory.search')}</button></div>
    </form>`;
  }

  #drugFault(): string | undefined {
    const { language } = this;
    const text = this.#drug.text.trim();
    if (text === '') return language.say('drugs.fault.nothing');
    return text.length < FEWEST ? language.say('drugs.fault.too-short') : typedFault(language, text);
  }

  #rows(view: DataView<DrugListing>): TemplateResult {
    const { language } = this;
    const plan = this.#asked?.plan ?? '';
    const known = plan === '' || view.items.some(({ coverage }) => coverage.some(({ plan: { name } }) => name?.toLowerCase().includes(plan.toLowerCase())));
    return html`${known ? nothing : html`<p class="mini gap-s" role="status">${language.say('drugs.plan.unknown', { plan })}</p>`}
      <ul part="list">${view.items.map((drug) => drugView(language, drug, {
        choose: (one) => this.#choose(one),
        toggleOthers: (of, one) => this.#toggleOthers(of, one),
        stopOthers: () => this.#others.stop(),
        moreOthers: () => void this.#others.more(),
        others: this.#othersOf === drug.id ? this.#others.view : undefined,
      }))}</ul>`;
  }

  /** Of a payer without a list nobody is told to check the spelling. */
  #nothing(why: 'filtered' | 'none-stated'): TemplateResult {
    const { language } = this;
    if (why === 'none-stated') return emptyView({ title: language.say('drugs.unpublished'), text: language.say('drugs.unpublished.text') });
    return emptyView({ title: language.say('drugs.none'), text: language.say('drugs.none.text', { name: this.#asked?.drug ?? '' }) });
  }

  #count({ items, more }: DataView<DrugListing>): string {
    return this.language.say(more ? 'drugs.count.more' : 'drugs.count', { n: items.length });
  }

  protected override start(): boolean {
    this.#drug.set(this.drug ?? '');
    this.#plan.set(this.plan ?? '');
    return Boolean(this.drug);
  }

  protected override faults(): readonly (string | undefined)[] {
    return [this.#drugFault(), typedFault(this.language, this.#plan.text)];
  }

  #changed(chosen: boolean): void {
    this.fault = false;
    if (chosen && this.#drug.text.trim() !== '') this.submit();
  }

  #choose({ id, name = '' }: DrugPlan): void {
    this.#plan.set(name, { id, label: name });
    this.again();
  }

  #toggleOthers(drug: DrugListing, plan: DrugPlan): void {
    const open = this.#othersOf === drug.id;
    this.#othersOf = open ? undefined : drug.id;
    const client = this.used;
    if (open || !client) this.#others.clear();
    else this.#others.ask(client, (to) => alternativesTo(to, drug, plan));
    this.requestUpdate();
  }

  protected override ask(client: UhcClient): void {
    this.#othersOf = undefined;
    this.#others.clear();
    this.#drug.close();
    this.#plan.close();
    const [name, planName, chosen] = [this.#drug.text.trim(), this.#plan.text.trim(), this.#plan.chosen];
    this.#asked = { drug: name, plan: planName };
    this.searching.ask(client, (to) => searchDrugs(to, { name, ...(chosen ? { planId: chosen.id } : planName === '' ? {} : { planName }) }));
  }
}
