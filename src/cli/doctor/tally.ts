import type { Finding } from './finding.js';

/** Lines of which each says the same when all is well become one; those that differ stay. */
export function tallied(subject: string, documented: string, lines: readonly Finding[]): readonly Finding[] {
  const off = lines.filter(({ verdict }) => verdict === 'differs' || verdict === 'breaks');
  const untried = lines.filter(({ verdict }) => verdict === 'untried');
  const tried = lines.length - untried.length;
  const none = untried.length > 0 && tried > 0 ? `; nothing to try ${untried.map((line) => line.subject).join(', ')}` : '';
  const summary: Finding = {
    subject,
    documented,
    found: tried === 0 ? 'nothing to try' : `${tried - off.length} of ${tried}${none}`,
    verdict: tried === 0 ? 'untried' : off.length === 0 ? 'ok' : 'differs',
  };
  return [summary, ...off.map((line) => ({ ...line, subject: `${subject} ${line.subject}` }))];
}
