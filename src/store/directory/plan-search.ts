import { UhcError } from '../../errors.js';
import { isDrugList, planListingsFrom } from '../../model/directory/plan-listing.js';
import type { PlanListing } from '../../model/directory/plan-listing.js';
import { stateOfZip } from '../../model/directory/plan-area.js';
import { placeWords } from '../../model/directory/place-words.js';
import type { Coded } from '../../model/claim/claim.js';
import { fieldsOf } from '../../model/fields.js';
import type { Directory, DirectoryPage } from './directory.js';
import { Listing } from './listing.js';
import type { Found } from './listing.js';
import type { DirectoryQuery } from './query.js';
import { referredTo } from './referred-to.js';

/** What a plan is looked for by. One of the three at least. */
export interface PlanQuery {
  /** The beginning of its name, or a word in it. */
  readonly name?: string;
  /** A code of its type: `qhp`, `mediadv`, …, of whatever system, or with it. */
  readonly type?: string | Coded;
  /** State, town or ZIP code that it covers, as typed. */
  readonly area?: string;
}

const PAGE_SIZE = 50;
const INCLUDES = ['InsurancePlan:network', 'InsurancePlan:coverage-area', 'InsurancePlan:plan-coverage-area', 'InsurancePlan:owned-by', 'InsurancePlan:administered-by'] as const;
/** How a name is looked for, in turn until something is found: directories match names from their beginning, and "Gold 600" is how a plan is called. */
const WAYS_TO_NAME = ['name', 'name:contains'] as const;

/** Plans by name, type and area, with their networks and areas by name: one request a page, and batches for what does not come along. */
export function searchPlans(directory: Directory, query: PlanQuery): Listing<PlanListing> {
  const search = new PlanSearch(directory, query);
  return new Listing((signal) => search.turn(signal), directory.now);
}

class PlanSearch {
  readonly #matches: unknown[] = [];
  readonly #beside: unknown[] = [];
  readonly #warnings = new Set<string>();
  #next: ((signal: AbortSignal) => Promise<DirectoryPage | undefined>) | undefined;

  constructor(readonly directory: Directory, readonly query: PlanQuery) {
    this.#next = (signal) => this.#first(signal);
  }

  async turn(signal: AbortSignal): Promise<Found<PlanListing>> {
    const page = await this.#next?.(signal);
    if (page) {
      const beside = [...page.included, ...(await referredTo(this.directory, page, REFERS, signal))];
      this.#matches.push(...page.matches);
      this.#beside.push(...beside);
      for (const words of page.warnings) this.#warnings.add(words);
    }
    this.#next = page?.next && (() => page.next?.() ?? Promise.resolve(undefined));
    return { items: planListingsFrom(this.#matches, this.#beside), more: this.#next !== undefined, warnings: [...this.#warnings] };
  }

  async #first(signal: AbortSignal): Promise<DirectoryPage> {
    const conditions = { type: tokenOf(this.query.type), 'coverage-area.address': areaOf(this.query.area), _count: PAGE_SIZE, _include: INCLUDES };
    const name = this.query.name?.trim();
    if (!name) return this.directory.search('InsurancePlan', given(conditions), signal);
    let page: DirectoryPage | undefined;
    for (const way of WAYS_TO_NAME) {
      page = await this.#named({ ...conditions, [way]: name }, page, signal);
      if (page.matches.some(isPlan)) break;
    }
    return page ?? this.directory.search('InsurancePlan', given({ ...conditions, name }), signal);
  }

  /** A second way that the server does not know changes nothing of what the first one found. */
  async #named(conditions: Record<string, unknown>, before: DirectoryPage | undefined, signal: AbortSignal): Promise<DirectoryPage> {
    try {
      return await this.directory.search('InsurancePlan', given(conditions), signal);
    } catch (thrown) {
      if (before && thrown instanceof UhcError && thrown.code === 'payer_refused') return before;
      throw thrown;
    }
  }
}

/** What a plan's card names of the elements that refer elsewhere. */
const REFERS = ['network', 'coverageArea', 'ownedBy', 'administeredBy'] as const;

function isPlan(match: unknown): boolean {
  const plan = fieldsOf(match);
  return plan !== undefined && !isDrugList(plan);
}

function given(conditions: Record<string, unknown>): DirectoryQuery<'InsurancePlan'> {
  return Object.fromEntries(Object.entries(conditions).filter(([, value]) => value !== undefined));
}

function tokenOf(type: PlanQuery['type']): unknown {
  if (type === undefined || typeof type === 'string') return type?.trim() || undefined;
  return type.code === undefined ? undefined : { code: type.code, ...(type.system !== undefined && { system: type.system }) };
}

/** A plan covers states, as a rule: a ZIP code is asked for by the state that it lies in, and a town with its state by that. */
function areaOf(area: string | undefined): readonly string[] | undefined {
  const words = placeWords(area ?? '').map((word) => (/^\d{5}$/.test(word) ? stateOfZip(word) ?? word : word));
  if (words.length === 0) return undefined;
  const state = words.find((word) => /^[A-Z]{2}$/.test(word));
  return state ? [state] : words;
}
