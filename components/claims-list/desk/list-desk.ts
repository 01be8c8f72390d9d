import { html, nothing, type TemplateResult } from 'lit';
import { claimsDesk } from '../../../src/i18n/en/claims-desk.js';
import { speakEnglish } from '../../../src/i18n/languages.js';
import type { ClaimSummary } from '../../../src/model/claim/claim.js';
import type { Hits } from '../../../src/model/claims/claim-search.js';
import { conditionsIn, fitting, without } from '../../../src/model/claims/filter.js';
import { inOrder } from '../../../src/model/claims/order.js';
import { Later } from '../../shared/later.js';
import type { Arranged, DrawnGroup, RowExtra } from '../arranged.js';
import { sumView, type Way } from '../sum-view.js';
import { foundView } from './found-view.js';
import { drawnGroups } from './group-heads.js';
import { keysHelp, listenToKeys } from './keys.js';
import { calledIn, type DeskHost, type Look } from './look.js';
import { Lookup } from './lookup.js';
import { nothingFits } from './nothing-fits.js';
import { panelView } from './panel.js';
import { setAndStay, toolbarView, yearsOf } from './toolbar.js';
import { totalsView } from './totals-view.js';
import { Unseen } from './unseen.js';

export { deskStyles as styles } from './desk.styles.js';

speakEnglish([claimsDesk]);

const NOTHING_EXTRA: RowExtra = {};

/** What was made of the claims for what was asked; made anew only where one of its causes is another. */
interface Made {
  readonly causes: readonly unknown[];
  readonly claims: readonly ClaimSummary[];
  readonly groups: readonly DrawnGroup[];
  readonly sum: TemplateResult;
  readonly totals: TemplateResult | typeof nothing;
  readonly foot: TemplateResult;
  readonly rowOf: (claim: ClaimSummary) => RowExtra;
}

/** Search, filters, order, groups, totals, what is new, and the keys of the list of claims. */
export class ListDesk {
  readonly #lookup: Lookup;
  readonly #unseen: Unseen;
  readonly #take: Later<typeof import('../../take-along/take-along.js')>;
  #gathered = 0;
  #made: Made | undefined;
  #asked: readonly unknown[] = [];
  #turn = 0;
  #panelIsOpen = false;
  #totalsAreOpen = false;
  #years: readonly [of: readonly ClaimSummary[], years: readonly string[]] = [[], []];

  constructor(readonly host: DeskHost, close: () => void) {
    this.#lookup = new Lookup(() => {
      this.#gathered += 1;
      host.requestUpdate();
    });
    this.#unseen = new Unseen(host);
    this.#take = new Later(host, () => import('../../take-along/take-along.js'));
    listenToKeys(host, close);
  }

  arrange(look: Look): Arranged {
    const { host } = this;
    this.#unseen.follow(look.client, look.view.items, !look.partial && !look.view.loading);
    this.#seeOpen(look);
    const asked = [host.query.trim(), host.filter, host.order, host.grouping];
    const made = this.#make(look, asked);
    const { claims, groups, sum, foot, rowOf } = made;
    return { claims, groups, turn: this.#turn, sum, foot, rowOf, tools: html`${this.#tools(look, made)}${this.#takeAlong(look, claims)}` };
  }

  /** What is shown, to be taken along: files, a printed page, text. */
  #takeAlong({ client, language, partial }: Look, claims: readonly ClaimSummary[]): unknown {
    const { year } = this.host.filter;
    const ofYear = year !== undefined && year !== 'not-stated' && conditionsIn(this.host.filter).length === 1 && this.host.query.trim() === '';
    return this.#take.part?.takeAlongView(this.host, language, { client, claims, of: 'shown', partial, ...(ofYear && { year }) }) ?? html`<div class="taking"></div>`;
  }

  /** What was made last stays while words are still being gathered for a search. */
  #make(look: Look, asked: readonly unknown[]): Made {
    const { host } = this;
    const causes = [...asked, look.view.items, look.partial, look.language, look.connections, this.#unseen.changes, this.#gathered];
    if (this.#made?.causes.every((cause, at) => cause === causes[at])) return this.#made;
    const hits = this.#hits(host.query, look);
    if (hits === 'waiting' && this.#made) return this.#made;
    if (asked.some((one, at) => one !== this.#asked[at]) && this.#made) this.#turn += 1;
    this.#asked = asked;
    const found = hits === 'waiting' ? undefined : hits;
    const groups = hits === 'waiting' ? [] : drawnGroups(host, look, inOrder(this.#fitting(look, found, host.filter), host.order));
    const claims = groups.flatMap((group) => group.claims);
    const totals = look.partial || claims.length === 0 ? nothing : totalsView(look.language, claims, this.#totalsAreOpen, (open) => {
      this.#totalsAreOpen = open;
      this.#made = undefined;
      host.requestUpdate();
    });
    this.#made = { causes, claims, groups, totals, sum: this.#sum(look, claims), foot: hits === 'waiting' ? html`` : this.#foot(look, claims), rowOf: this.#extras(look, found) };
    return this.#made;
  }

  #hits(query: string, { language, view, connections }: Look): Hits | undefined | 'waiting' {
    if (query.trim() === '') return undefined;
    return this.#lookup.find(query, language, view.items, (id) => calledIn(connections, id)) ?? 'waiting';
  }

  #fitting({ view }: Look, hits: Hits | undefined, filter: DeskHost['filter']): readonly ClaimSummary[] {
    const isFresh = (claim: ClaimSummary): boolean => this.#unseen.changes.has(claim);
    const found = hits?.among(view.items) ?? view.items;
    return conditionsIn(filter).length === 0 ? found : found.filter(fitting(filter, isFresh));
  }

  #sum({ language, partial }: Look, claims: readonly ClaimSummary[]): TemplateResult {
    const { host } = this;
    if (claims.length === 0) return html``;
    const [only, ...others] = this.#askedFor();
    const scope = only === undefined ? undefined
      : only === 'year' && others.length === 0 && host.filter.year !== 'not-stated' ? language.say('claims.sum.year', { year: host.filter.year ?? '' })
        : language.say('desk.sum.fit', { n: claims.length });
    const way: Way = (said, inSum) => html`<button type="button" class="link" part="button" @click=${() => setAndStay(host, { ...host.filter, inSum })}>${said}</button>`;
    return sumView(language, claims, partial, scope, way);
  }

  /** Everything that keeps claims out: `query` and the conditions. */
  #askedFor(): readonly string[] {
    return [...(this.host.query.trim() === '' ? [] : ['query']), ...conditionsIn(this.host.filter)];
  }

  #foot(look: Look, claims: readonly ClaimSummary[]): TemplateResult {
    const { language } = look;
    if (claims.length === 0) return nothingFits(this.host, look, (query, filter) => this.#count(look, query, filter));
    return html`<p class="mini since">${language.say('claims.end')} ${language.say('desk.late')}</p>${keysHelp(language)}`;
  }

  #count(look: Look, query: string, filter: DeskHost['filter']): number {
    const hits = this.#hits(query, look);
    return hits === 'waiting' ? 0 : this.#fitting(look, hits, filter).length;
  }

  #extras({ language }: Look, hits: Hits | undefined): (claim: ClaimSummary) => RowExtra {
    const { changes } = this.#unseen;
    const known = new Map<ClaimSummary, RowExtra>();
    if (!hits && changes.size === 0) return () => NOTHING_EXTRA;
    return (claim) => {
      const change = changes.get(claim);
      const extra = known.get(claim) ?? { ...(change && { fresh: language.say(`desk.fresh.${change}`) }), ...(hits && { found: foundView(language, claim, hits.foundIn(claim)) }) };
      known.set(claim, extra);
      return extra;
    };
  }

  #tools(look: Look, { claims, totals }: Made): TemplateResult {
    const { items } = look.view;
    if (this.#years[0] !== items) this.#years = [items, yearsOf(items)];
    return toolbarView(this.host, look, {
      years: this.#years[1],
      totals,
      fresh: this.#unseen.changes.size,
      panelIsOpen: this.#panelIsOpen,
      toggle: () => {
        this.#panelIsOpen = !this.#panelIsOpen;
        this.host.requestUpdate();
      },
      panel: () => panelView(this.host, look),
      seeAll: () => {
        setAndStay(this.host, without(this.host.filter, 'fresh'));
        void this.#unseen.see(items);
      },
      fit: this.#askedFor().length === 0 ? '' : look.language.say('desk.fit', { n: claims.length }),
    });
  }

  /** A claim that is open has been looked at. */
  #seeOpen({ view }: Look): void {
    const { claimId } = this.host;
    if (claimId === undefined || this.#unseen.changes.size === 0) return;
    const open = [...this.#unseen.changes.keys()].filter(({ id }) => id === claimId);
    if (open.length > 0) queueMicrotask(() => void this.#unseen.see(open.filter((claim) => view.items.includes(claim))));
  }
}
