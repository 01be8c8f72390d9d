import { checkCallback } from '../../../auth/callback-check.js';
import { asUhcError } from '../../../errors.js';
import type { Finding } from '../finding.js';
import type { Ground } from '../ground.js';

/** Whether `--redirect-uri` serves our callback page. */
export async function callbackPage({ redirectUri, probe }: Ground): Promise<readonly Finding[]> {
  if (redirectUri === undefined) return [];
  const { fetch: ask, now, patienceMs } = probe.around;
  const line = { subject: redirectUri, documented: 'callback.html of this package' };
  const patient: typeof fetch = (input, init) => ask(input, { ...init, signal: AbortSignal.timeout(patienceMs) });
  try {
    await checkCallback(redirectUri, { fetch: patient, now, offline: () => false });
    return [{ ...line, found: 'there', verdict: 'ok' }];
  } catch (thrown) {
    const { code, facts } = asUhcError(thrown);
    const found = code !== 'config_callback_missing' ? code : facts['status'] ? `something else, with status ${facts['status']}` : 'no answer';
    return [{ ...line, found, verdict: 'breaks', advice: 'Copy uhc-widgets/callback.html there, or set redirect-uri to where it is.' }];
  }
}
