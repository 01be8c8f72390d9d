import { html, type Html } from '../../pages/html.js';
import { safeLink } from '../../pages/safe-link.js';
import type { Registry } from '../../registry/registry.js';
import { ownerPage } from './owner-page.js';

/** The way to a first app, as the payer's page describes it, with how far one has come. */
export function stepsPage({ profile, organization }: Registry): string {
  const next = profile ? { address: '/_sandbox/portal/organization', words: 'Register your organization' } : { address: '/_sandbox/portal/profile', words: 'Create your profile' };
  const body = html`<p>The payer's six steps, without the waiting. What you type stays on this machine.</p>
<ol class="steps">
${step('Go to the App Owner portal', 'The tile of that name on the payer\'s page.', true)}
${step('Create an Optum ID', 'Any name does here, and nobody asks for a password.', profile !== undefined)}
${step('Create your profile', 'Once.', profile !== undefined)}
${step('Register your organization', 'With the address of its privacy policy.', organization !== undefined)}
${step('Hear that it is approved', 'At the payer by e-mail, after up to five business days. Here at once.', organization !== undefined)}
${step('Register an app', 'And get its Client ID, with a secret where it can keep one.', false)}
</ol>
<div class="actions"><a class="btn go" href="${safeLink(next.address)}">${next.words}</a></div>`;
  return ownerPage('App Owner portal', body);
}

function step(name: string, about: string, done: boolean): Html {
  return html`<li><b>${name}</b><span class="s soft">${about}</span>${done && html`<span class="done">done</span>`}</li>`;
}
