import { copied, copyButton } from '../pages/copy.js';
import { html, type Html } from '../pages/html.js';
import type { Sandbox } from '../sandbox.js';

/** Where `npm start` serves the script; the sandbox alone does not. */
const SCRIPT = 'http://localhost:9401/uhc-widgets.js';

export function addressesPart({ address, payers }: Sandbox): Html {
  const { origin } = address;
  return html`<section aria-labelledby="addresses"><h2 class="sec" id="addresses">Addresses</h2><dl class="facts">
${[...payers.keys()].map((payer) => html`<dt>${payer}</dt><dd>${copied(`${origin.replace('http://', '')}/${payer}/R4`, `${origin}/${payer}/R4`, `the FHIR address of ${payer}`)}</dd>`)}
<dt>Token</dt><dd>${copied('/<payer>/oauth/token', `${origin}/sandbox/oauth/token`, 'the token address')}</dd>
<dt>Clients</dt><dd>${copied('demo', 'demo', 'the public client id')} <span class="s soft">public</span><br>
${copied('demo-server', 'demo-server', 'the confidential client id')} <span class="s soft">secret</span> <code>demo-secret</code></dd>
<dt>Portal</dt><dd>${copied('/<payer>/portal', `${origin}/hsid/portal`, 'the address of the member portal')} <a class="s" href="/hsid/portal">Open</a></dd>
<dt>curl</dt><dd>${copied('POST /_sandbox/token', curl(origin), 'a curl command that gets a token')}</dd>
</dl></section>`;
}

function curl(origin: string): string {
  const asked = { payer: 'sandbox', member: 'sandbox1@testoptum.com', scope: 'patient/Patient.read patient/ExplanationOfBenefit.read' };
  return `curl -s ${origin}/_sandbox/token -H 'content-type: application/json' -d '${JSON.stringify(asked)}'`;
}

/** What one pastes into an empty page to see something. */
export function embedPart({ address }: Sandbox): Html {
  const markup = `<script src="${SCRIPT}" defer></script>
<uhc-provider-search
  payer="hsid"
  sandbox="${address.origin}">
</uhc-provider-search>
<uhc-claims-list
  client-id="demo"
  payer="hsid"
  sandbox="${address.origin}">
</uhc-claims-list>`;
  return html`<section aria-labelledby="embed"><h2 class="sec" id="embed">First embed</h2>
<div class="markup"><pre tabindex="0" role="region" aria-label="Markup of a first page"><code>${markup}</code></pre>${copyButton(markup, 'the markup')}</div>
<p class="s soft after">npm start serves the script there. Claims need callback.html beside the page as well.</p></section>`;
}
