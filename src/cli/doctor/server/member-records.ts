import type { Finding } from '../finding.js';
import { FHIR_JSON, below } from '../ground.js';
import type { Ground } from '../ground.js';
import type { Reply } from '../reply.js';
import { troubleOf } from '../trouble.js';

/** Whether member data stay shut without a token, and with one that is nobody's. */
export async function memberRecords({ base, probe }: Ground): Promise<readonly Finding[]> {
  const search = below(base, 'ExplanationOfBenefit?patient=uhc-widgets-doctor');
  const [without, wrong] = await Promise.all([probe.ask(search, { headers: FHIR_JSON }), probe.ask(search, { headers: { ...FHIR_JSON, authorization: 'Bearer uhc-widgets-doctor' } })]);
  return [shut('claims without a token', without), shut('claims with a token that is nobody’s', wrong)];
}

function shut(subject: string, reply: Reply): Finding {
  const line = { subject, documented: '401' };
  if (reply.state === 'silent') return { ...line, found: reply.why, verdict: 'untried' };
  const { status } = reply;
  if (status === 401) return { ...line, found: '401', verdict: 'ok' };
  const found = troubleOf(reply)?.words ?? `${status}, an answer`;
  if (status >= 200 && status < 300) return { ...line, found, verdict: 'breaks', advice: 'It does not ask for a token, or does not say so: the widgets do not notice that one has run out.' };
  return { ...line, found, verdict: 'differs', advice: 'The widgets renew a token when they hear 401; here they would not hear it.' };
}
