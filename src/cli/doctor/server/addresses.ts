import type { Server } from '../../../payers/servers.js';
import type { Finding } from '../finding.js';
import { FHIR_JSON, below } from '../ground.js';
import type { Probe } from '../probe.js';
import { isObject } from '../reply.js';
import type { Answered, Reply } from '../reply.js';
import { troubleOf } from '../trouble.js';

interface Candidate {
  readonly subject: string;
  readonly base: URL;
  readonly documented: string;
}

export interface Addresses {
  readonly findings: readonly Finding[];
  /** The first base whose capability statement is one; else the first that answered at all. */
  readonly reached?: { readonly base: URL; readonly metadata: Answered };
}

interface Tried extends Candidate {
  readonly reply: Reply;
  readonly trouble: string | undefined;
}

/** Which of a payer's addresses answer: the documented base, the later hosts, the public directory. */
export async function tryAddresses(server: Server, probe: Probe): Promise<Addresses> {
  const tried = await Promise.all(candidates(server).map(async (one): Promise<Tried> => {
    const reply = await probe.ask(below(one.base, 'metadata'), { headers: FHIR_JSON });
    return { ...one, reply, trouble: troubleOf(reply)?.words ?? otherThanCapability(reply) };
  }));
  const best = tried.find(({ trouble }) => trouble === undefined) ?? tried.find(({ reply }) => reply.state === 'answered');
  const findings = tried.map((one) => findingOf(one, best, server));
  return best?.reply.state === 'answered' ? { findings, reached: { base: best.base, metadata: best.reply } } : { findings };
}

function candidates({ payer, fhirBase, later, directoryBases }: Server): readonly Candidate[] {
  return [
    { subject: payer ? 'FHIR base' : 'fhir-base', base: fhirBase, documented: 'answers' },
    ...(later ? [{ subject: 'later host', base: new URL(later.fhirBase), documented: 'seen since' }] : []),
    ...directoryBases.filter(({ href }) => href !== fhirBase.href).map((base) => ({ subject: 'public directory', base, documented: 'seen since' })),
  ];
}

function otherThanCapability(reply: Reply): string | undefined {
  const json = reply.state === 'answered' ? reply.json : undefined;
  return isObject(json) && json['resourceType'] === 'CapabilityStatement' ? undefined : 'no CapabilityStatement';
}

function findingOf({ subject, base, documented, reply, trouble }: Tried, best: Tried | undefined, server: Server): Finding {
  const line = { subject: `${subject} ${base.href}`, documented };
  if (trouble === undefined) return { ...line, found: `answers${base.protocol === 'https:' ? ', over TLS' : ''}, ${reply.state === 'answered' ? reply.ms : 0} ms`, verdict: 'ok' };
  const first = base.href === server.fhirBase.href;
  if (!first) return { ...line, found: trouble, verdict: 'differs', advice: 'The documented address is asked first; nothing is to be set.' };
  const other = best && best.base.href !== base.href ? best.base.href : undefined;
  return { ...line, found: trouble, verdict: 'breaks', advice: other ? `Set fhir-base="${other}".` : 'Nothing can be read until it answers.' };
}
