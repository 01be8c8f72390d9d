import type { Locator } from 'playwright-core';
import type { ClaimElement } from '../../../components/claim/claim-element.js';
import type { ClaimsListElement } from '../../../components/claims-list/claims-list-element.js';

/** An amount on the screen: its text, each value of it, and what is said beside it. */
export interface ShownAmount {
  readonly name: string;
  readonly text: string;
  readonly values: readonly string[];
  /** Its whole row, with where the amount stands. */
  readonly beside: string;
}

export interface ShownRow {
  readonly text: string;
  readonly name: string;
  readonly amounts: readonly ShownAmount[];
  /** The month under which it stands. */
  readonly group: string;
  readonly unreadable: boolean;
}

export interface ShownClaim {
  readonly heading: string;
  /** Kind, whose, and when. */
  readonly below: string;
  readonly amounts: readonly ShownAmount[];
  /** Names and values of all lists of facts. */
  readonly facts: readonly (readonly [name: string, value: string])[];
  readonly lines: readonly { readonly sequence: string; readonly text: string }[];
  readonly notes: readonly string[];
  readonly notices: readonly string[];
  readonly text: string;
}

/** Every row of the list that has this id. */
export function shownRows(list: Locator, id: string): Promise<readonly ShownRow[]> {
  return list.evaluate((element, wanted) => {
    const words = (each: Element | null | undefined): string => (each?.textContent ?? '').replace(/\s+/g, ' ').trim();
    const rows = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('[part~="row"]') ?? [])].filter(({ dataset }) => dataset['id'] === wanted);
    return rows.map((row) => ({
      text: words(row),
      name: words(row.querySelector('.name')),
      amounts: [...row.querySelectorAll<HTMLElement>('[part~="amount"]')].map((amount) => ({
        name: amount.dataset['amount'] ?? '', text: words(amount), values: words(amount).split(/,? and |, /), beside: words(amount.parentElement),
      })),
      group: words(row.closest('ul')?.previousElementSibling?.querySelector('h3')),
      unreadable: row.classList.contains('unreadable'),
    }));
  }, id);
}

/** Opens a claim of the list as a member does, and waits until it is there. */
export async function openClaim(list: Locator, id: string, nth = 0): Promise<ShownClaim> {
  const back = list.locator('button.back');
  if (await back.isVisible()) await back.click();
  await list.locator(`[part~="row"][data-id="${id}"]`).nth(nth).click();
  await list.evaluate(async (element) => {
    const drawn = element as ClaimsListElement;
    const end = performance.now() + 10_000;
    while (performance.now() < end) {
      await drawn.updateComplete;
      const claim = drawn.renderRoot.querySelector<ClaimElement>('uhc-claim');
      await claim?.updateComplete;
      if (claim?.shadowRoot?.querySelector('article.claim:not([aria-busy="true"]), [part~="empty"], [part~="notice"]') && !claim.shadowRoot.querySelector('[aria-busy="true"]')) return;
      await new Promise((frame) => { requestAnimationFrame(frame); });
    }
    throw new Error('The claim did not open.');
  });
  return shownClaim(list.locator('uhc-claim'));
}

/** What the open claim shows, every shadow root of it. */
export function shownClaim(claim: Locator): Promise<ShownClaim> {
  return claim.evaluate((element) => {
    const root = element.shadowRoot ?? element;
    const words = (each: Element | null | undefined): string => (each?.textContent ?? '').replace(/\s+/g, ' ').trim();
    const all = (selector: string): HTMLElement[] => [...root.querySelectorAll<HTMLElement>(selector)];
    const amount = (each: HTMLElement): ShownAmount => {
      const cells = each.localName === 'tbody' ? [...each.querySelectorAll('td:not([colspan])')] : [each];
      return { name: each.dataset['amount'] ?? '', text: words(each), values: cells.map(words), beside: words(each.closest('tr, tbody, p')) };
    };
    return {
      heading: words(root.querySelector('[data-heading]')),
      below: words(root.querySelector('[data-heading] + p')),
      amounts: all('[part~="amount"]').filter((each) => !each.closest('[data-line]')).map(amount),
      facts: all('[part~="facts"] > dt').map((name): readonly [string, string] => [words(name), words(name.nextElementSibling)]),
      lines: all('[data-line]').map((line) => ({ sequence: line.dataset['line'] ?? '', text: words(line) })),
      notes: all('[part~="note"]').map(words),
      notices: all('[part~="notice"]').map(words),
      text: [...root.children].filter(({ localName }) => localName !== 'style').map(words).join(' '),
    };
  });
}
