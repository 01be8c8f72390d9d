import { html, type Html } from '../pages/html.js';
import type { Sandbox } from '../sandbox.js';
import { activeWords } from './active-words.js';

/** How many faults are on, at the end of the top line; the script reads from it which. */
export function statusPart({ faults }: Sandbox): Html {
  const on = faults.active();
  const words = on.length === 0 ? 'No fault is on' : on.length === 1 ? '1 fault is on' : `${String(on.length)} faults are on`;
  return html`<div class="status" id="status"><span class="s${on.length > 0 && html` warn`}">${words}</span>
${on.map((active) => html`<data value="${active.name}" data-words="${activeWords(active)}" hidden></data>`)}
${on.length > 0 && html`<button type="button" class="btn small" id="all-off">Turn all off</button>`}</div>`;
}

/** Everything back to how it started, after a question. */
export function resetPart(): Html {
  return html`<button type="button" class="btn small" id="reset">Reset</button>
<dialog id="reset-dialog" aria-labelledby="reset-title"><h2 id="reset-title">Back to how it started?</h2>
<p>Grants, registered apps, faults, the clock and the request log go. The members and their records stay as they were made.</p>
<form method="dialog" class="row"><button class="btn" value="">Keep everything</button><button class="btn end" value="reset">Reset the sandbox</button></form></dialog>`;
}
