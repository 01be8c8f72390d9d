import { html, nothing, type TemplateResult } from 'lit';
import type { UhcError } from '../../../src/errors.js';
import { findCareTools } from '../../../src/i18n/en/find-care-tools.js';
import { speakEnglish } from '../../../src/i18n/languages.js';
import type { Place, Provider } from '../../../src/model/directory/provider.js';
import type { DataView } from '../../../src/store/view.js';
import { Later } from '../../shared/later.js';
import type { Asked } from '../asked.js';
import type { Desk } from '../desk.js';
import type { Reader } from '../find-care.js';
import type { Picks } from '../picks/picks.js';
import type { Fault, Question, Typed } from '../question.js';
import { accessNotice } from './access-notice.js';
import { filterBar } from './filter-bar.js';
import { fits, without, keysOf, type FilterKey, type Filters, type Surroundings } from './filters.js';
import { languageNames } from './language-names.js';
import { Nearness } from './nearness.js';
import { NearMisses } from './near-misses.js';
import { pickRow } from './pick-row.js';
import { placeLine } from './place-line.js';
import { sentenceIn } from './sentence.js';

export { toolStyles as styles } from './tools.styles.js';

speakEnglish([findCareTools]);

/** What helps to ask and to choose: a whole sentence understood, filters, distances, near misses, and what was picked. */
export class Tools implements Reader {
  readonly nearness: Nearness;
  readonly #misses: NearMisses;
  readonly #laterPicks: Later<{ picksFor: (desk: Desk) => Picks }>;
  #picks: Picks | undefined;
  /** On its way, or here: who presses twice waits for the same. */
  #bringing: Promise<void> | undefined;
  #filters: Filters = {};
  #kind: Provider['kind'] | undefined;
  #moreShown = false;
  #sifted: { readonly from: readonly Provider[]; readonly by: Filters; readonly at: string; readonly fitting: readonly Provider[] } | undefined;

  constructor(readonly desk: Desk) {
    this.nearness = new Nearness(desk);
    this.#misses = new NearMisses(desk);
    this.#laterPicks = new Later(desk.host, () => import('../picks/picks.js'));
    desk.find.reader = this;
  }

  get filters(): Filters {
    return this.#filters;
  }

  /** How far can only be told from a ZIP code: without one that condition says so, and leaves nobody out. */
  get applied(): Filters {
    return this.nearness.origin ? this.#filters : without(this.#filters, 'miles');
  }

  get kind(): Provider['kind'] | undefined {
    return this.#kind;
  }

  get picks(): Picks | undefined {
    return this.#picks;
  }

  // What is asked.

  read(typed: Typed): Typed {
    const sentence = typed.asName || typed.codes ? undefined : sentenceIn(typed.what);
    if (!sentence) return typed;
    this.#filters = { ...this.#filters, ...sentence.filters };
    return { what: sentence.what, near: sentence.near ?? typed.near };
  }

  faults({ near }: Typed): readonly Fault[] {
    return this.nearness.isPossible(near) ? [] : [{ field: 'near', why: 'zip-none' }];
  }

  /** What the server can narrow by itself: the distance, by ZIP codes, and the kind. */
  shape({ query, otherwise, meant }: Question): Question {
    this.#misses.forget();
    const { miles } = this.#filters;
    const around = miles === undefined ? undefined : this.nearness.zipsWithin(miles);
    const narrowed = (one: Question['query']): Question['query'] => {
      const { near, ...rest } = one;
      return { ...rest, ...(around ? { around } : near !== undefined && { near }), ...(this.#kind && { kind: this.#kind }) };
    };
    return { query: narrowed(query), otherwise: otherwise.map(narrowed), meant };
  }

  isWaiting(): boolean {
    return this.#filters.miles !== undefined && this.nearness.isUnderWay;
  }

  // What the reader does.

  set<K extends FilterKey>(key: K, value: Filters[K] | undefined): void {
    this.#filters = value === undefined ? without(this.#filters, key) : { ...this.#filters, [key]: value };
    if (key === 'miles') this.desk.find.ask();
    this.desk.host.requestUpdate();
  }

  setKind(kind: Provider['kind'] | undefined): void {
    this.#kind = kind;
    this.desk.find.ask();
  }

  // What is drawn.

  /** Those that fulfil the filters, the nearest first where distances are known. */
  fitting(items: readonly Provider[]): readonly Provider[] {
    const { origin } = this.nearness;
    const at = `${origin?.zip ?? ''} ${String(origin?.own)}`;
    const known = this.#sifted;
    if (known?.from === items && known.by === this.#filters && known.at === at) return known.fitting;
    const around = this.around();
    const filters = this.applied;
    const fitting = items.filter((provider) => fits(provider, filters, around));
    const far = new Map(fitting.map((provider) => [provider, this.nearness.milesTo(provider) ?? Infinity]));
    if (origin) fitting.sort((a, b) => (far.get(a) ?? 0) - (far.get(b) ?? 0) || 0);
    this.#sifted = { from: items, by: this.#filters, at, fitting };
    return fitting;
  }

  around(): Surroundings {
    const { network } = this.desk.find.conditions;
    return { network: network && (network.includes('/') ? network : `Organization/${network}`), languageNames, milesTo: (provider) => this.nearness.milesTo(provider), now: new Date(this.desk.now()) };
  }

  bar(view: DataView<Provider>): TemplateResult {
    const fitting = this.fitting(view.items);
    const picks = this.#picks?.bar() ?? nothing;
    return html`${filterBar(this, view, fitting, this.#moreShown, () => this.#toggleMore())}${picks}`;
  }

  /** My place, and what was kept: below the field for the place. */
  place(): TemplateResult {
    return placeLine(this);
  }

  nearestOf(provider: Provider): Place | undefined {
    return this.nearness.nearestOf(provider);
  }

  /** “3 mi · ”, before an address. */
  distance(place: Place | undefined): unknown {
    const miles = place && this.nearness.milesToPlace(place);
    return miles === undefined ? nothing : html`<b class="strong miles" part="distance">${this.nearness.text(this.desk.language, miles, place ?? NOWHERE)}</b> · `;
  }

  miles(place: Place): unknown {
    const miles = this.nearness.milesToPlace(place);
    return miles === undefined ? nothing : html`<p class="soft miles" part="distance">${this.nearness.text(this.desk.language, miles, place)}</p>`;
  }

  /** Compare and keep, below a card. */
  row(provider: Provider): TemplateResult {
    return pickRow(this, provider);
  }

  nobody(asked: Asked): TemplateResult {
    return this.#misses.view(asked, this);
  }

  refused(error: UhcError): TemplateResult | undefined {
    return accessNotice(this.desk.language, error, () => this.desk.find.ask());
  }

  /** What takes the place of the answer: a comparison, what was kept, a sheet for the phone. */
  panel(): TemplateResult | undefined {
    return this.#picks?.panel();
  }

  closePanel(): void {
    this.#picks?.close();
  }

  /** Brings what picks, and then does it. */
  async withPicks(use: (picks: Picks) => void): Promise<void> {
    this.#bringing ??= this.#laterPicks.again();
    await this.#bringing;
    if (this.#laterPicks.failed) this.#bringing = undefined;
    else this.#picks ??= this.#laterPicks.part?.picksFor(this.desk);
    if (this.#picks) use(this.#picks);
    this.desk.host.requestUpdate();
  }

  get arePicksMissing(): boolean {
    return this.#laterPicks.failed;
  }

  dropAll(): void {
    const asks = this.#filters.miles !== undefined;
    for (const key of keysOf(this.#filters)) this.#filters = without(this.#filters, key);
    if (asks) this.desk.find.ask();
    this.desk.host.requestUpdate();
  }

  #toggleMore(): void {
    this.#moreShown = !this.#moreShown;
    this.desk.host.requestUpdate();
  }
}

const NOWHERE: Place = { phones: [], types: [], hours: [], networks: [] };

export function toolsFor(desk: Desk): Tools {
  return new Tools(desk);
}
