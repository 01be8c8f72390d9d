import { html, type Html } from '../pages/html.js';
import type { SandboxMember } from '../member.js';
import { shell, wrong, type FieldProblem } from './shell.js';

export interface SignInView {
  readonly payer: string;
  readonly members: readonly SandboxMember[];
  readonly username: string;
  readonly password: string;
  readonly problem?: FieldProblem;
  readonly notice?: string;
  /** Whether an app waits for the answer, so that the way can be ended. */
  readonly cancels: boolean;
}

export function signInPage(view: SignInView): string {
  const username = wrong('username', view.problem);
  const password = wrong('password', view.problem);
  const body = html`<h1>Sign in to your plan</h1>
${view.notice !== undefined && html`<p class="note" role="alert">${view.notice}</p>`}
<form method="post" id="main">
<label class="label" for="username">User name</label>
<div class="field"><input id="username" name="username" value="${view.username}" autocomplete="username" autocapitalize="none" spellcheck="false"${username.attributes}></div>
${username.help}
<label class="label" for="password">Password</label>
<div class="field"><input id="password" name="password" type="password" value="${view.password}" autocomplete="current-password"${password.attributes}><button type="button" class="word s" data-script="show" aria-controls="password">Show</button></div>
${password.help}
</form>
<h2 class="sec">Sample members</h2>
<form method="post" id="samples"><input type="hidden" name="action" value="fill"><ul class="rows">${view.members.slice(0, LISTED).map((member) => sample(member, view.username))}</ul>${more(view.members)}</form>`;
  const foot = html`<button class="btn go" form="main" name="action" value="sign-in">Sign in</button>${view.cancels && html`<button class="btn" form="main" name="action" value="cancel">Cancel</button>`}`;
  return shell('Sign in to your plan', view.payer, body, foot);
}

/** With ten thousand households nobody looks for one in a list. */
const LISTED = 50;

function more(members: readonly SandboxMember[]): Html | undefined {
  const left = members.length - LISTED;
  const last = members.at(-1);
  return left > 0 && last ? html`<p class="s soft">And ${left.toLocaleString('en-US')} more, up to ${last.username} with the password ${last.password}.</p>` : undefined;
}

function sample({ username, password, about }: SandboxMember, chosen: string): Html {
  return html`<li><button class="pick" name="member" value="${username}" data-username="${username}" data-password="${password}" aria-pressed="${String(username === chosen)}"><b>${username.replace(/@.*$/, '')}</b> <span class="s soft">${about}</span> <span class="chosen">chosen</span></button></li>`;
}
