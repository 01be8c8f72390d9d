import { examine } from '../../../src/cli/doctor/doctor.js';
import type { Finding } from '../../../src/cli/doctor/finding.js';
import type { Question } from '../../../src/cli/doctor/ground.js';
import { Probe } from '../../../src/cli/doctor/probe.js';
import type { ProbeSurroundings } from '../../../src/cli/doctor/probe.js';

/** The first line whose subject begins so; what comes after it is not asked any more. */
export async function lineAbout(subject: string, question: Question, around: ProbeSurroundings): Promise<Finding | undefined> {
  for await (const { group } of examine(question, new Probe(around))) {
    const line = group.findings.find((one) => one.subject.startsWith(subject));
    if (line) return line;
  }
  return undefined;
}
