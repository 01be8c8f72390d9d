import { fixture } from '@open-wc/testing';
import { html } from 'lit';
import type { UhcElement } from '../../components/shared/uhc-element.js';
import { loadWordsBy, wordsLoaded } from '../../src/i18n/languages.js';
import type { FakeClient } from './fake-client.js';

export type Tag = 'uhc-connect' | 'uhc-claims-list' | 'uhc-claim' | 'uhc-spending' | 'uhc-procedures-list' | 'uhc-member-card';

/** An element of ours in a page, drawn, with all that stands in it drawn too. */
export async function mount<K extends Tag>(tag: K, client: FakeClient, set: Partial<HTMLElementTagNameMap[K]> = {}): Promise<HTMLElementTagNameMap[K]> {
  const element = Object.assign(document.createElement(tag), { client }, set);
  await fixture(html`${element}`);
  await drawn(element);
  return element;
}

/** Waits until nothing is left to draw: an element, then those in its shadow root. */
export async function drawn(element: UhcElement): Promise<void> {
  for (let turn = 0; turn < 4; turn += 1) {
    await element.updateComplete;
    await new Promise((done) => setTimeout(done));
    const inner = [...element.renderRoot.querySelectorAll<UhcElement>('uhc-connect, uhc-claim')];
    await Promise.all(inner.map(drawn));
  }
}

/** All that matches in an element's shadow root and in those within, in the order of the page. */
export function all(root: Element, selector: string): HTMLElement[] {
  const shadow = root.shadowRoot;
  if (!shadow) return [];
  return [...shadow.querySelectorAll<HTMLElement>('*')].flatMap((element) => [...(element.matches(selector) ? [element] : []), ...all(element, selector)]);
}

export function one(root: Element, selector: string): HTMLElement {
  const [found] = all(root, selector);
  if (!found) throw new Error(`Nothing matches ${selector} in ${root.localName}: ${textOf(root)}`);
  return found;
}

/** A button by its name, as the member would look for it. */
export function button(root: Element, name: string | RegExp): HTMLElement {
  const buttons = all(root, 'button');
  const found = buttons.find((each) => (typeof name === 'string' ? words(each) === name : name.test(words(each))));
  if (!found) throw new Error(`No button ${String(name)} among: ${buttons.map(words).join(' | ')}`);
  return found;
}

export function words(element: Element): string {
  return element.textContent.replace(/\s+/g, ' ').trim();
}

/** All that can be read in an element, those within included. */
export function textOf(root: Element): string {
  const shadow = root.shadowRoot;
  if (!shadow) return words(root);
  const inner = [...shadow.querySelectorAll('uhc-connect, uhc-claim')].map(textOf);
  const own = [...shadow.children].filter((child) => child.localName !== 'style').map(words);
  return [...own, ...inner].join(' ').replace(/\s+/g, ' ').trim();
}

export function focused(root: Element): Element | null {
  const active = root.shadowRoot?.activeElement ?? null;
  return active?.shadowRoot?.activeElement ?? active;
}

/** Gets the Spanish words as a page of the npm package would. */
export async function speakSpanish(): Promise<void> {
  loadWordsBy(async () => (await import('../../src/i18n/es.js')).es);
  await wordsLoaded('es');
}
