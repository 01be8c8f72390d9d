import { html, type Html } from './html.js';
import { edge } from './page.js';
import { safeLink } from './safe-link.js';

/** The pages for whoever develops: each is a word in the line at the top. */
const PAGES = [
  { name: 'Dashboard', address: '/_sandbox' },
  { name: 'App Owner portal', address: '/_sandbox/portal' },
] as const;

export type DeveloperPage = (typeof PAGES)[number]['name'];

/** The striped edge and the line with the pages' names; `aside` stands at its end. */
export function developerTop(current: DeveloperPage, aside?: Html): Html {
  const links = PAGES.map(({ name, address }) => html`<a href="${safeLink(address)}"${name === current && html` aria-current="page"`}>${name}</a>`);
  return html`${edge()}<section class="top" aria-label="Top"><nav aria-label="Sandbox">${links}</nav>${aside}</section>`;
}

export const developerStyles = `
body { background: var(--paper); }
.sand, .top { padding-inline: 24px; }
.top { display: flex; flex-wrap: wrap; align-items: stretch; justify-content: space-between; gap: 0 24px; min-height: 52px; border-bottom: 1px solid var(--line); }
.top nav { display: flex; flex-wrap: wrap; gap: 0 24px; }
.top nav a { display: inline-flex; align-items: center; min-height: 52px; color: var(--soft); text-decoration: none; border-block: 2px solid transparent; }
.top nav a:hover { color: var(--ink); }
.top nav a[aria-current] { color: var(--ink); font-weight: 600; border-bottom-color: var(--accent); }
h1 { font-size: var(--text-xl); font-weight: 650; letter-spacing: -0.015em; }
.facts { display: grid; grid-template-columns: 88px minmax(0, 1fr); }
.facts > * { padding: 7px 0; border-bottom: 1px solid var(--line); }
.facts > :nth-last-child(-n+2) { border-bottom: 0; }
.facts dt { padding-top: 8px; color: var(--soft); font-size: var(--text-s); }
.facts code { margin-inline-end: 4px; }
.none { padding: 10px 0; color: var(--soft); }
@media (max-width: 480px) { .sand, .top { padding-inline: 16px; } .top nav { gap: 0 16px; } }
`;
