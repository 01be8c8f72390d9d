import { MEMBER_SCOPES } from '../documented.js';
import type { Finding } from '../finding.js';
import { listed } from '../reply.js';

type Metadata = Readonly<Record<string, unknown>>;

/**
 * What a SMART configuration announces that a page needs: a sign-in without a secret, renewal, the member's scopes.
 * @see https://hl7.org/fhir/smart-app-launch/STU2.2/conformance.html#capability-sets
 */
export function announcedFindings(metadata: Metadata): readonly Finding[] {
  return [publicClients(metadata), renewal(metadata), scopes(metadata)];
}

function textsIn(value: unknown): readonly string[] | undefined {
  return Array.isArray(value) ? listed(value).map(String) : undefined;
}

function publicClients(metadata: Metadata): Finding {
  const line = { subject: 'apps without a secret', documented: 'served' };
  const capabilities = textsIn(metadata['capabilities']);
  const methods = textsIn(metadata['token_endpoint_auth_methods_supported']);
  if (capabilities?.includes('client-public') || methods?.includes('none')) return { ...line, found: 'announced', verdict: 'ok' };
  if (!capabilities && !methods) return { ...line, found: 'not said', verdict: 'ok' };
  return { ...line, found: 'not announced', verdict: 'differs', advice: 'Pages and the extension have no secret. Ask the payer whether a public app can be registered.' };
}

function renewal(metadata: Metadata): Finding {
  const line = { subject: 'renewal (refresh_token)', documented: 'served' };
  const grants = textsIn(metadata['grant_types_supported']);
  if (!grants) return { ...line, found: 'not said', verdict: 'ok' };
  if (grants.includes('refresh_token')) return { ...line, found: 'announced', verdict: 'ok' };
  return { ...line, found: 'not announced', verdict: 'differs', advice: 'If it is not served, a member signs in anew whenever a token runs out.' };
}

/** `patient/*.read`, and `patient/Patient.rs` of SMART 2, are as good as the page's own. */
function scopes(metadata: Metadata): Finding {
  const line = { subject: 'scopes', documented: `the member’s ${MEMBER_SCOPES.length}` };
  const stated = textsIn(metadata['scopes_supported']);
  if (!stated) return { ...line, found: 'not said', verdict: 'ok' };
  const covers = (scope: string, resource: string): boolean => new RegExp(`^patient/(${resource}|\\*)\\.(read|\\*|c?ru?d?s)$`).test(scope);
  const missing = MEMBER_SCOPES.filter((wanted) => !stated.some((scope) => covers(scope, /\/(\w+)\./.exec(wanted)?.[1] ?? wanted)));
  if (missing.length === 0) return { ...line, found: 'announced', verdict: 'ok' };
  return { ...line, found: `not announced: ${missing.join(', ')}`, verdict: 'differs', advice: 'A widget that does not get its scope says so, and shows the rest.' };
}
