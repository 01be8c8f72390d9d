import { textField, type Problems } from '../../pages/fields.js';
import type { Form } from '../../pages/form.js';
import { html } from '../../pages/html.js';
import type { Organization, Profile } from '../../registry/app.js';
import { ownerPage } from './owner-page.js';

const UP = { address: '/_sandbox/portal', name: 'App Owner portal' };

export function profileTyped(form: Form): Profile {
  return { name: form.text('name').trim(), optumId: form.text('optum-id').trim() };
}

export function profileProblems({ name, optumId }: Profile): Problems {
  return { ...(name === '' && { name: 'Type your name.' }), ...(optumId === '' && { 'optum-id': 'Type an Optum ID; any does here.' }) };
}

export function profilePage({ name, optumId }: Profile, problems: Problems): string {
  const body = html`<form method="post">
${textField({ name: 'optum-id', label: 'Optum ID', value: optumId, hint: 'The payer\'s sign-in for developers. This sandbox asks for no password.' }, problems)}
${textField({ name: 'name', label: 'Your name', value: name }, problems)}
<div class="actions"><button class="btn go">Save the profile</button></div></form>`;
  return ownerPage('Your profile', body, UP);
}

export function organizationTyped(form: Form): Organization {
  return { name: form.text('name').trim(), website: form.text('website').trim(), privacyPolicy: form.text('privacy-policy').trim() };
}

export function organizationProblems({ name, website, privacyPolicy }: Organization): Problems {
  return {
    ...(name === '' && { name: 'Type the name that members will read.' }),
    ...(website !== '' && !opens(website) && { website: 'An address that can be opened starts with https://.' }),
    ...policyProblem(privacyPolicy),
  };
}

/** @see the payer's page, "Your privacy policy" */
export function policyProblem(privacyPolicy: string): Problems {
  if (privacyPolicy === '') return { 'privacy-policy': 'The payer asks for one: members read it before they share anything.' };
  return opens(privacyPolicy) ? {} : { 'privacy-policy': 'An address that can be opened starts with https://.' };
}

function opens(address: string): boolean {
  return URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);
}

const POLICY_HINT = 'The address of the page, easy to reach and to understand for a member.';

export function organizationPage({ name, website, privacyPolicy }: Organization, problems: Problems): string {
  const body = html`<p>At the payer its security team reads this and answers by e-mail. Here it is approved as you save it.</p>
<form method="post">
${textField({ name: 'name', label: 'Name of the organization', value: name }, problems)}
${textField({ name: 'privacy-policy', label: 'Privacy policy', value: privacyPolicy, type: 'url', hint: POLICY_HINT }, problems)}
${textField({ name: 'website', label: 'Website, if there is one', value: website, type: 'url' }, problems)}
<div class="actions"><button class="btn go">Register the organization</button></div></form>`;
  return ownerPage('Your organization', body, UP);
}
