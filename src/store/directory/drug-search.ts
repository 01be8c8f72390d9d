import { UhcError } from '../../errors.js';
import { fieldsOf } from '../../model/fields.js';
import { drugListingsFrom, plansFrom } from '../../model/formulary/drug-listing.js';
import type { DrugListing } from '../../model/formulary/drug-listing.js';
import { drugFromMedicationKnowledge, listedDrugFrom } from '../../model/formulary/drugs-from.js';
import type { Directory, DirectoryPage } from './directory.js';
import { Listing } from './listing.js';
import type { Found } from './listing.js';

/** A drug by name, and the plan that somebody has where they say so. */
export interface DrugQuery {
  readonly name: string;
  /** FHIR id of an InsurancePlan, where it was chosen. */
  readonly planId?: string;
  /** Its name, where it was typed: plans that are called so. */
  readonly planName?: string;
}

const PAGE_SIZE = 25;
/** Plans are a few hundred at most; more of them are nobody's list to read. */
const MOST_PLAN_PAGES = 5;

/** Answers that say "there is no such thing here": no formulary, or one of another edition of the guide. */
const NOT_SERVED: ReadonlySet<unknown> = new Set([400, 404, 405, 410, 501]);

/**
 * Drugs by name, each with how every plan covers it: the drugs bring their entries on the lists along, and the plans are asked for at the same time.
 * Where the payer publishes no formulary at all, the answer is empty for that reason.
 */
export function searchDrugs(directory: Directory, query: DrugQuery): Listing<DrugListing> {
  const search = new DrugSearch(directory, query);
  return new Listing((signal) => search.turn(signal), directory.now);
}

/** Whether a refusal means that the server does not know this kind of resource or search. */
export function isNotServed(thrown: unknown): boolean {
  return thrown instanceof UhcError && (thrown.code === 'not_found' || ((thrown.code === 'payer_refused' || thrown.code === 'payer_down') && NOT_SERVED.has(thrown.facts['status'])));
}

class DrugSearch {
  readonly #resources: unknown[] = [];
  #plans: Promise<readonly unknown[]> | undefined;
  #next: (() => Promise<DirectoryPage>) | undefined;
  #begun = false;

  constructor(readonly directory: Directory, readonly query: DrugQuery) {}

  async turn(signal: AbortSignal): Promise<Found<DrugListing>> {
    this.#plans ??= plansFor(this.directory, this.query, signal);
    this.#plans.catch(() => { this.#plans = undefined; }); // asked for again where it failed
    const [page, plans] = await Promise.all([this.#begun ? this.#next?.() : this.#first(signal), this.#plans]);
    if (page === 'none') return { items: [], more: false, why: 'none-stated' };
    if (page) this.#resources.push(...page.matches, ...page.included, ...(await this.#items(page, signal)));
    this.#begun = true;
    this.#next = page?.next;
    if (plans.length === 0) this.#resources.push(...(await this.#plansOfItems(signal)));
    const resources = plans.length > 0 && this.#isNarrowed ? this.#resources.filter((one) => fieldsOf(one)?.resourceType !== 'InsurancePlan') : this.#resources;
    return { items: drugListingsFrom([...resources, ...plans]), more: this.#next !== undefined };
  }

  /** Who asks for one plan is not told of lists that no plan refers to. */
  get #isNarrowed(): boolean {
    return (this.query.planId ?? this.query.planName) !== undefined;
  }

  async #first(signal: AbortSignal): Promise<DirectoryPage | 'none'> {
    const { name } = this.query;
    try {
      return await this.directory.search('MedicationKnowledge', {
        'drug-name': name, '_count': PAGE_SIZE, '_revinclude': ['Basic:subject'], '_include:iterate': ['Basic:formulary'],
      }, signal);
    } catch (thrown) {
      if (!isNotServed(thrown)) throw thrown;
    }
    try {
      return await this.directory.search('MedicationKnowledge', { DrugName: name, _count: PAGE_SIZE }, signal);
    } catch (thrown) {
      if (isNotServed(thrown)) return 'none';
      throw thrown;
    }
  }

  /** Entries on the lists that did not come along: all of a page's drugs in one search. */
  async #items({ matches, included }: DirectoryPage, signal: AbortSignal): Promise<readonly unknown[]> {
    if ([...matches, ...included].some((one) => listedDrugFrom(one))) return [];
    const drugs = matches.flatMap((one) => drugFromMedicationKnowledge(one)?.id ?? []).map((id) => `MedicationKnowledge/${id}`);
    if (drugs.length === 0) return [];
    try {
      const found: unknown[] = [];
      for await (const page of this.directory.pages('Basic', { subject: { anyOf: drugs }, _count: 200, _include: ['Basic:formulary'] }, signal)) found.push(...page.matches, ...page.included);
      return found;
    } catch (thrown) {
      if (isNotServed(thrown)) return [];
      throw thrown;
    }
  }

  /** The first edition names its plans by an id of their own. */
  async #plansOfItems(signal: AbortSignal): Promise<readonly unknown[]> {
    const lists = new Set(this.#resources.map(listedDrugFrom).flatMap((item) => (item && !item.list.includes('/') ? [item.list] : [])));
    if (lists.size === 0 || plansFrom(this.#resources).length > 0) return [];
    return (await this.directory.search('List', { DrugPlan: { anyOf: [...lists].map((code) => ({ code })) }, _count: 200 }, signal)).matches;
  }
}

const ALL = { 'coverage-type': 'DRUGPOL' };

/** Plans that pay for drugs: the one that was chosen; those that are called so, and all where none is; or all. None where the server knows no such search. */
async function plansFor(directory: Directory, { planId, planName }: DrugQuery, signal: AbortSignal): Promise<readonly unknown[]> {
  const ways = planId !== undefined ? [{ _id: planId }] : planName !== undefined ? [{ name: planName }, { 'name:contains': planName }, ALL] : [ALL];
  for (const way of ways) {
    try {
      const plans = await pagesOf(directory, way, signal);
      if (plansFrom(plans).length > 0) return plans.filter((one) => fieldsOf(one)?.resourceType === 'InsurancePlan');
    } catch (thrown) {
      if (!isNotServed(thrown)) throw thrown;
    }
  }
  return [];
}

async function pagesOf(directory: Directory, way: { readonly _id?: string; readonly name?: string; readonly 'name:contains'?: string; readonly 'coverage-type'?: string }, signal: AbortSignal): Promise<readonly unknown[]> {
  const found: unknown[] = [];
  let turned = 0;
  for await (const page of directory.pages('InsurancePlan', { ...way, _count: 100 }, signal)) {
    found.push(...page.matches);
    turned += 1;
    if (turned === MOST_PLAN_PAGES) break;
  }
  return found;
}
