import { copyButton } from '../pages/copy.js';
import { html, type Html } from '../pages/html.js';
import type { LoggedRequest } from '../request-log.js';

const SHOWN = 60;
const COLUMNS = [['at', 'Time'], ['method', 'Method'], ['path', 'Path'], ['code', 'Status'], ['ms', 'ms'], ['why', 'Note'], ['curl', 'curl']] as const;

/** What came lately, what was answered and why. The roles are said because narrow windows lay the table out otherwise. */
export function requestsPart(all: readonly LoggedRequest[]): Html {
  const rows = all.slice(0, SHOWN);
  return html`<section id="requests" aria-labelledby="requests-title"><div class="sec"><h2 id="requests-title">Requests</h2>
<button type="button" class="word s" id="clear-requests">Clear</button></div>
<p class="none" id="no-request"${rows.length > 0 && html` hidden`}>No request yet. Open the demo, or copy the curl command.</p>
<table class="log num" role="table"${rows.length === 0 && html` hidden`}><thead role="rowgroup"><tr role="row">${COLUMNS.map(heading)}</tr></thead>
<tbody role="rowgroup">${rows.map(row)}</tbody></table></section>`;
}

function heading([name, word]: (typeof COLUMNS)[number]): Html {
  return html`<th scope="col" role="columnheader" class="${name}">${word}</th>`;
}

function row({ number, at, method, path, status, milliseconds, note, faults, curl }: LoggedRequest): Html {
  const time = new Date(at).toLocaleTimeString('en-US', { hour12: false });
  const kind = faults.length > 0 ? 'struck' : status >= 400 || status === 0 ? 'refused' : '';
  const cells: Readonly<Record<(typeof COLUMNS)[number][0], Html | string | number>> = {
    at: time,
    method,
    path: html`<code>${path}</code>`,
    code: html`<b>${status === 0 ? 'none' : status}</b>`,
    ms: milliseconds,
    why: noteOf(note, faults),
    curl: copyButton(curl, `request ${String(number)} as curl`),
  };
  return html`<tr role="row" data-number="${number}" class="${kind}">${COLUMNS.map(([name]) => html`<td role="cell" class="${name}">${cells[name]}</td>`)}</tr>`;
}

function noteOf(note: string, faults: readonly string[]): Html {
  if (faults.length === 0) return html`${note}`;
  const words = `${faults.length === 1 ? 'fault' : 'faults'} ${faults.join(', ')}`;
  return html`<span class="warn"><span class="hollow" aria-hidden="true"></span>${words}</span>${note !== '' && html` · ${note}`}`;
}
