import type { SandboxMember } from '../member.js';
import type { GrantRecord } from '../oauth/grants.js';
import type { Payer } from '../payer.js';
import { html, type Html } from '../pages/html.js';
import type { Sandbox } from '../sandbox.js';

/** What is connected, with the two ways in which it ends: taken back, or run out. */
export function grantsPart(sandbox: Sandbox): Html {
  const { payers, accounts, registry, now } = sandbox;
  const grants = [...payers.values()].flatMap((payer) => payer.grants.all().map((grant) => ({ grant, payer })));
  const rows = grants.map(({ grant, payer }) =>
    row(grant, { person: personOf(grant, accounts.find(grant.username)), app: registry.find(grant.client)?.name ?? grant.client, life: tokenLife(grant, payer, now()) }),
  );
  return html`<section id="grants" aria-labelledby="grants-title"><h2 class="sec" id="grants-title">Grants</h2>
${rows.length > 0 ? html`<ul class="rows num">${rows}</ul>` : html`<p class="none">Nobody has shared anything yet.</p>`}</section>`;
}

interface Told {
  readonly person: string;
  readonly app: string;
  readonly life: string;
}

function row({ id, payer, scopes }: GrantRecord, { person, app, life }: Told): Html {
  const form = (act: 'expire' | 'revoke', word: string, label: string): Html =>
    html`<button class="btn small" name="grant" value="${id}" data-act="${act}" form="${act}-form" aria-label="${label}">${word}</button>`;
  return html`<li class="grant">${person}, ${app} at ${payer}<br><span class="s soft">${scopes.length === 1 ? '1 scope' : `${scopes.length} scopes`}; ${life}</span>
<span class="pair">${form('expire', 'Expire', `Expire the token of ${app} for ${person}`)}${form('revoke', 'Revoke', `Revoke what ${person} shared with ${app}`)}</span></li>`;
}

/** The forms to which the buttons above belong; they stand outside of what is drawn anew. */
export function grantForms(): Html {
  return html`<form id="expire-form" method="post" action="/_sandbox/expire"></form><form id="revoke-form" method="post" action="/_sandbox/revoke"></form>`;
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
