import type { Strayed } from '../faults/evil-host.js';
import { copied } from '../pages/copy.js';
import { html, type Html } from '../pages/html.js';
import type { Sandbox } from '../sandbox.js';

const SHOWN = 5;

/** The stranger to whom some faults lead. Nothing of a member's should ever come there. */
export function evilPart({ evil }: Sandbox): Html {
  const { origin, total, withAuthorization, requests } = evil.counts();
  return html`<section id="stranger" aria-labelledby="stranger-title"><h2 class="sec" id="stranger-title">Stranger’s host</h2>
<dl class="facts"><dt>Address</dt><dd>${copied(origin.replace('http://', ''), origin, 'the address of the stranger')}</dd>
<dt>Came</dt><dd>${total === 0 ? 'nothing, as it should be' : html`<b>${total}</b> ${total === 1 ? 'request' : 'requests'}`}</dd>
<dt>Tokens</dt><dd>${withAuthorization === 0 ? 'none' : html`<b class="bad">${withAuthorization} came with one</b>`}</dd></dl>
${total > 0 && html`<ul class="s strayed">${requests.slice(-SHOWN).reverse().map(strayed)}</ul>`}</section>`;
}

function strayed({ method, path, authorization }: Strayed): Html {
  return html`<li><code>${method} ${path}</code>${authorization && html` <span class="bad">with a token</span>`}</li>`;
}
