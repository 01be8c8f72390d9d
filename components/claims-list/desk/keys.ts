import { html, type TemplateResult } from 'lit';
import type { Language } from '../../../src/i18n/language.js';
import type { DeskHost } from './look.js';

/** Keys work while the focus is in the list, and never while somebody types, save for Escape. */
export function listenToKeys(host: DeskHost, close: () => void): void {
  host.renderRoot.addEventListener('keydown', (event) => {
    if (!(event instanceof KeyboardEvent) || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const [target] = event.composedPath();
    const typing = target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');
    if (typing ? event.key === 'Escape' && leave(host, target) : pressed(host, event.key, close)) event.preventDefault();
  });
}

/** What the keys do, for whoever looks for it. */
export function keysHelp(language: Language): TemplateResult {
  const keys = [
    ['/', 'desk.keys.search'], ['j', 'desk.keys.next'], ['k', 'desk.keys.back'],
    [language.say('desk.keys.enter'), 'desk.keys.open'], [language.say('desk.keys.escape'), 'desk.keys.close'],
  ] as const;
  return html`<details class="keys"><summary>${language.say('desk.keys')}</summary>
    <dl class="facts">${keys.map(([key, does]) => html`<dt><kbd>${key}</kbd></dt><dd>${language.say(does)}</dd>`)}</dl></details>`;
}

/** True where the key did something. */
function pressed(host: DeskHost, key: string, close: () => void): boolean {
  if (key === '/') return focusOn(host.renderRoot.querySelector('[data-search]'));
  if (key === 'j' || key === 'k') return step(host, key === 'j' ? 1 : -1);
  if (key !== 'Escape' || host.claimId === undefined) return false;
  close();
  return true;
}

function leave(host: DeskHost, target: HTMLElement): boolean {
  if (!('search' in target.dataset) || host.query === '') return false;
  host.query = '';
  return true;
}

/** From the row with the focus, else from the open one, else to the first. */
function step(host: DeskHost, by: 1 | -1): boolean {
  const rows = [...host.renderRoot.querySelectorAll<HTMLElement>('button.row')];
  const { activeElement } = host.renderRoot as ShadowRoot;
  const focused = rows.findIndex((row) => row === activeElement);
  const from = focused >= 0 ? focused : rows.findIndex((row) => row.getAttribute('aria-current') === 'true');
  return focusOn(rows[from < 0 ? 0 : from + by] ?? null);
}

function focusOn(element: HTMLElement | null): boolean {
  element?.focus();
  return element !== null;
}
