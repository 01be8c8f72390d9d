import { html, type TemplateResult } from 'lit';

const WIDTHS = [['w2', 'w5', 'w4', 'w6'], ['w1', 'w5', 'w3', 'w6'], ['w3', 'w5', 'w2', 'w5'], ['w2', 'w5', 'w3', 'w6']] as const;

/** Grey lines of the size of the rows that come. Never a digit in them, and nothing for a voice to read. */
export function skeletonRows(count: number): TemplateResult {
  return html`<ul class="rows" part="skeleton" aria-hidden="true">${Array.from({ length: count }, (_, at) => skeletonRow(at))}</ul>`;
}

function skeletonRow(at: number): TemplateResult {
  const [name, amount, detail, status] = WIDTHS[at % WIDTHS.length] ?? WIDTHS[0];
  return html`<li><div class="row">
    <span class="pairing"><span class="sk ${name}"></span><span class="sk ${amount}"></span></span><span class="pairing"><span class="sk ${detail}"></span><span class="sk ${status}"></span></span>
  </div></li>`;
}

/** How far a long read is, as a line; `of` may be unknown, and then there is no line. */
export function meterView(done: number, of: number): TemplateResult {
  const share = Math.max(0, Math.min(1, done / of));
  return html`<div class="meter gap-s" aria-hidden="true"><i .style=${`width: ${(share * 100).toFixed(1)}%`}></i></div>`;
}
