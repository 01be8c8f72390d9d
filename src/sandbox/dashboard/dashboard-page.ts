import { developerTop } from '../pages/developer-page.js';
import { html, type Html } from '../pages/html.js';
import { document, pageHeaders } from '../pages/page.js';
import type { Sandbox } from '../sandbox.js';
import { addressesPart, embedPart } from './addresses-part.js';
import { clockFace, clockPart } from './clock-part.js';
import { dashboardStyles } from './dashboard-styles.js';
import { evilPart } from './evil-part.js';
import { faultsPart } from './faults-part.js';
import { grantForms, grantsPart } from './grants-part.js';
import { membersPart } from './members-part.js';
import { requestsPart } from './requests-part.js';
import { dashboardScript } from './script/dashboard-script.js';
import { resetPart, statusPart } from './status-part.js';

export const DASHBOARD_HEADERS = pageHeaders({ styles: dashboardStyles, script: dashboardScript });

/** The page that a developer keeps open: what can be switched stands above what happened. */
export function dashboardPage(sandbox: Sandbox): string {
  const content = html`${developerTop('Dashboard', html`<div class="aside">${statusPart(sandbox)}${resetPart()}</div>`)}
<main><h1 class="sr">Dashboard</h1><p id="said" role="status"></p>
<div class="panes">
<div class="pane">${clockPart(sandbox)}${addressesPart(sandbox)}${grantsPart(sandbox)}${grantForms()}
${membersPart(sandbox.accounts.members)}${evilPart(sandbox)}${embedPart(sandbox)}</div>
<div class="pane">${faultsPart(sandbox)}${requestsPart(sandbox.log.recent())}${resources(sandbox)}</div>
</div></main>`;
  return document({ title: 'Dashboard', content, styles: dashboardStyles, script: dashboardScript });
}

/** What changes by itself, for the script to draw anew. */
export function livePart(sandbox: Sandbox): string {
  const { clock, log } = sandbox;
  return html`${statusPart(sandbox)}${clockFace(clock.now(), clock.ahead)}${grantsPart(sandbox)}${evilPart(sandbox)}${requestsPart(log.recent())}`.text;
}

function resources({ store, started }: Sandbox): Html {
  const counts = [...store.counts()].sort();
  const total = counts.reduce((sum, [, count]) => sum + count, 0).toLocaleString('en-US');
  return html`<section aria-labelledby="resources"><div class="sec"><h2 id="resources">Resources</h2>
<span>${total}, up since ${new Date(started).toLocaleTimeString('en-US')}</span></div>
<ul class="columns num">${counts.map(([type, count]) => html`<li><span>${type}</span><span>${count.toLocaleString('en-US')}</span></li>`)}</ul></section>`;
}
