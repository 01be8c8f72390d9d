import type { SandboxMember } from '../member.js';
import type { GrantRecord } from '../oauth/grants.js';
import type { Payer } from '../payer.js';
import { html, type Html } from '../pages/html.js';
import type { Sandbox } from '../sandbox.js';

/** What is connected, as the payer's member portal lists it, and the button that ends it. */
export function grantsPart({ payers, accounts, now }: Sandbox): Html {
  const grants = [...payers.values()].flatMap((payer) => payer.grants.all().map((grant) => ({ grant, payer })));
  const rows = grants.map(({ grant, payer }) => row(grant, personOf(grant, accounts.find(grant.username)), tokenLife(grant, payer, now())));
  return html`<section id="grants" aria-labelledby="grants-title"><h2 class="sec" id="grants-title">Grants</h2>
${rows.length > 0 ? html`<ul class="rows num">${rows}</ul>` : html`<p class="none">Nobody has shared anything yet.</p>`}</section>`;
}

function row({ id, client, payer, scopes }: GrantRecord, person: string, life: string): Html {
  return html`<li class="line"><span>${person}, ${client} at ${payer}<br><span class="s soft">${scopes.length === 1 ? '1 scope' : `${scopes.length} scopes`}; ${life}</span></span>
<form method="post" action="/_sandbox/revoke"><input type="hidden" name="grant" value="${id}"><button class="btn small" aria-label="Revoke what ${person} shared with ${client}">Revoke</button></form></li>`;
}

function personOf({ patient, username }: GrantRecord, member: SandboxMember | undefined): string {
  return member?.patients.find(({ id }) => id === patient)?.name ?? username;
}

function tokenLife({ id }: GrantRecord, { storage }: Payer, now: number): string {
  const ends = storage.standing('AccessToken').flatMap(({ grantId, exp }) => (grantId === id && exp !== undefined ? [exp * 1000 - now] : []));
  const left = Math.round(Math.max(0, ...ends) / 1000);
  if (left > 0) return `token runs out in ${left >= 60 ? `${Math.floor(left / 60)} min ${left % 60} s` : `${left} s`}`;
  return storage.standing('RefreshToken').some(({ grantId }) => grantId === id) ? 'token ran out, can be renewed' : 'no token yet';
}
