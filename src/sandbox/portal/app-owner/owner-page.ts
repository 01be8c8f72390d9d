import { copyScript, copyStyles } from '../../pages/copy.js';
import { developerStyles, developerTop } from '../../pages/developer-page.js';
import { formStyles } from '../../pages/form-styles.js';
import { html, type Html } from '../../pages/html.js';
import { document, pageHeaders } from '../../pages/page.js';
import { safeLink } from '../../pages/safe-link.js';
import { pageStyles } from '../../pages/page-styles.js';

const styles = `${pageStyles}${developerStyles}${formStyles}${copyStyles}
.sheet { max-width: 688px; padding: 20px 24px 48px; }
.sheet > p, .sheet > .note { max-width: 540px; }
.sheet > h1 + p { margin-top: 4px; color: var(--soft); text-wrap: pretty; }
.trail { margin-bottom: 4px; font-size: var(--text-s); }
.trail a { display: inline-block; padding-block: 3px; }
.actions { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 24px; }
.btn.go { flex: none; }
.btn.end { border-color: var(--bad); color: var(--bad); }
.steps { margin: 16px 0 0; padding: 0; list-style: none; counter-reset: step; }
.steps > li { display: grid; grid-template-columns: 28px 1fr auto; gap: 0 8px; padding: 10px 0; border-bottom: 1px solid var(--line); counter-increment: step; }
.steps > li::before { content: counter(step); color: var(--soft); font-variant-numeric: tabular-nums; }
.steps > li > .soft { grid-column: 2; }
.steps .done { grid-area: 1 / 3; color: var(--accent); font-size: var(--text-s); }
.app { display: flex; align-items: center; justify-content: space-between; gap: 16px; padding: 10px 0; }
.app > span { min-width: 0; overflow-wrap: anywhere; }
.app a { font-weight: 600; }
.waits { color: var(--warn); }
.facts { grid-template-columns: 132px minmax(0, 1fr); }
.facts dd { overflow-wrap: anywhere; }
.secret { margin-top: 16px; }
.secret code { display: inline-block; margin-top: 4px; font-size: var(--text); }
.markup { position: relative; margin-top: 8px; padding: 10px 44px 10px 12px; border-radius: 10px; background: var(--tint); }
.markup pre { margin: 0; overflow-x: auto; font: var(--text-s)/1.5 var(--mono); }
.markup .copy { position: absolute; inset: 10px 8px auto auto; }
.ends > summary { display: inline-flex; align-items: center; min-height: 36px; color: var(--bad); cursor: pointer; text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: 3px; }
.ends { margin-top: 20px; }
@media (max-width: 480px) { .sheet { padding-inline: 16px; } .facts { grid-template-columns: minmax(0, 1fr); } .facts dt { border-bottom: 0; padding-bottom: 0; } .facts dd { padding-top: 0; } }
`;

export const OWNER_HEADERS = pageHeaders({ styles, script: copyScript });

/** One page of the App Owner portal. `up`: the page above it. */
export function ownerPage(title: string, body: Html, up?: { readonly address: string; readonly name: string }): string {
  const trail = up && html`<p class="trail"><a href="${safeLink(up.address)}">${up.name}</a></p>`;
  const content = html`${developerTop('App Owner portal')}<main class="sheet">${trail}<h1>${title}</h1>${body}</main>`;
  return document({ title, content, styles, script: copyScript });
}

export const APPS = { address: '/_sandbox/portal', name: 'Your apps' } as const;
