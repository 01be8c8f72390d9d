import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { ClaimSummary } from '../../../src/model/claim/claim.js';
import { conditionsIn, without, type ClaimFilter, type Condition } from '../../../src/model/claims/filter.js';
import { icon } from '../../shared/icons.js';
import { choiceView } from './choice.js';
import { conditionWord } from './condition-words.js';
import { calledIn, type DeskHost, type Look } from './look.js';

export interface Toolbar {
  /** The years in which there is a claim, the newest first. */
  readonly years: readonly string[];
  /** How many claims are new or changed. */
  readonly fresh: number;
  readonly panelIsOpen: boolean;
  readonly toggle: () => void;
  readonly panel: () => TemplateResult;
  readonly seeAll: () => void;
  /** Said by voice and shown where something is asked. */
  readonly fit: string;
  readonly totals: unknown;
}

/** The search field, the filters that most want, and a chip for each other one that is set. */
export function toolbarView(host: DeskHost, look: Look, bar: Toolbar): TemplateResult {
  const { language } = look;
  const typed = (event: Event): void => { host.query = (event.target as HTMLInputElement).value; };
  return html`<div class="tools" part="tools" role="search" aria-label=${language.say('desk.search')}>
    <div class="field">${icon('search')}<input type="text" inputmode="search" enterkeyhint="search" autocomplete="off" spellcheck="false" data-search
        aria-label=${language.say('desk.search')} placeholder=${language.say('desk.search.hint')} .value=${live(host.query)} @input=${typed}>
      ${host.query === '' ? nothing : html`<button type="button" class="clear" part="button" aria-label=${language.say('desk.search.clear')} @click=${() => clear(host)}>${icon('close')}</button>`}
    </div>
    <div class="chips">
      ${yearAndPerson(host, look, bar)}
      ${pressChip(language.say('desk.owing'), host.filter.owing === true, () => set(host, { owing: host.filter.owing ? undefined : true }))}
      ${pressChip(language.say('desk.not-paid'), host.filter.status === 'not-paid', () => set(host, { status: host.filter.status === 'not-paid' ? undefined : 'not-paid' }))}
      ${bar.fresh > 0 || host.filter.fresh ? pressChip(language.say('desk.fresh', { n: bar.fresh }), host.filter.fresh === true, () => set(host, { fresh: host.filter.fresh ? undefined : true })) : nothing}
      <button type="button" class="chip" part="button" aria-expanded=${bar.panelIsOpen ? 'true' : 'false'} @click=${bar.toggle}>${language.say('desk.more')} ${icon('down')}</button>
    </div>
    ${bar.panelIsOpen ? bar.panel() : nothing}
    ${setChips(host, look)}
    <div class="under"><p class="fit" role="status">${bar.fit}</p>
      ${bar.fresh > 0 && host.filter.fresh ? html`<button type="button" class="link" part="button" @click=${bar.seeAll}>${language.say('desk.fresh.seen')}</button>` : nothing}
      ${bar.totals}</div>
  </div>`;
}

/** Sets conditions beside those that are set; `undefined` drops one. */
export function set(host: DeskHost, some: { readonly [C in Condition]?: ClaimFilter[C] | undefined }): void {
  host.filter = Object.fromEntries(Object.entries({ ...host.filter, ...some }).filter(([, value]) => value !== undefined));
}

/** Sets conditions by a control that goes with it: who stood on it goes on beside the filters. */
export function setAndStay(host: DeskHost, filter: ClaimFilter): void {
  host.filter = filter;
  void host.updateComplete.then(() => host.renderRoot.querySelector<HTMLElement>('.tools [aria-expanded]')?.focus({ preventScroll: true }));
}

export function clear(host: DeskHost): void {
  host.query = '';
  host.renderRoot.querySelector<HTMLElement>('[data-search]')?.focus();
}

/** The years in which there is a claim, the newest first; claims without a date last. */
export function yearsOf(claims: readonly ClaimSummary[]): readonly string[] {
  const years = new Set(claims.map(({ serviceStart }) => serviceStart?.slice(0, 4)));
  const stated = [...years].filter((year) => year !== undefined).sort().reverse();
  return years.has(undefined) ? [...stated, 'not-stated'] : stated;
}

function yearAndPerson(host: DeskHost, { language, connections }: Look, { years }: Toolbar): unknown[] {
  const { year, connection } = host.filter;
  const said = (value: string): string => conditionWord(language, { year: value }, 'year', connections);
  return [
    years.length > 1 || year !== undefined
      ? choiceView({ label: language.say('claims.years'), any: language.say('claims.years.all'), values: years, said, chosen: year, choose: (one) => set(host, { year: one }) }, true)
      : nothing,
    connections.length > 1
      ? choiceView({
        label: language.say('desk.person'), any: language.say('desk.person.all'), values: connections.map(({ id }) => id), chosen: connection,
        said: (id) => calledIn(connections, id) ?? language.say('desk.group.nobody'), choose: (one) => set(host, { connection: one }),
      }, true)
      : nothing,
  ];
}

/** What is set besides the filters that are always in sight. */
function setChips(host: DeskHost, { language, connections }: Look): TemplateResult | typeof nothing {
  const { filter } = host;
  const set = conditionsIn(filter);
  const apart = set.filter((condition) => ['kind', 'network', 'amount', 'inSum'].includes(condition) || (condition === 'status' && filter.status !== 'not-paid'));
  if (apart.length === 0 && set.length < 2) return nothing;
  return html`<div class="chips">${apart.map((condition) => {
    const word = conditionWord(language, filter, condition, connections);
    return html`<button type="button" class="chip on" part="button" aria-label=${language.say('desk.drop', { condition: word })} @click=${() => setAndStay(host, without(filter, condition))}>${word} ${icon('close')}</button>`;
  })}${set.length > 1 ? html`<button type="button" class="link s" part="button" @click=${() => setAndStay(host, {})}>${language.say('desk.clear')}</button>` : nothing}</div>`;
}

function pressChip(word: string, pressed: boolean, press: () => void): TemplateResult {
  return html`<button type="button" class="chip" part="button" aria-pressed=${pressed ? 'true' : 'false'} @click=${press}>${word}</button>`;
}
