import { html, type Html } from '../../pages/html.js';
import { safeLink } from '../../pages/safe-link.js';
import type { App, Organization } from '../../registry/app.js';
import { ownerPage } from './owner-page.js';

/** What one sees who has registered an organization: its apps, and the way to a new one. */
export function appsPage(apps: readonly App[], organization: Organization): string {
  const body = html`<p>${organization.name} is approved. <a href="/_sandbox/portal/organization">Organization</a>, <a href="/_sandbox/portal/profile">profile</a></p>
${apps.length > 0 ? html`<h2 class="sec">Apps</h2><ul class="rows">${apps.map(row)}</ul>` : html`<p class="none">No app yet. The Client ID "demo" works without one.</p>`}
<div class="actions"><a class="btn go" href="/_sandbox/portal/apps/new">Register new app</a></div>`;
  return ownerPage('Your apps', body);
}

function row(app: App): Html {
  const { clientId, name, environment, kind, approved } = app;
  const state = !approved && html`; <span class="waits">waits for review</span>`;
  return html`<li class="app"><span><a href="${safeLink(appAddress(clientId))}">${name}</a><br>
<span class="s soft">${environment}, ${kind}, ${accessWords(app)}${state}</span></span>
${!approved && approveForm(app)}</li>`;
}

export function approveForm({ clientId, name }: App): Html {
  return html`<form method="post" action="${safeLink(`${appAddress(clientId)}/approve`)}"><button class="btn small" aria-label="Approve ${name}">Approve</button></form>`;
}

export function appAddress(clientId: string): string {
  return `/_sandbox/portal/apps/${clientId}`;
}

/** `patient and public access` */
export function accessWords({ access }: Pick<App, 'access'>): string {
  return `${access.join(' and ')} access`;
}
