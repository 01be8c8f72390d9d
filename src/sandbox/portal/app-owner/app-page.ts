import { copyButton, copied } from '../../pages/copy.js';
import { html, type Html } from '../../pages/html.js';
import { safeLink } from '../../pages/safe-link.js';
import { scopesOf, type App } from '../../registry/app.js';
import { accessWords, appAddress, approveForm } from './apps-page.js';
import { APPS, ownerPage } from './owner-page.js';
import { firstUse } from './first-use.js';

export interface AppView {
  readonly app: App;
  /** To be seen this once. */
  readonly secret: string | undefined;
  /** How many members' connections end with it. */
  readonly grants: number;
  readonly origin: string;
}

/** One app: its Client ID, how it stands, and what can be done with it. */
export function appPage({ app, secret, grants, origin }: AppView): string {
  const use = firstUse(app, origin);
  const body = html`${!app.approved && waiting(app)}${secret !== undefined && shownOnce(secret)}
<h2 class="sec">Credentials</h2><dl class="facts">
<dt>Client ID</dt><dd>${copied(app.clientId, app.clientId, 'the Client ID')}</dd>
${app.kind === 'confidential' && html`<dt>Client secret</dt><dd>${secret === undefined ? rotation(app) : 'above, this once'}</dd>`}
</dl>
<h2 class="sec">As it was registered</h2><dl class="facts">
<dt>Environment</dt><dd>${app.environment}</dd><dt>Kind</dt><dd>${app.kind}</dd>
<dt>Reads</dt><dd>${accessWords(app)}<br><span class="s soft">${scopesOf(app).join(' ')}</span></dd>
<dt>Redirect addresses</dt><dd>${app.redirects.length > 0 ? app.redirects.map((address) => html`<code>${address}</code><br>`) : 'none: it signs nobody in'}</dd>
<dt>Privacy policy</dt><dd>${app.privacyPolicy}</dd>
<dt>Registered</dt><dd>${new Date(app.registered).toLocaleString('en-US', { dateStyle: 'medium', timeStyle: 'short' })}</dd>
</dl>
<h2 class="sec">${use.title}</h2><div class="markup"><pre tabindex="0" role="region" aria-label="${use.title}"><code>${use.text}</code></pre>${copyButton(use.text, 'it')}</div>
${deletion(app, grants)}`;
  return ownerPage(app.name, body, APPS);
}

function waiting(app: App): Html {
  return html`<div class="note"><h2>Waits for review</h2>
<p>Nobody can sign in with it yet. At the payer this takes about five business days; here you decide.</p>
<div class="actions">${approveForm(app)}</div></div>`;
}

function shownOnce(secret: string): Html {
  return html`<div class="note secret" role="status"><h2>The client secret, shown once</h2>
<p>Copy it now. It is kept as a hash, so it cannot be shown again; a new one can be made.</p>${copied(secret, secret, 'the client secret')}</div>`;
}

function rotation({ clientId, secretHash }: App): Html {
  return html`${secretHash === undefined ? 'none yet' : 'kept as a hash'}
<form method="post" action="${safeLink(`${appAddress(clientId)}/rotate`)}"><button class="word">Make a new secret</button></form>
<span class="s soft">The old one is worth nothing from then on.</span>`;
}

function deletion({ clientId, name }: App, grants: number): Html {
  const words = grants === 0 ? 'Nobody is connected with it.' : `${grants === 1 ? '1 connection ends' : `${String(grants)} connections end`} with it.`;
  return html`<details class="ends"><summary>Delete this app</summary><p>${words} Its Client ID is not given again.</p>
<form method="post" action="${safeLink(`${appAddress(clientId)}/delete`)}" class="actions"><button class="btn end">Delete ${name}</button></form></details>`;
}
