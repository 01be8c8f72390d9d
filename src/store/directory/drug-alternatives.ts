import { coverageIn, drugListingsFrom } from '../../model/formulary/drug-listing.js';
import type { DrugListing } from '../../model/formulary/drug-listing.js';
import { drugFromMedicationKnowledge, listedDrugFrom } from '../../model/formulary/drugs-from.js';
import type { Drug, DrugPlan } from '../../model/formulary/formulary.js';
import type { Directory, DirectoryPage } from './directory.js';
import { Listing } from './listing.js';
import type { Found } from './listing.js';
import { referredTo } from './referred-to.js';

const PAGE_SIZE = 200;

/**
 * Other drugs of the same class on a plan's list. No server finds drugs by class: the list is read page by page, and what fits is shown as it comes.
 * A drug without a stated class has no alternatives that anybody could tell.
 */
export function alternativesTo(directory: Directory, drug: Drug, plan: DrugPlan): Listing<DrugListing> {
  const reading = new Reading(directory, drug, plan);
  return new Listing((signal) => reading.turn(signal), directory.now);
}

/** Pages that are read before it waits: what is sorted out here must not make the reading endless. */
const PAGES_AT_ONCE = 5;

type Pages = ReturnType<Directory['pages']>;

class Reading {
  readonly #fitting: unknown[] = [];
  #pages: Pages | undefined;

  constructor(readonly directory: Directory, readonly drug: Drug, readonly plan: DrugPlan) {}

  async turn(signal: AbortSignal): Promise<Found<DrugListing>> {
    this.#pages ??= this.#read(signal);
    let more = true;
    for (let turned = 0; turned < PAGES_AT_ONCE && more; turned += 1) {
      const page = await this.#turnPage(this.#pages);
      more = page !== undefined;
      if (page) this.#keep([...page.matches, ...page.included, ...(await referredTo(this.directory, page, ['subject'], signal))]);
    }
    return { items: this.#listings(), more };
  }

  /** A reading that broke off is begun anew: what was kept is known again. */
  async #turnPage(pages: Pages): Promise<DirectoryPage | undefined> {
    try {
      return (await pages.next()).value ?? undefined;
    } catch (thrown) {
      this.#pages = undefined;
      throw thrown;
    }
  }

  #read(signal: AbortSignal): Pages {
    const { list } = this.plan;
    return list.includes('/')
      ? this.directory.pages('Basic', { formulary: list, _count: PAGE_SIZE, _include: ['Basic:subject'] }, signal)
      : this.directory.pages('MedicationKnowledge', { DrugPlan: list, _count: PAGE_SIZE }, signal);
  }

  #keep(resources: readonly unknown[]): void {
    const wanted = new Set(this.drug.classes.map(({ code, display }) => code ?? display));
    const fits = resources.flatMap((one) => drugFromMedicationKnowledge(one) ?? []).filter(({ id, codes, classes }) =>
      id !== this.drug.id && codes[0] !== this.drug.codes[0] && classes.some(({ code, display }) => wanted.has(code ?? display)));
    const keys = new Set(fits.map(({ id }) => `MedicationKnowledge/${id}`));
    for (const one of resources) {
      const drug = drugFromMedicationKnowledge(one);
      const item = listedDrugFrom(one);
      if ((drug && keys.has(`MedicationKnowledge/${drug.id}`)) || (item && keys.has(item.drug))) this.#fitting.push(one);
    }
  }

  #listings(): DrugListing[] {
    return drugListingsFrom(this.#fitting).map((drug) => {
      const items = this.#fitting.map(listedDrugFrom).filter((item) => item?.list === this.plan.list);
      return { ...drug, coverage: [coverageIn(this.plan, items.find((item) => item?.drug === `MedicationKnowledge/${drug.id}`))] };
    });
  }
}
