import { choiceField, textField, type Choice, type Problems } from '../../pages/fields.js';
import type { Form } from '../../pages/form.js';
import { html } from '../../pages/html.js';
import { needsNoRedirect, type Access, type AppRequest } from '../../registry/app.js';
import { redirectProblem } from '../../registry/redirect.js';
import { policyProblem } from './owner-forms.js';
import { APPS, ownerPage } from './owner-page.js';

const ENVIRONMENTS: readonly Choice[] = [
  { value: 'sandbox', label: 'Sandbox', about: 'For apps that read members\' records. Approved at once.' },
  { value: 'production', label: 'Production', about: 'Public access is approved at once. Patient access waits for a review.' },
];
const KINDS: readonly Choice[] = [
  { value: 'public', label: 'Public', about: 'In a browser or on a phone: it keeps no secret, and proves itself by PKCE.' },
  { value: 'confidential', label: 'Confidential', about: 'On a server of yours that keeps a secret.' },
];
const ACCESS: readonly Choice[] = [
  { value: 'patient', label: 'Patient access', about: 'Claims, procedures and who the member is, with the member\'s consent.' },
  { value: 'public', label: 'Public access', about: 'The directories of providers, pharmacies and plans.' },
];

const NOT_IN_SANDBOX = 'The payer\'s sandbox is for apps with patient access. With public access alone, choose Production: it is approved at once.';
const REDIRECTS_HINT =
  'One a line. https:, or a scheme of your own such as com.example.app:/callback; in the sandbox also http: on this machine. ' +
  'A page with our elements has one a payer, such as https://your.site/callback.html?payer=hsid. A server with public access alone needs none.';

export function appTyped(form: Form): AppRequest {
  const access = form.texts('access').filter((one): one is Access => one === 'patient' || one === 'public');
  const redirects = form.text('redirects').split(/\s+/).filter(Boolean);
  return {
    name: form.text('name').trim(),
    environment: form.text('environment') === 'production' ? 'production' : 'sandbox',
    kind: form.text('kind') === 'confidential' ? 'confidential' : 'public',
    access,
    redirects: [...new Set(redirects)],
    privacyPolicy: form.text('privacy-policy').trim(),
  };
}

export function appProblems(app: AppRequest): Problems {
  const { name, environment, access, privacyPolicy } = app;
  const redirects = redirectsProblem(app);
  const onlyPublic = access.length > 0 && !access.includes('patient');
  return {
    ...(name === '' && { name: 'Type the name that members will read when they are asked.' }),
    ...(access.length === 0 && { access: 'Choose what the app reads: one, or both.' }),
    ...(onlyPublic && environment === 'sandbox' && { access: NOT_IN_SANDBOX }),
    ...(redirects !== undefined && { redirects }),
    ...policyProblem(privacyPolicy),
  };
}

function redirectsProblem(app: AppRequest): string | undefined {
  const wrong = app.redirects.flatMap((address) => redirectProblem(address, app.environment) ?? []);
  if (wrong.length > 0) return wrong.join(' ');
  return app.redirects.length === 0 && !needsNoRedirect(app) ? 'Type at least one: it is where a member comes back to after signing in.' : undefined;
}

export function newAppPage({ name, environment, kind, access, redirects, privacyPolicy }: AppRequest, problems: Problems): string {
  const body = html`<form method="post">
${textField({ name: 'name', label: 'Name of the app', value: name }, problems)}
${choiceField('radio', 'environment', 'Environment', ENVIRONMENTS, [environment], problems)}
${choiceField('radio', 'kind', 'Can it keep a secret?', KINDS, [kind], problems)}
${choiceField('checkbox', 'access', 'What it reads', ACCESS, access, problems)}
${textField({ name: 'redirects', label: 'Redirect addresses', value: redirects.join('\n'), rows: 3, hint: REDIRECTS_HINT }, problems)}
${textField({ name: 'privacy-policy', label: 'Privacy policy', value: privacyPolicy, type: 'url' }, problems)}
<div class="actions"><button class="btn go">Register the app</button></div></form>`;
  return ownerPage('Register new app', body, APPS);
}
