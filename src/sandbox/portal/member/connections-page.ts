import type { SandboxMember } from '../../member.js';
import type { GrantRecord } from '../../oauth/grants.js';
import { html, type Html } from '../../pages/html.js';
import { wordsOf } from '../../scopes.js';
import { shell } from '../../sign-in/shell.js';

export interface ConnectionsView {
  readonly payer: string;
  readonly member: SandboxMember;
  readonly grants: readonly GrantRecord[];
  /** The name of an app as it was registered. */
  readonly appName: (clientId: string) => string;
  /** Whether one was ended just now. */
  readonly ended: boolean;
}

/** What a member has shared with which app, and the way to end it. */
export function connectionsPage({ payer, member, grants, appName, ended }: ConnectionsView): string {
  const body = html`<h1>Connected apps</h1><p class="s soft">${member.username}</p>
${ended && html`<p class="note" role="status">It can read nothing from now on. What it has read already, it may have kept.</p>`}
${grants.length > 0 ? html`<ul class="rows">${grants.map((grant) => connection(grant, member, appName(grant.client)))}</ul>` : html`<p class="nothing">${nothing(member)}</p>`}
<form method="post" id="main"></form>`;
  const foot = html`<button class="btn" form="main" name="action" value="sign-out">Sign out</button>`;
  return shell('Connected apps', payer, body, foot);
}

function nothing({ patients }: SandboxMember): string {
  return patients.length > 0 ? 'No app is connected.' : 'No app is connected. Records of your plan cannot be shared with apps.';
}

function connection({ id, patient, scopes, since }: GrantRecord, member: SandboxMember, app: string): Html {
  const name = member.patients.find((one) => one.id === patient)?.name ?? patient;
  return html`<li class="connection"><h2>${app}</h2>
<p class="s soft">${name}, since ${new Date(since).toLocaleString('en-US', { dateStyle: 'medium', timeStyle: 'short' })}</p>
<ul class="s">${scopes.map((scope) => html`<li>${wordsOf(scope)}</li>`)}</ul>
<form method="post"><input type="hidden" name="grant" value="${id}">
<button class="btn small" name="action" value="revoke" aria-label="Stop sharing ${name}’s records with ${app}">Stop sharing</button></form></li>`;
}
