import type { Page } from 'playwright-core';
import type { ProviderSearchElement } from '../../../components/provider-search/provider-search-element.js';

/** What a card says of a field, each stated value by itself. */
export type Fields = Readonly<Record<string, readonly string[]>>;

/** One card of an answer, as it stands closed and opened. */
export interface ShownCard {
  readonly id: string;
  readonly kind: string;
  readonly closed: Fields;
  readonly open: Fields;
  /** Each place of the open card by itself. */
  readonly places: readonly Fields[];
  readonly text: string;
}

/** What a search element is given to start with. */
export type Ask = Readonly<Partial<Record<'name' | 'specialty' | 'near' | 'network', string>>>;

/** Asks each by an element of its own, side by side on one page, reads all that they list, and opens every card. */
export function shownFor(page: Page, base: string, asks: readonly Ask[]): Promise<readonly (readonly ShownCard[])[]> {
  return page.evaluate(async ([fhirBase, wanted]) => {
    const tidied = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();
    const rest = (element: Element): Promise<void> => new Promise((resolve, reject) => {
      element.addEventListener('uhc-load', () => { resolve(); }, { once: true });
      element.addEventListener('uhc-error', (event) => { reject(new Error(`The search failed: ${String((event as Event & { readonly code?: string }).code)}`)); }, { once: true });
      setTimeout(() => { reject(new Error(`No answer to ${element.getAttribute('name') ?? 'a search'}.`)); }, 20_000);
    });
    const fieldsOf = (root: ParentNode): Record<string, string[]> => {
      const fields: Record<string, string[]> = {};
      for (const each of root.querySelectorAll<HTMLElement>('[data-field]:not([data-unstated])')) (fields[each.dataset['field'] ?? ''] ??= []).push(tidied(each.textContent));
      return fields;
    };
    const cardsOf = (element: ProviderSearchElement): HTMLElement[] => [...element.renderRoot.querySelectorAll<HTMLElement>('[part~="card"]')];
    const ask = async (given: Ask): Promise<ShownCard[]> => {
      const element = document.createElement('uhc-provider-search');
      element.setAttribute('fhir-base', fhirBase);
      for (const [name, value] of Object.entries(given)) element.setAttribute(name, value);
      const first = rest(element);
      document.body.append(element);
      await first;
      await element.updateComplete;
      for (let more = element.renderRoot.querySelector<HTMLElement>('.more button'); more; more = element.renderRoot.querySelector<HTMLElement>('.more button')) {
        const next = rest(element);
        more.click();
        await next;
        await element.updateComplete;
      }
      const closed = cardsOf(element).map(fieldsOf);
      for (const opener of element.renderRoot.querySelectorAll<HTMLElement>('[part~="opener"]')) opener.click();
      // What an open card says comes when the first one opens.
      const open = (): boolean => cardsOf(element).every((card) => card.querySelector('[part~="detail"]'));
      for (let frames = 0; !open() && frames < 600; frames += 1) await new Promise(requestAnimationFrame);
      await element.updateComplete;
      const cards = cardsOf(element).map((card, at) => ({
        id: card.dataset['id'] ?? '',
        kind: card.dataset['kind'] ?? '',
        closed: closed[at] ?? {},
        open: fieldsOf(card),
        places: [...card.querySelectorAll('[part~="place"]')].map(fieldsOf),
        text: tidied(card.textContent),
      }));
      element.remove();
      return cards;
    };
    return Promise.all(wanted.map(ask));
  }, [base, asks] as const);
}
