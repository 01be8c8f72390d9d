import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { directory } from '../../src/i18n/en/directory.js';
import { plans } from '../../src/i18n/en/plans.js';
import type { Coded } from '../../src/model/claim/claim.js';
import type { PlanListing } from '../../src/model/directory/plan-listing.js';
import type { NetworkListing } from '../../src/model/directory/provider.js';
import type { UhcClient } from '../../src/store/client.js';
import { searchPlans } from '../../src/store/directory/plan-search.js';
import type { PlanQuery } from '../../src/store/directory/plan-search.js';
import type { DataView } from '../../src/store/view.js';
import { answerView, spoken } from '../directory/answer-view.js';
import { ComboField } from '../directory/combo-field.js';
import { DirectoryElement } from '../directory/directory-element.js';
import { directoryStyles } from '../directory/directory.styles.js';
import { placeFault, typedFault } from '../directory/typed-fault.js';
import { controls } from '../shared/controls.styles.js';
import { facts } from '../shared/facts.styles.js';
import { Later } from '../shared/later.js';
import { look } from '../shared/look.styles.js';
import { emptyView, noticeView } from '../shared/notice.js';
import { states } from '../shared/states.styles.js';
import { kindChips, kindsOf } from './plan-kind.js';
import { noPlan } from './no-plan.js';
import { planSearchStyles } from './plan-search.styles.js';
import { planView } from './plan-view.js';
import { plansLike } from './plan-suggestions.js';
import { findProvidersIn, providerSearchFor } from './provider-link.js';

/** As many as stand beside one another on a phone. */
const MOST_COMPARED = 2;

/**
 * Plans by name, kind and place, with their networks by name. Nobody signs in for it. "Find providers in it" sets `network` on the
 * `<uhc-provider-search>` of the page; up to two plans are compared by who of the reader's own list is in their networks.
 *
 * @fires {UhcSelectEvent} uhc-select - a network was chosen to find providers in: `resourceType` is `Organization`, `id` its FHIR id; `preventDefault`
 * leaves the page's provider search as it is
 * @fires {UhcLoadEvent} uhc-load - a search has come to rest: `count` of the plans that are listed
 * @fires {UhcErrorEvent} uhc-error - something went wrong: `code`
 *
 * @csspart form - the two fields and the button
 * @csspart field - one field
 * @csspart clear - the button that empties a field
 * @csspart fault - the word beside a field, where something is wrong with it
 * @csspart suggestions - the list below a field
 * @csspart suggestion - one line of it
 * @csspart kind - one kind of plan to choose
 * @csspart results - the count and the plans
 * @csspart count - how many are listed
 * @csspart list - the plans
 * @csspart plan - one plan, with `data-id`, its FHIR id
 * @csspart name - the name of a plan
 * @csspart network - a network, by name
 * @csspart phone - a phone number as sent
 * @csspart call - a phone number that can be called
 * @csspart compare - the switch that takes a plan into the comparison
 * @csspart comparison - the reader's list in the chosen plans
 * @csspart notice - what is in doubt, or went wrong
 * @csspart empty - why there is nothing to show
 * @csspart button - a button
 * @csspart link - a button in a text
 */
export class PlanSearchElement extends DirectoryElement<PlanListing> {
  static override readonly styles = [look, controls, facts, states, directoryStyles, planSearchStyles];
  static override readonly words = [directory, plans];

  /** Name of a plan, or how it begins; starts a search, as the two others do. */
  @property() name?: string;
  /** Code of the kind of plan: `qhp`, `mediadv`, … */
  @property() type?: string;
  /** State, town or ZIP code that the plan covers. */
  @property() area?: string;
  /** Id of the `<uhc-provider-search>` that a network leads to; the first one of the page where none is given. */
  @property() providers?: string;

  protected readonly starts = ['name', 'type', 'area'];
  readonly #name = new ComboField(this, 'name', { from: 2, offer: async (text, signal) => plansLike(await this.directoryNow(), text, signal) }, (chosen) => this.#changed(chosen));
  readonly #area = new ComboField(this, 'area', undefined, () => this.#changed(false));
  readonly #compare = new Later(this, () => import('./compare-part.js'));
  #kind: Coded | string | undefined;
  #kinds: readonly Coded[] = [];
  #compared: readonly PlanListing[] = [];
  #said = '';

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { view } = this.searching;
    if (view?.state === 'data' && this.#kind === undefined) this.#kinds = kindsOf(view.items); // kept while one of them is asked for
  }

  protected override draw(client: UhcClient): TemplateResult {
    const { language } = this;
    return html`<div class="body find">
      ${this.#form()}${kindChips(language, this.#kinds, this.#kind, (kind) => this.#take(kind))}
      ${this.#comparison(client)}
      ${answerView({
        language,
        searching: this.searching,
        start: () => emptyView({ title: language.say('plans.start'), text: language.say('plans.start.text') }),
        empty: () => this.#nothing(),
        count: (view) => this.#count(view),
        rows: (view) => html`<ul part="list">${view.items.map((plan) => this.#row(plan))}</ul>`,
        again: () => this.again(),
      })}
      <p class="mini foot-line">${language.say('plans.foot')} ${language.say('not-endorsed')}</p>
      <p class="hidden" role="status">${this.#said || spoken(language, this.searching.view, this.searching.stopped, (view) => this.#count(view))}</p>
    </div>`;
  }

  #form(): TemplateResult {
    const { language } = this;
    const [nameFault, areaFault] = this.fault ? this.faults() : [];
    return html`<form class="form" part="form" role="search" aria-label=${language.say('plans.form')} novalidate @submit=${(event: SubmitEvent) => this.submit(event)}>
      ${this.#name.view(language, {
        label: language.say('plans.name'), hint: language.say('plans.name.hint'), clear: language.say('plans.name.clear'), fault: nameFault,
      })}
      ${this.#area.view(language, {
        label: language.say('plans.area'), hint: language.say('plans.area.hint'), clear: language.say('plans.area.clear'), fault: areaFault,
      })}
      <div class="go-line"><button class="btn go" part="button">${language.say('directory.search')}</button></div>
    </form>`;
  }

  #row(plan: PlanListing): TemplateResult {
    const reachable = providerSearchFor(this, this.providers) !== undefined || this.providers !== undefined;
    return planView(this.language, plan, {
      find: reachable ? (network) => this.#find(network) : undefined,
      compared: this.#compared.some(({ id }) => id === plan.id),
      compare: () => this.#toggle(plan),
    });
  }

  #comparison(client: UhcClient): TemplateResult | typeof nothing {
    if (this.#compared.length === 0) return nothing;
    const { language } = this;
    const { part, failed } = this.#compare;
    if (failed) return noticeView({ title: language.say('plans.compare.title'), text: language.say('directory.part-missing'), actions: [{ label: language.say('action.retry'), press: () => void this.#compare.again() }] });
    return html`<section class="gap" part="comparison">${part?.comparisonView(this, language, client, this.#compared) ?? html`<p class="mini">${language.say('plans.compare.loading')}</p>`}</section>`;
  }

  #nothing(): TemplateResult {
    return noPlan(this.language, this.#query(), {
      area: () => { this.#area.set(''); this.again(); },
      type: () => this.#take(undefined),
    });
  }

  #count({ items, more }: DataView<PlanListing>): string {
    return this.language.say(more ? 'plans.count.more' : 'plans.count', { n: items.length });
  }

  protected override start(): boolean {
    this.#name.set(this.name ?? '');
    this.#area.set(this.area ?? '');
    this.#kind = this.type || undefined;
    this.#kinds = [];
    return Boolean(this.name ?? this.type ?? this.area);
  }

  protected override faults(): readonly (string | undefined)[] {
    const { language } = this;
    const [name, area] = [this.#name.text, this.#area.text];
    const missing = name.trim() === '' && area.trim() === '';
    return [missing ? language.say('plans.fault.nothing') : typedFault(language, name), placeFault(language, area)];
  }

  #changed(chosen: boolean): void {
    this.fault = false;
    this.#said = '';
    this.#kind = undefined;
    this.#kinds = [];
    if (chosen) this.submit();
  }

  #take(kind: Coded | undefined): void {
    this.#kind = kind;
    if (kind === undefined && this.#query().name === undefined && this.#query().area === undefined) this.searching.clear();
    else this.again();
    this.requestUpdate();
  }

  #query(): PlanQuery {
    const [name, area] = [this.#name.text.trim(), this.#area.text.trim()];
    return { ...(name !== '' && { name }), ...(area !== '' && { area }), ...(this.#kind !== undefined && { type: this.#kind }) };
  }

  protected override ask(client: UhcClient): void {
    this.#said = '';
    this.#name.close();
    const query = this.#query();
    this.searching.ask(client, (to) => searchPlans(to, query));
  }

  #find(network: NetworkListing): void {
    const moved = findProvidersIn(this, network, this.providers);
    this.#said = moved ? this.language.say('plans.found', { network: network.name ?? this.language.say('directory.network.unnamed') }) : '';
    this.requestUpdate();
  }

  #toggle(plan: PlanListing): void {
    const kept = this.#compared.filter(({ id }) => id !== plan.id);
    // The one that was taken first makes room for a third.
    this.#compared = kept.length < this.#compared.length ? kept : [...kept, plan].slice(-MOST_COMPARED);
    if (this.#compared.length === 0) this.#compare.part?.closeComparison(this);
    this.requestUpdate();
  }
}
