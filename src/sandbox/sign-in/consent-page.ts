import type { SandboxPatient } from '../member.js';
import { html, type Html } from '../pages/html.js';
import { wordsOf } from '../scopes.js';
import { shell } from './shell.js';

export interface ConsentView {
  readonly payer: string;
  readonly app: string;
  /** Where the answer goes: a host, or an app's own scheme. */
  readonly goesTo: string;
  /** Nobody to choose from where no scope is about a patient. */
  readonly patients: readonly SandboxPatient[];
  readonly patient: string;
  readonly scopes: readonly string[];
  readonly kept: readonly string[];
  readonly problem?: string;
}

export function consentPage(view: ConsentView): string {
  const body = html`<h1>What may <b>${view.app}</b> read?</h1>
<p class="s soft">It goes to ${view.goesTo}, which may ask again until you take it back.</p>
<form method="post" id="main">
${view.patients.length > 0 && html`<fieldset><legend class="sec">Whose records</legend>${view.patients.map((patient) => choice(patient, view))}</fieldset>`}
<fieldset><legend class="sec">What is shared</legend>${view.problem !== undefined && html`<p class="help" role="alert">${view.problem}</p>`}${view.scopes.map((scope) => share(scope, view.kept))}</fieldset>
</form>`;
  const foot = html`<button class="btn go" form="main" name="action" value="share">Share these ${view.kept.length}</button><button class="btn" form="main" name="action" value="nothing">Share nothing</button>`;
  return shell(`What may ${view.app} read?`, view.payer, body, foot);
}

function choice({ id, name, birthDate }: SandboxPatient, { patients, patient }: ConsentView): Html {
  const label = birthDate === '' ? name : `${name}, born ${birthDate.slice(0, 4)}`;
  if (patients.length === 1) return html`<p class="only">${label}</p>`;
  return html`<label class="check"><input type="radio" name="patient" value="${id}"${id === patient && html` checked`}> <span>${label}</span></label>`;
}

function share(scope: string, kept: readonly string[]): Html {
  return html`<label class="check"><input type="checkbox" name="scope" value="${scope}"${kept.includes(scope) && html` checked`}> <span>${wordsOf(scope)}<br><span class="s soft">${scope}</span></span></label>`;
}
