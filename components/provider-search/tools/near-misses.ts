import { html, nothing, type TemplateResult } from 'lit';
import type { Provider } from '../../../src/model/directory/provider.js';
import type { ProviderQuery, ProviderSearch } from '../../../src/store/client.js';
import { emptyView } from '../../shared/notice.js';
import type { Asked } from '../asked.js';
import { townOf } from '../address.js';
import type { Desk } from '../desk.js';
import { milesText } from './filter-text.js';
import { noneText, waysOut, type WayOut } from './nothing-found.js';
import type { Tools } from './tools.js';

const WIDER = [10, 25] as const;
const MOST_TOWNS = 3;

/** What letting go of one condition would bring, asked of the directory when nobody fits. */
interface Miss {
  readonly search: ProviderSearch;
}

/** Nobody fits: which condition it is, and what comes without it, before anything is pressed. */
export class NearMisses {
  readonly #asked = new Map<string, Miss>();

  constructor(readonly desk: Desk) {}

  /** The question has changed: what was counted is about another one. */
  forget(): void {
    for (const { search } of this.#asked.values()) search.cancel();
    this.#asked.clear();
  }

  view(asked: Asked, tools: Tools): TemplateResult {
    const { language, find, asking } = this.desk;
    const placeUnknown = asking.nothingNear !== undefined;
    const wider = this.#wider(tools);
    const out = waysOut(language, asked, placeUnknown, (part) => find.askWithout(part), () => find.askAsName());
    const lines = [...wider, ...out.map((way) => ({ ...way, query: queryWithout(asking.query, way) }))];
    return html`${emptyView({ title: language.say('care.none'), text: noneText(language, asked) })}
      <ul class="killed" part="misses">${lines.map(({ label, press, query }) => html`<li>
        <div><button type="button" class="btn" part="button" @click=${press}>${label}</button></div>
        <p class="s soft">${query ? this.#gives(query) : nothing}</p>
      </li>`)}</ul>`;
  }

  /** The next towns: where a ZIP code was asked for, as far as its neighbours are known. */
  #wider(tools: Tools): readonly (WayOut & { readonly query: ProviderQuery | undefined })[] {
    const { language, asking } = this.desk;
    const { miles = 0 } = tools.filters;
    const { query } = asking;
    if (!tools.nearness.origin || !query) return [];
    return WIDER.filter((one) => one > miles).map((one) => {
      const { near: _, ...rest } = query;
      const around = tools.nearness.zipsWithin(one);
      return { label: language.say('care.none.within', { miles: milesText(language, one) }), press: () => tools.set('miles', one), query: around && { ...rest, around } };
    });
  }

  #gives(query: ProviderQuery): unknown {
    const { language } = this.desk;
    const { value } = this.#ask(query).search.view;
    if (value.state === 'loading' || (value.state === 'data' && value.loading)) return language.say('care.none.counting');
    if (value.state === 'empty') return language.say('care.none.still');
    if (value.state !== 'data') return nothing; // not counted is not nobody
    const n = value.items.length;
    const towns = townsOf(value.items);
    return html`${language.say(value.more ? 'care.none.gives.more' : 'care.none.gives', { n })}${towns.length > 0 ? html` ${language.say('care.none.in', { towns: language.list(towns) })}` : nothing}`;
  }

  #ask(query: ProviderQuery): Miss {
    const key = JSON.stringify(query);
    const known = this.#asked.get(key);
    if (known) return known;
    const search = this.desk.client?.providers(query);
    if (!search) throw new Error('Somebody was asked before.');
    const miss = { search };
    this.#asked.set(key, miss);
    search.view.watch(() => this.desk.host.requestUpdate());
    return miss;
  }
}

/** The question that a way out would ask; a name in place of a kind of care is another question, and is not counted. */
function queryWithout(query: ProviderQuery | undefined, { part }: WayOut): ProviderQuery | undefined {
  if (!query || part === undefined) return undefined;
  if (part === 'near') {
    const { near: _, around: __, ...rest } = query;
    return rest;
  }
  if (part === 'network') {
    const { network: _, ...rest } = query;
    return rest;
  }
  const { name: _, specialty: __, ...rest } = query;
  return rest;
}

function townsOf(items: readonly Provider[]): readonly string[] {
  const towns = items.flatMap(({ places: [place] }) => (place?.address?.city === undefined ? [] : [townOf({ ...place.address, postalCode: '' })]));
  return [...new Set(towns)].slice(0, MOST_TOWNS);
}
