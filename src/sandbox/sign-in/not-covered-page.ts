import { html } from '../pages/html.js';
import { shell } from './shell.js';

/** What a member reads who signed in well, and whose plan these APIs do not serve. Some close the window here, and the app never hears. */
export function notCoveredPage(payer: string, app: string): string {
  const body = html`<h1>Your plan is not eligible</h1>
<p class="soft">You are signed in, but your plan's records cannot be shared with apps.</p>
<p class="after">Members of Medicare Advantage, Medicaid and CHIP plans, and of plans bought on the federal exchange, can share theirs. Plans of an employer are not among them.</p>
<form method="post" id="main"></form>`;
  const foot = html`<button class="btn go" form="main" name="action" value="leave">Back to ${app}</button>`;
  return shell('Your plan is not eligible', payer, body, foot);
}
