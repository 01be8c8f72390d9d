import { fixture, html, waitUntil } from '@open-wc/testing';
import '../../../components/provider-search/uhc-provider-search.js';
import type { ProviderSearchElement } from '../../../components/provider-search/provider-search-element.js';
import { codeWordsLoaded } from '../../../src/i18n/code-words.js';
import type { FakeDirectory } from './fake-directory.js';

export interface Start {
  readonly name?: string;
  readonly specialty?: string;
  readonly near?: string;
  readonly network?: string;
  readonly lang?: string;
}

/** The element in a page, with a directory that answers as the test says. */
export async function shown(directory: FakeDirectory, start: Start = {}): Promise<ProviderSearchElement> {
  await Promise.all(['en', 'es'].map((code) => codeWordsLoaded('specialties', code)));
  const element = await fixture<ProviderSearchElement>(html`<uhc-provider-search .client=${directory}></uhc-provider-search>`);
  for (const [name, value] of Object.entries(start)) element.setAttribute(name, String(value));
  await element.updateComplete;
  return element;
}

/** What the reader sees as text; what only a voice reads is left out. */
export function textOf(element: ProviderSearchElement): string {
  return [...element.renderRoot.querySelectorAll('.body > :not(.hidden)')].map(({ textContent }) => textContent).join(' ').replace(/\s+/g, ' ').trim();
}

export function one(element: ProviderSearchElement, selector: string): HTMLElement {
  const found = element.renderRoot.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`${selector} is not shown: ${textOf(element)}`);
  return found;
}

export function all(element: ProviderSearchElement, selector: string): HTMLElement[] {
  return [...element.renderRoot.querySelectorAll<HTMLElement>(selector)];
}

export async function type(element: ProviderSearchElement, field: 'what' | 'near', text: string): Promise<void> {
  const input = one(element, `#${field}`) as HTMLInputElement;
  input.focus();
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await element.updateComplete;
}

export async function press(element: ProviderSearchElement, label: string): Promise<void> {
  const button = all(element, 'button').find((each) => (each.getAttribute('aria-label') ?? each.textContent).replace(/\s+/g, ' ').trim() === label);
  if (!button) throw new Error(`no button “${label}”: ${textOf(element)}`);
  button.click();
  await element.updateComplete;
}

export async function openCard(element: ProviderSearchElement, at = 0): Promise<HTMLElement> {
  all(element, '.opener')[at]?.click();
  await element.updateComplete;
  await waitUntil(() => all(element, '[part="card"]')[at]?.querySelector('[part="detail"]'), 'the open card', { timeout: 5000 });
  const card = all(element, '[part="card"]')[at];
  if (!card) throw new Error(`no card ${at}`);
  return card;
}

/** Until what narrows, measures and picks is here: it comes after the first answer. */
export async function tooled(element: ProviderSearchElement): Promise<void> {
  await waitUntil(() => all(element, '.place-line').length > 0, 'the tools', { timeout: 5000 });
}

/** Every value of a field in a card, as it is read. */
export function values(card: HTMLElement, field: string): string[] {
  return [...card.querySelectorAll(`[data-field="${field}"]`)].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
}
