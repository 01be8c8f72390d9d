import { html, type Html } from '../pages/html.js';
import type { LoggedRequest } from '../request-log.js';

const SHOWN = 50;

/** What came lately, and what was answered. */
export function requestsPart(all: readonly LoggedRequest[]): Html {
  const rows = all.filter(({ path }) => !path.startsWith('/_sandbox')).slice(0, SHOWN);
  return html`<section id="requests" aria-labelledby="requests-title"><h2 class="sec" id="requests-title">Requests</h2>
${
  rows.length === 0
    ? html`<p class="none">No request yet. Open the demo, or copy the curl command.</p>`
    : html`<div class="scroll" tabindex="0" role="region" aria-label="Requests, newest first"><table class="log num">
<thead><tr><th scope="col">Time</th><th scope="col">Method</th><th scope="col" class="path">Path</th><th scope="col" class="r">Status</th><th scope="col" class="r">ms</th><th scope="col">Note</th></tr></thead>
<tbody>${rows.map(row)}</tbody></table></div>`
}</section>`;
}

function row({ at, method, path, status, milliseconds, note }: LoggedRequest): Html {
  const time = new Date(at).toLocaleTimeString('en-US', { hour12: false });
  return html`<tr${status >= 400 && html` class="refused"`}><td>${time}</td><td>${method}</td><td class="path"><code>${path}</code></td><td class="r"><b>${status}</b></td><td class="r">${milliseconds}</td><td class="note-cell">${note}</td></tr>`;
}
