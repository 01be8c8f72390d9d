import { fixture, html } from '@open-wc/testing';
import { writeKept } from '../../../components/provider-search/picks/kept.js';
import type { UhcElement } from '../../../components/shared/uhc-element.js';
import { loadWordsBy, wordsLoaded } from '../../../src/i18n/languages.js';
import { providersFrom } from '../../../src/model/directory/providers-from.js';
import { createClient } from '../../../src/store/create-client.js';
import type { UhcClient } from '../../../src/store/client.js';

export type DirectoryTag = Extract<keyof HTMLElementTagNameMap, 'uhc-plan-search' | 'uhc-pharmacy-search' | 'uhc-drug-search'>;

let databases = 0;

/** A client of the local sandbox, as a page would have it, and the addresses that it asked. */
export async function sandboxClient(asked: URL[] = []): Promise<UhcClient> {
  const origin = await (await fetch('/__sandbox-origin')).text();
  return clientThat((url, init) => {
    asked.push(url);
    return fetch(url, init);
  }, origin);
}

/** A client whose payer answers as the test says. */
export function clientThat(answer: (url: URL, init?: RequestInit) => Promise<Response>, sandbox = 'http://localhost:9'): UhcClient {
  const asking: typeof fetch = (input, init) => answer(new URL(input instanceof Request ? input.url : input), init);
  databases += 1;
  return createClient({ payer: 'hsid', sandbox, fetch: asking, database: `directory-${databases}-${Date.now()}`, offline: () => false });
}

export function bundle(resources: readonly object[], more: object = {}): Response {
  return Response.json({ resourceType: 'Bundle', type: 'searchset', entry: resources.map((resource) => ({ resource })), ...more });
}

/** The element in a page, asked by its attributes. */
export async function shown<K extends DirectoryTag>(tag: K, client: UhcClient, attributes: Readonly<Record<string, string>> = {}): Promise<HTMLElementTagNameMap[K]> {
  const element = document.createElement(tag);
  Object.assign(element, { client });
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  await fixture(html`<div>${element}</div>`);
  await element.updateComplete;
  return element;
}

/** Waits for something to be there; fails with what is there instead. */
export async function until<T>(element: UhcElement, look: () => T | null | undefined | false, what: string): Promise<T> {
  const end = Date.now() + 8000;
  for (;;) {
    await element.updateComplete;
    const found = look();
    if (found) return found;
    if (Date.now() > end) throw new Error(`${what} did not come; there is: ${textOf(element)}`);
    await new Promise((done) => setTimeout(done, 10));
  }
}

export async function rows(element: UhcElement, part: string): Promise<HTMLElement[]> {
  return until(element, () => {
    const found = all(element, `[part="${part}"]`);
    return found.length > 0 && !element.renderRoot.querySelector('[part="skeleton"]') ? found : undefined;
  }, part);
}

export function all(element: UhcElement, selector: string): HTMLElement[] {
  return [...element.renderRoot.querySelectorAll<HTMLElement>(selector)];
}

/** What can be seen as text. */
export function textOf(element: UhcElement): string {
  return words([...element.renderRoot.querySelectorAll('.body > :not(.hidden)')].map(({ textContent }) => textContent).join(' '));
}

export function words(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

export async function type(element: UhcElement, field: string, text: string): Promise<void> {
  const input = element.renderRoot.querySelector<HTMLInputElement>(`#${field}`);
  if (!input) throw new Error(`no field ${field}`);
  input.focus();
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await element.updateComplete;
}

export async function press(element: UhcElement, label: string | RegExp): Promise<void> {
  const name = (button: HTMLElement): string => words(button.getAttribute('aria-label') ?? button.textContent);
  const fits = (button: HTMLElement): boolean => (typeof label === 'string' ? name(button) === label : label.test(name(button)));
  const button = await until(element, () => all(element, 'button').find(fits), `the button ${String(label)}`);
  button.click();
  await element.updateComplete;
}

export async function submit(element: UhcElement): Promise<void> {
  element.renderRoot.querySelector<HTMLElement>('form button:not([type])')?.click();
  await element.updateComplete;
}

/** As the provider search keeps them: names by the id of a Practitioner. */
export async function keepOnList(client: UhcClient, names: Readonly<Record<string, string>>): Promise<void> {
  const people = Object.entries(names).map(([id, name]) => ({ resourceType: 'Practitioner', id, name: [{ text: name }] }));
  await writeKept(client, { listings: providersFrom(people).map((provider) => ({ provider, on: 0 })), calls: [] });
}

export async function speakSpanish(): Promise<void> {
  loadWordsBy(async () => (await import('../../../src/i18n/es.js')).es);
  await wordsLoaded('es');
}
