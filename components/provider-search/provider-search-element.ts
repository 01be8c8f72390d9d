import { html, noChange, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { UhcError } from '../../src/errors.js';
import { findCare } from '../../src/i18n/en/find-care.js';
import type { Provider } from '../../src/model/directory/provider.js';
import type { View } from '../../src/store/view.js';
import { controls } from '../shared/controls.styles.js';
import { UhcLoadEvent } from '../shared/load-event.js';
import { Later } from '../shared/later.js';
import { look } from '../shared/look.styles.js';
import { emptyView, noticeView, type Action } from '../shared/notice.js';
import { UhcSelectEvent } from '../shared/select-event.js';
import { states } from '../shared/states.styles.js';
import { UhcElement } from '../shared/uhc-element.js';
import { Asking } from './asking.js';
import type { Card } from './card.js';
import { cardStyles } from './card.styles.js';
import { closedCard } from './closed-card.js';
import { conditionChips } from './condition-chips.js';
import type { Desk } from './desk.js';
import { FindCare } from './find-care.js';
import { OpenCards } from './open-cards.js';
import type { Details } from './open/details.js';
import { providerSearchStyles } from './provider-search.styles.js';
import { countText, failedView, loadingView, resultsView, stoppedView } from './results.js';
import type { Start } from './question.js';
import { searchForm } from './search-form.js';
import { startView } from './start-view.js';
import type { Tools } from './tools/tools.js';

const STARTS = ['name', 'specialty', 'near', 'network'] as const;

/**
 * People, facilities and services of the payer's directory, by name, kind of care and place. Nobody signs in for it.
 *
 * @fires {UhcSelectEvent} uhc-select - a card was opened: `resourceType` and `id`; `preventDefault` keeps it closed
 * @fires {UhcLoadEvent} uhc-load - a search has come to rest: `count` of what is listed
 * @fires {UhcErrorEvent} uhc-error - something went wrong: `code`
 *
 * @csspart form - the two fields and the button
 * @csspart field - one field
 * @csspart clear - the button that empties a field
 * @csspart fault - the word beside a field, where something is wrong with it
 * @csspart suggestions - the list below the first field
 * @csspart suggestion - one line of it
 * @csspart condition - a condition that came with the page, to be taken off
 * @csspart start - what one can type, before anything was asked
 * @csspart example - a kind of care to try
 * @csspart results - the count and the cards
 * @csspart count - how many are listed
 * @csspart meant - which kind of care a word was taken for
 * @csspart list - the cards
 * @csspart card - one person or facility, with `data-id`, its FHIR id
 * @csspart opener - the name, which opens the card
 * @csspart detail - everything that is listed of it
 * @csspart place - one place of an open card
 * @csspart name - the name; this and the parts that follow are one stated value each, with `data-field` of the same name
 * @csspart specialty - a kind of care
 * @csspart network - a network, by name
 * @csspart location - the name of a place
 * @csspart address - an address
 * @csspart phone - a phone number as sent
 * @csspart accepting - whether new patients are taken
 * @csspart npi - the National Provider Identifier
 * @csspart languages - a language that is spoken
 * @csspart hours - one opening
 * @csspart call - a phone number that can be called
 * @csspart copy - the button that copies a number
 * @csspart dangling - what the directory refers to and does not have
 * @csspart my-place - the button that asks the device where it is
 * @csspart shortlist - the way to what was kept
 * @csspart filters - what narrows the list
 * @csspart filter - one condition, to be set or taken off
 * @csspart filter-more - the button that shows all conditions
 * @csspart filter-choices - all conditions
 * @csspart filter-choice - a condition with several values
 * @csspart filter-check - a condition that is there or not
 * @csspart fitting - how many fit
 * @csspart misses - what letting go of a condition would bring
 * @csspart distance - how far a place is
 * @csspart directions - the way there, on the reader's own map
 * @csspart website - a website
 * @csspart others - the button that asks who else is at a place
 * @csspart report - the button that puts a wrong listing in words
 * @csspart compare - picks somebody for a comparison
 * @csspart keep - keeps somebody on this device
 * @csspart picked - what can be done with those that were picked
 * @csspart panel - what takes the place of the answer: a comparison, what was kept, a sheet for the phone
 * @csspart kept-row - somebody on the shortlist
 * @csspart calls - what was said on the phone
 * @csspart notice - what is in doubt, or went wrong
 * @csspart empty - why there is nothing to show
 * @csspart button - a button
 * @csspart link - a button in a text
 */
export class ProviderSearchElement extends UhcElement {
  static override readonly styles = [look, controls, states, providerSearchStyles, cardStyles];
  static override readonly words = [findCare];

  /** Name of a person or facility; starts a search, as the three others do. */
  @property() name?: string;
  /** Words for a kind of care, or its NUCC code. */
  @property() specialty?: string;
  /** Town, state or ZIP code. */
  @property() near?: string;
  /** FHIR id or reference of a network. */
  @property() network?: string;

  readonly #asking = new Asking(this, (view) => this.#ended(view));
  readonly #find = new FindCare(this, this.#asking, () => this.language, () => !this.#tools && !this.#laterTools.failed);
  readonly #cards = new OpenCards(this, ({ resourceType, id }) => this.dispatchEvent(new UhcSelectEvent(resourceType, id)));
  readonly #laterDetails = new Later(this, () => import('./open/details.js'));
  readonly #laterTools = new Later(this, () => import('./tools/tools.js'));
  readonly #desk = this.#deskOf();
  #details: Details | undefined;
  #tools: Tools | undefined;
  #begun = false;
  /** Nothing but a key in a field: the answer stays as it is drawn. */
  private typing = false; // not `#`: asked for already while the element is made
  private stale = true;
  #announced = '';

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (STARTS.some((name) => changed.has(name))) this.#find.start(this.#startsWith());
    this.#callTools(); // a sentence that waits for them is asked now
    this.#find.with(this.used);
    this.#callTools();
  }

  override requestUpdate(...what: Parameters<UhcElement['requestUpdate']>): void {
    if (!this.typing) this.stale = true;
    super.requestUpdate(...what);
  }

  protected override updated(): void {
    this.stale = false;
  }

  protected override draw(): TemplateResult {
    const { language } = this;
    const find = this.#find;
    return html`<div class="body find">
      ${searchForm({
        language,
        typed: find.typed,
        faults: find.faults,
        nothingNear: this.#asking.nothingNear,
        suggestions: find.suggestions,
        change: (field, text) => this.#type(() => find.change(field, text)),
        clear: (field) => this.#fill(field, ''),
        begin: () => this.#begin(),
        submit: () => void this.#submit(),
        place: this.#tools?.place(),
      })}
      ${conditionChips(language, find.conditions, this.#networkName(), (condition) => find.takeOff(condition))}
      ${this.stale ? this.#drawAnswer() : noChange}
      <p class="mini foot-line">${language.say('care.foot')} ${language.say('not-endorsed')}</p>
      <p class="hidden" role="status">${this.#spoken()}</p>
    </div>`;
  }

  /** Nothing that helps is loaded before somebody types or asks. */
  #callTools(): void {
    if (this.#begun || this.#asking.asked) this.#tools ??= this.#laterTools.part?.toolsFor(this.#desk);
  }

  #drawAnswer(): TemplateResult {
    const { language } = this;
    const { view, asked, stopped } = this.#asking;
    const tools = this.#tools;
    const panel = tools?.panel();
    if (panel) return panel;
    const start = (): TemplateResult => startView(language, (kind) => this.#fill('what', kind, 'near'));
    if (!view || !asked) return start();
    switch (view.state) {
      case 'not-connected': return start();
      case 'loading': return stopped ? stoppedView(language, () => this.#find.ask()) : loadingView(language, () => this.#asking.stop());
      case 'empty': return tools?.nobody(asked) ?? emptyView({ title: language.say('care.none'), actions: this.#waysToTools() });
      case 'error': return this.#refused(view.error) ?? failedView(language, view.error, () => this.#find.ask());
      case 'data': return resultsView({
        language, view, asked, stopped, tools,
        otherwise: this.#asking.foundOtherwise,
        cardFor: (provider, at) => this.#card(provider, at),
        more: () => void this.#more(),
        again: () => this.#find.ask(),
        stop: () => this.#asking.stop(),
        asName: () => this.#find.askAsName(),
      });
    }
  }

  #card(provider: Provider, at: number): Card {
    const open = this.#cards.has(provider);
    return { open, at, toggle: () => this.#toggle(provider), content: open ? this.#detailsOf(provider) : closedCard(this.language, provider, this.#tools) };
  }

  /** What is listed of an open one; until that can be drawn, what the closed one says. */
  #detailsOf(provider: Provider): unknown {
    const later = this.#laterDetails;
    this.#details ??= later.part?.detailsFor(this.#desk);
    if (this.#details) return this.#details.view(provider);
    const again = { label: this.language.say('action.retry'), press: () => void later.again() };
    return html`${closedCard(this.language, provider, this.#tools)}${later.failed ? noticeView({ title: this.language.say('care.part.missing'), actions: [again] }) : nothing}`;
  }

  /** A directory that is not open to all, or not there: the words for that come with the tools. */
  #refused(error: UhcError): TemplateResult | undefined {
    if (!['grant_ended', 'scope_missing', 'not_found'].includes(error.code)) return undefined;
    return this.#tools?.refused(error) ?? emptyView({ title: this.language.say('care.part.closed'), actions: this.#waysToTools() });
  }

  #waysToTools(): readonly Action[] {
    return this.#laterTools.failed ? [{ label: this.language.say('action.retry'), press: () => void this.#laterTools.again() }] : [];
  }

  #toggle(provider: Provider): void {
    this.#announced = '';
    this.#cards.toggle(provider);
  }

  #type(change: () => void): void {
    if (!this.#begun) this.#begin();
    this.typing = true;
    change();
    this.typing = false;
  }

  #begin(): void {
    this.#begun = true;
    this.#find.getWords();
    this.requestUpdate();
  }

  #deskOf(): Desk {
    // eslint-disable-next-line @typescript-eslint/no-this-alias -- getters of an object have a `this` of their own
    const element = this;
    return {
      host: this, find: this.#find, asking: this.#asking,
      get language() { return element.language; },
      get client() { return element.used; },
      get tools() { return element.#tools; },
      now: this.now,
      announce: (text) => {
        this.#announced = text;
        this.requestUpdate();
      },
    };
  }

  #startsWith(): Start {
    const { name, specialty, near, network } = this;
    return { name, specialty, near, network };
  }

  /** The name of the network that the page asked for, as soon as a card gives it. */
  #networkName(): string | undefined {
    const { network } = this.#find.conditions;
    const { view } = this.#asking;
    if (!network || view?.state !== 'data') return undefined;
    const reference = network.includes('/') ? network : `Organization/${network}`;
    return view.items.flatMap(({ networks }) => networks).find((one) => one.reference === reference)?.name;
  }

  /** What a voice reads when something has changed: a count once, and not with every page. */
  #spoken(): string {
    const { language } = this;
    const { view, stopped } = this.#asking;
    const lines = this.#find.suggestions.lines.length;
    if (lines > 0) return language.say('care.suggestions.count', { n: lines });
    if (this.#announced) return this.#announced;
    if (stopped) return language.say('care.stopped');
    if (!view) return '';
    if (view.state === 'empty') return language.say('care.none');
    if (view.state === 'data' && !view.loading) return countText(language, view, false);
    return view.state === 'error' ? '' : language.say('care.loading');
  }

  #fill(field: 'what' | 'near', text: string, focus: 'what' | 'near' = field): void {
    this.#find.change(field, text);
    this.#find.suggestions.close();
    this.#input(focus)?.focus();
  }

  #input(field: 'what' | 'near'): HTMLInputElement | null {
    return this.renderRoot.querySelector<HTMLInputElement>(`#${field}`);
  }

  async #submit(): Promise<void> {
    this.#cards.closeAll();
    this.#announced = '';
    this.#tools?.closePanel();
    this.#find.ask();
    const [fault] = this.#find.faults;
    await this.updateComplete;
    if (fault) this.#input(fault.field)?.focus();
  }

  /** The next ones; whoever pressed a key for it goes on at the first of them. */
  async #more(): Promise<void> {
    const before = this.#asking.view?.state === 'data' ? this.#asking.view.items.length : 0;
    await this.#asking.more();
    await this.updateComplete;
    if (this.shadowRoot?.activeElement) return;
    this.renderRoot.querySelectorAll<HTMLElement>('.opener')[before]?.focus({ preventScroll: true });
  }

  #ended(view: View<Provider>): void {
    if (view.state === 'data') this.dispatchEvent(new UhcLoadEvent(view.items.length));
    if (view.state === 'empty') this.dispatchEvent(new UhcLoadEvent(0));
    const wrong = view.state === 'error' ? view.error : view.state === 'data' ? view.missing : undefined;
    if (wrong) this.fail(wrong);
  }
}
