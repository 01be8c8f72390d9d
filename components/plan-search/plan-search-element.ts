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
import type { DataView, View } from '../../src/store/view.js';
import { answerView, spoken } from '../directory/answer-view.js';
import { ComboField } from '../directory/combo-field.js';
import { directoryStyles } from '../directory/directory.styles.js';
import { Searching } from '../directory/searching.js';
import { placeFault, typedFault } from '../directory/typed-fault.js';
import { controls } from '../shared/controls.styles.js';
import { facts } from '../shared/facts.styles.js';
import { Later } from '../shared/later.js';
import { UhcLoadEvent } from '../shared/load-event.js';
import { look } from '../shared/look.styles.js';
import { emptyView, noticeView } from '../shared/notice.js';
import { states } from '../shared/states.styles.js';
import { UhcElement } from '../shared/uhc-element.js';
import { kindKey, kindText } from './plan-kind.js';
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
export class PlanSearchElement extends UhcElement {
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

  readonly #searching = new Searching<PlanListing>(this, (view) => this.#ended(view));
  readonly #name = new ComboField(this, 'name', { from: 2, offer: async (text, signal) => plansLike(await this.#directory(), text, signal) }, (chosen) => this.#changed(chosen));
  readonly #area = new ComboField(this, 'area', undefined, () => this.#changed(false));
  readonly #compare = new Later(this, () => import('./compare-part.js'));
  #kind: Coded | string | undefined;
  #kinds: readonly Coded[] = [];
  #compared: readonly PlanListing[] = [];
  #said = '';
  #fault = false;
  #due = false;
  #client: UhcClient | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('name') || changed.has('type') || changed.has('area')) this.#start();
    const { used } = this;
    const moved = used !== this.#client && this.#searching.view !== undefined;
    this.#client = used;
    if (used && (this.#due || moved)) this.#ask();
  }

  protected override draw(client: UhcClient): TemplateResult {
    const { language } = this;
    return html`<div class="body find">
      ${this.#form()}${this.#kindChips()}
      ${this.#comparison(client)}
      ${answerView({
        language,
        searching: this.#searching,
        start: () => emptyView({ title: language.say('plans.start'), text: language.say('plans.start.text') }),
        empty: () => this.#nothing(),
        count: (view) => this.#count(view),
        rows: (view) => html`<ul part="list">${view.items.map((plan) => this.#row(plan))}</ul>`,
        again: () => this.#ask(),
      })}
      <p class="mini foot-line">${language.say('plans.foot')} ${language.say('not-endorsed')}</p>
      <p class="hidden" role="status">${this.#said || spoken(language, this.#searching.view, this.#searching.stopped, (view) => this.#count(view))}</p>
    </div>`;
  }

  #form(): TemplateResult {
    const { language } = this;
    const nothingTyped = this.#fault && this.#name.text.trim() === '' && this.#area.text.trim() === '';
    const sent = (event: SubmitEvent): void => {
      event.preventDefault();
      this.#submit();
    };
    return html`<form class="form" part="form" role="search" aria-label=${language.say('plans.form')} novalidate @submit=${sent}>
      ${this.#name.view(language, {
        label: language.say('plans.name'), hint: language.say('plans.name.hint'), clear: language.say('plans.name.clear'),
        fault: nothingTyped ? language.say('plans.fault.nothing') : this.#fault ? typedFault(language, this.#name.text) : undefined,
      })}
      ${this.#area.view(language, {
        label: language.say('plans.area'), hint: language.say('plans.area.hint'), clear: language.say('plans.area.clear'),
        fault: this.#fault ? placeFault(language, this.#area.text) : undefined,
      })}
      <div class="go-line"><button class="btn go" part="button">${language.say('directory.search')}</button></div>
    </form>`;
  }

  /** Kinds of the plans that were found: the server is asked for one of them, so that none on a later page is missed. */
  #kindChips(): TemplateResult | typeof nothing {
    const { language } = this;
    if (this.#kinds.length < 2) return nothing;
    const chosen = this.#kind === undefined ? '' : typeof this.#kind === 'string' ? this.#kind : kindKey(this.#kind);
    const chip = (key: string, words: unknown, kind: Coded | undefined): TemplateResult =>
      html`<button type="button" class="chip" part="kind" aria-pressed=${key === chosen ? 'true' : 'false'} @click=${() => this.#take(kind)}>${words}</button>`;
    return html`<div class="chips kinds" role="group" aria-label=${language.say('plans.kinds')}>
      ${chip('', language.say('plans.kinds.all'), undefined)}${this.#kinds.map((kind) => chip(kindKey(kind), kindText(kind), kind))}
    </div>`;
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
    const { language } = this;
    const [name, area] = [this.#name.text.trim(), this.#area.text.trim()];
    const what = name === '' ? language.say('plans.none.any') : language.say('plans.none.asked.name', { name });
    const asked = area === '' ? what : language.say('plans.none.asked.area', { name: what, area });
    const actions = [
      ...(area !== '' && name !== '' ? [{ label: language.say('plans.none.without-area'), press: () => { this.#area.set(''); this.#ask(); } }] : []),
      ...(this.#kind === undefined ? [] : [{ label: language.say('plans.none.without-type'), press: () => this.#take(undefined) }]),
    ];
    return emptyView({ title: language.say('plans.none'), text: language.say('plans.none.text', { asked }), actions });
  }

  #count({ items, more }: DataView<PlanListing>): string {
    return this.language.say(more ? 'plans.count.more' : 'plans.count', { n: items.length });
  }

  #start(): void {
    this.#name.set(this.name ?? '');
    this.#area.set(this.area ?? '');
    this.#kind = this.type || undefined;
    this.#kinds = [];
    this.#due = Boolean(this.name ?? this.type ?? this.area);
  }

  #changed(chosen: boolean): void {
    this.#fault = false;
    this.#said = '';
    this.#kind = undefined;
    this.#kinds = [];
    if (chosen) this.#submit();
  }

  #take(kind: Coded | undefined): void {
    this.#kind = kind;
    if (kind === undefined && this.#query().name === undefined && this.#query().area === undefined) this.#searching.clear();
    else this.#ask();
    this.requestUpdate();
  }

  #submit(): void {
    const { language } = this;
    const typed = this.#name.text.trim() !== '' || this.#area.text.trim() !== '';
    const wrong = !typed || typedFault(language, this.#name.text) !== undefined || placeFault(language, this.#area.text) !== undefined;
    this.#fault = wrong;
    this.requestUpdate();
    if (!wrong) this.#ask();
    else void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  }

  #query(): PlanQuery {
    const [name, area] = [this.#name.text.trim(), this.#area.text.trim()];
    return { ...(name !== '' && { name }), ...(area !== '' && { area }), ...(this.#kind !== undefined && { type: this.#kind }) };
  }

  #ask(): void {
    this.#due = false;
    this.#said = '';
    this.#name.close();
    const client = this.used;
    const query = this.#query();
    if (client) this.#searching.ask(client, (to) => searchPlans(to, query));
  }

  async #directory(): ReturnType<UhcClient['directory']> {
    const client = this.used;
    if (!client) throw new TypeError('no client');
    return client.directory();
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
    this.requestUpdate();
  }

  #ended(view: View<PlanListing>): void {
    if (view.state === 'data' || view.state === 'empty') this.dispatchEvent(new UhcLoadEvent(view.state === 'data' ? view.items.length : 0));
    if (view.state === 'data' && this.#kind === undefined) this.#kinds = kindsOf(view.items);
    const wrong = view.state === 'error' ? view.error : view.state === 'data' ? view.missing : undefined;
    if (wrong) this.fail(wrong);
  }
}

function kindsOf(items: readonly PlanListing[]): readonly Coded[] {
  const kinds = new Map<string, Coded>();
  for (const { types } of items) for (const type of types) if (type.code !== undefined && !kinds.has(kindKey(type))) kinds.set(kindKey(type), type);
  return [...kinds.values()];
}
