import { html, Html } from '../pages/html.js';
import { document, edge, pageHeaders } from '../pages/page.js';
import type { SandboxMember } from '../member.js';
import type { Sandbox } from '../sandbox.js';
import { dashboardScript } from './dashboard-script.js';
import { dashboardStyles } from './dashboard-styles.js';
import { grantsPart } from './grants-part.js';
import { requestsPart } from './requests-part.js';

export const DASHBOARD_HEADERS = pageHeaders({ styles: dashboardStyles, script: dashboardScript });

export function dashboardPage(sandbox: Sandbox): string {
  const total = [...sandbox.store.counts().values()].reduce((sum, count) => sum + count, 0);
  const content = html`${edge()}
<main><div class="top"><h1>Dashboard</h1><p class="s soft">${total.toLocaleString('en-US')} resources, ${sandbox.accounts.members.length} members, up since ${time(sandbox.started)}</p></div>
<div class="panes">
<div class="pane">${addresses(sandbox)}${grantsPart(sandbox)}${members(sandbox.accounts.members)}</div>
<div class="pane">${requestsPart(sandbox.log.recent())}${resources(sandbox)}</div>
</div></main>`;
  return document({ title: 'Dashboard', content, styles: dashboardStyles, script: dashboardScript });
}

function time(instant: string): string {
  return new Date(instant).toLocaleTimeString('en-US');
}

const COPY = new Html('<svg viewBox="0 0 20 20" aria-hidden="true"><rect x="7" y="7" width="10" height="10" rx="2"/><path d="M13 7V5a2 2 0 0 0-2-2H5a2 2 0 0 0-2 2v6a2 2 0 0 0 2 2h2"/></svg>');

function copied(shown: string, value: string, what: string): Html {
  return html`<code>${shown}</code><button type="button" class="copy" data-copy="${value}" aria-label="Copy ${what}">${COPY}</button>`;
}

function addresses({ address, payers }: Sandbox): Html {
  const { origin } = address;
  return html`<section aria-labelledby="addresses"><h2 class="sec" id="addresses">Addresses</h2><dl class="facts">
${[...payers.keys()].map((payer) => html`<dt>${payer}</dt><dd>${copied(`${origin.replace('http://', '')}/${payer}/R4`, `${origin}/${payer}/R4`, `the FHIR address of ${payer}`)}</dd>`)}
<dt>Token</dt><dd>${copied('/<payer>/oauth/token', `${origin}/sandbox/oauth/token`, 'the token address')}</dd>
<dt>Clients</dt><dd>${copied('demo', 'demo', 'the public client id')} <span class="s soft">public</span><br>${copied('demo-server', 'demo-server', 'the confidential client id')} <span class="s soft">secret</span> <code>demo-secret</code></dd>
<dt>curl</dt><dd>${copied('POST /_sandbox/token', curl(origin), 'a curl command that gets a token')}</dd>
</dl></section>`;
}

function curl(origin: string): string {
  return `curl -s ${origin}/_sandbox/token -H 'content-type: application/json' -d '{"payer":"sandbox","member":"sandbox1@testoptum.com","scope":"patient/Patient.read patient/ExplanationOfBenefit.read"}'`;
}

const FIRST = 6;

function members(all: readonly SandboxMember[]): Html {
  const more = all.slice(FIRST);
  return html`<section aria-labelledby="members"><h2 class="sec" id="members">Members</h2><ul class="rows">${all.slice(0, FIRST).map(member)}</ul>
${more.length > 0 && html`<details class="more"><summary>All ${all.length} members</summary><ul class="rows">${more.map(member)}</ul></details>`}</section>`;
}

function member({ username, password, about }: SandboxMember): Html {
  return html`<li class="line"><span><b>${username}</b><br><span class="s soft">${about}</span></span><code>${password}</code></li>`;
}

function resources({ store }: Sandbox): Html {
  return html`<section aria-labelledby="resources"><h2 class="sec" id="resources">Resources</h2><ul class="columns num">${[...store.counts()]
    .sort()
    .map(([type, count]) => html`<li><span>${type}</span><span>${count.toLocaleString('en-US')}</span></li>`)}</ul></section>`;
}
