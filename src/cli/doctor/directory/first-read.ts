import type { Resource } from 'fhir/r4';
import { DIRECTORY_TYPES } from '../documented.js';
import type { DocumentedType } from '../documented.js';
import type { Finding } from '../finding.js';
import type { DirectoryGround, Ground } from '../ground.js';
import { isObject, slowness } from '../reply.js';
import type { Reply } from '../reply.js';
import type { Searched } from '../trouble.js';
import { searched } from './searched.js';

const SAMPLE = 20;

export interface FirstRead {
  readonly findings: readonly Finding[];
  /** Nothing where no address answers a directory search without a token. */
  readonly ground?: DirectoryGround;
}

/** Reads a few resources of each type without a token: what answers is looked at more closely. */
export async function firstRead(ground: Ground): Promise<FirstRead> {
  const refused: Finding[] = [];
  const others = ground.server.directoryBases.filter(({ href }) => href !== ground.base.href);
  for (const directory of [ground.base, ...others]) {
    const reads = await Promise.all(DIRECTORY_TYPES.map((type) => readType(type, directory, ground)));
    const answered = reads.filter(({ answer }) => answer.page);
    if (answered.length === 0) {
      refused.push(closed(directory, reads[0]));
      continue;
    }
    const samples = new Map(reads.map(({ type, answer }) => [type.type, (answer.page?.matches ?? []).filter(isResource)]));
    return { findings: [...refused.map(spared), open(directory), ...findingsOf(reads), ...contentTypes(answered)], ground: { ...ground, directory, samples } };
  }
  return { findings: refused };
}

/** Another address answers in its place. */
function spared(line: Finding): Finding {
  return { ...line, verdict: 'differs', advice: 'The widgets ask the next address by themselves; nothing is to be set.' };
}

function open(directory: URL): Finding {
  return { subject: `the directory at ${directory.href}`, documented: 'answers', found: 'answers', verdict: 'ok' };
}

interface Read {
  readonly type: DocumentedType;
  readonly answer: Searched;
  /** What the search with a page size alone met, where another one was needed. */
  readonly bare?: string;
}

async function readType(type: DocumentedType, directory: URL, { probe }: Ground): Promise<Read> {
  const alone = await searched(type.type, { _count: SAMPLE }, { probe, directory });
  if (!alone.trouble || !mayBeTheSearch(alone.reply)) return { type, answer: alone };
  return { type, answer: await searched(type.type, { ...type.otherwise, _count: SAMPLE }, { probe, directory }), bare: alone.trouble.words };
}

/** A search with nothing but a page size is too much for some, and refused by others; a 401 or a 429 means something else. */
function mayBeTheSearch(reply: Reply): boolean {
  return reply.state === 'silent' || reply.status === 400 || reply.status >= 500;
}

function isResource(value: unknown): value is Resource {
  return isObject(value) && typeof value['id'] === 'string';
}

function closed(directory: URL, first: Read | undefined): Finding {
  const found = first?.answer.trouble?.words ?? 'nothing';
  const needsToken = /^40[13]/.test(found);
  const advice = needsToken ? 'It asks for a token: the search of a page needs a relay there.' : 'The provider search has nothing to show until it answers.';
  return { subject: `the directory at ${directory.href}`, documented: 'answers', found, verdict: 'breaks', advice };
}

function findingsOf(reads: readonly Read[]): readonly Finding[] {
  return reads.flatMap(({ type: { type }, answer, bare }): Finding[] => {
    const line = { subject: type, documented: 'answers' };
    const alone = bare === undefined ? [] : [{ subject: `${type}, with a page size alone`, documented: 'answers', found: bare, verdict: 'differs' as const, advice: 'The widgets never search so; nothing is to be set.' }];
    if (answer.trouble) return [{ ...line, found: answer.trouble.words, verdict: 'breaks', advice: `The widgets say ${answer.trouble.code}.` }];
    return [...alone, ...slow(type, answer.reply), { ...line, found: `${answer.page.matches.length} read, ${answer.reply.ms} ms`, verdict: 'ok' }];
  });
}

function contentTypes(reads: readonly Read[]): readonly Finding[] {
  const found = reads.map(({ answer: { reply } }) => (reply.state === 'answered' ? (reply.headers.get('content-type') ?? 'none') : ''));
  const other = [...new Set(found.filter((type) => !/^application\/([\w.+-]+\+)?json\b/i.test(type)))];
  const line = { subject: 'content type', documented: 'application/fhir+json' };
  return [other.length === 0 ? { ...line, found: 'JSON', verdict: 'ok' } : { ...line, found: other.join(', ').slice(0, 60), verdict: 'differs', advice: 'The widgets read it all the same.' }];
}

function slow(type: string, reply: Reply): readonly Finding[] {
  const found = slowness(reply);
  return found === undefined ? [] : [{ subject: `${type}, time`, documented: 'not said', found, verdict: 'differs', advice: 'The widgets show that they are waiting, for up to a minute.' }];
}
