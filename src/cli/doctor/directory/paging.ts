import { UhcError } from '../../../errors.js';
import { confine } from '../../../fhir/confine.js';
import { searchOf } from '../../../fhir/search.js';
import type { Finding } from '../finding.js';
import type { DirectoryGround } from '../ground.js';
import { idOf, valuesOf } from '../values.js';
import { searchedAt } from './searched.js';

const PAGE = 2;
/** Enough for a page to come round again, and for one in the middle to fail. */
const MOST_PAGES = 6;
/** Totals of the payer's servers end here. */
const CAP = 10_000;

/** What a walk along `next` has met. */
interface Walk {
  readonly pages: number;
  readonly ids: readonly string[];
  readonly largest: number;
  readonly total: number | undefined;
  /** Why it ended before its time. */
  readonly broke?: { readonly found: string; readonly advice: string };
  readonly ended: boolean;
}

/** A search page by page: the size asked for, `next` on the same host and onwards, nobody twice, totals that are true. */
export async function paging(ground: DirectoryGround): Promise<readonly Finding[]> {
  const walk = await longest(ground);
  if (!walk) return [{ subject: 'next', documented: 'leads on', found: 'no search to try', verdict: 'untried' }];
  const few = await known(ground);
  return [size(walk), next(walk), ...(few ? [end(few)] : []), once(walk), ...(few ? [alone(few)] : []), total(walk, few)];
}

/** The first search that has a second page. */
async function longest(ground: DirectoryGround): Promise<Walk | undefined> {
  let last: Walk | undefined;
  for (const search of searches(ground)) {
    last = await walkAlong(search, ground);
    if (last.pages > 1 || last.broke) return last;
  }
  return last;
}

function searches({ samples }: DirectoryGround): readonly string[] {
  const initial = (samples.get('Practitioner') ?? []).flatMap((one) => valuesOf(one, { kind: 'string', path: 'name.family' }))[0]?.slice(0, 1);
  const specialty = (samples.get('PractitionerRole') ?? []).flatMap((one) => valuesOf(one, { kind: 'token', path: 'specialty' }))[0];
  return [
    ...(initial !== undefined ? [searchOf('Practitioner', { name: initial, _count: PAGE })] : []),
    ...(specialty !== undefined ? [searchOf('PractitionerRole', { specialty, _count: PAGE })] : []),
    ...[...samples.keys()].map((type) => searchOf(type, { _count: PAGE })),
  ];
}

async function walkAlong(search: string, ground: DirectoryGround): Promise<Walk> {
  const type = search.split('?')[0] ?? '';
  const seen = new Set<string>();
  const walk = { pages: 0, ids: [] as string[], largest: 0, total: undefined as number | undefined };
  let link: string | undefined = search;
  while (link !== undefined && seen.size < MOST_PAGES) {
    const strayed = foreign(link, ground.directory);
    if (strayed !== undefined) return { ...walk, ended: false, broke: { found: `leads to another host: ${strayed}`, advice: 'The widgets do not go there (fhir_foreign_link): a list ends with its first page.' } };
    if (seen.has(link)) return { ...walk, ended: false, broke: { found: `page ${seen.size + 1} is one that was read already`, advice: 'The widgets stop there (fhir_paging_endless).' } };
    seen.add(link);
    const { page, trouble } = await searchedAt(link, type, ground);
    if (!page) return { ...walk, ended: false, broke: { found: `page ${seen.size}: ${trouble.words}`, advice: 'The widgets show what came before, and say that there is more.' } };
    walk.pages += 1;
    walk.ids.push(...page.matches.flatMap((match) => idOf(match) ?? []));
    walk.largest = Math.max(walk.largest, page.matches.length);
    walk.total ??= page.total;
    link = page.next;
  }
  return { ...walk, ended: link === undefined };
}

function foreign(link: string, base: URL): string | undefined {
  try {
    confine(link, base);
    return undefined;
  } catch (thrown) {
    if (thrown instanceof UhcError) return String(thrown.facts['host'] ?? '');
    throw thrown;
  }
}

function size({ largest }: Walk): Finding {
  const line = { subject: `_count=${PAGE}`, documented: `pages of ${PAGE}`, found: `pages of ${largest}` };
  return largest <= PAGE ? { ...line, verdict: 'ok' } : { ...line, verdict: 'differs', advice: 'The server has a page size of its own; nothing is to be set.' };
}

function next({ pages, broke, ended }: Walk): Finding {
  const line = { subject: 'next', documented: 'leads on, below the base' };
  if (broke) return { ...line, found: broke.found, verdict: 'breaks', advice: broke.advice };
  if (pages === 1) return { ...line, found: 'every search fits one page', verdict: 'untried' };
  return { ...line, found: `${pages} pages${ended ? ', to the end' : ' and on'}`, verdict: 'ok' };
}

function once({ ids, pages }: Walk): Finding {
  const line = { subject: 'a resource', documented: 'comes once' };
  const doubled = ids.length - new Set(ids).size;
  if (doubled === 0) return { ...line, found: `comes once in ${pages} pages`, verdict: 'ok' };
  return { ...line, found: `${doubled} of ${ids.length} came again`, verdict: 'differs', advice: 'The widgets show each once; nothing is to be set.' };
}

interface Few extends Walk {
  readonly asked: readonly string[];
}

/** A search whose answer is known beforehand: these ids, and with them the end. */
async function known(ground: DirectoryGround): Promise<Few | undefined> {
  const asked = (ground.samples.get('Practitioner') ?? []).flatMap((one) => idOf(one) ?? []).slice(0, PAGE + 1);
  return asked.length === 0 ? undefined : { asked, ...(await walkAlong(searchOf('Practitioner', { _id: asked.join(','), _count: PAGE }), ground)) };
}

function end({ asked, pages, ended, broke }: Few): Finding {
  const line = { subject: 'the last page', documented: 'has no next' };
  const enough = Math.ceil(asked.length / PAGE);
  if (ended && pages <= enough) return { ...line, found: 'has no next', verdict: 'ok' };
  if (broke) return { ...line, found: broke.found, verdict: 'breaks', advice: broke.advice };
  const found = `${ended ? '' : 'more than '}${pages} pages for ${asked.length} resources`;
  return ended
    ? { ...line, found, verdict: 'differs', advice: 'The widgets go on to the end; nothing is to be set.' }
    : { ...line, found, verdict: 'breaks', advice: 'The widgets stop when they notice (fhir_paging_endless); a list takes long.' };
}

function alone({ asked, ids }: Few): Finding {
  const line = { subject: `_id of ${asked.length}`, documented: 'those alone' };
  const others = new Set(ids.filter((id) => !asked.includes(id))).size;
  return others === 0 ? { ...line, found: 'those alone', verdict: 'ok' } : { ...line, found: `${others} others too`, verdict: 'differs', advice: 'The widgets show what is sent, and cannot know that it was not asked for.' };
}

function total(walk: Walk, few: Few | undefined): Finding {
  const line = { subject: 'total', documented: 'how many there are' };
  const advice = 'The widgets count what came and do not trust it; nothing is to be set.';
  if (few?.total !== undefined && few.total !== few.asked.length) return { ...line, found: `${few.total} for ${few.asked.length} ids`, verdict: 'differs', advice };
  if (walk.total === CAP) return { ...line, found: `capped at ${CAP}`, verdict: 'differs', advice };
  const came = new Set(walk.ids).size;
  if (walk.total === undefined) return { ...line, found: 'not said', verdict: 'ok' };
  const wrong = walk.ended ? walk.total !== came : walk.total < came;
  return wrong ? { ...line, found: `${walk.total}, and ${came} came in ${walk.pages} pages`, verdict: 'differs', advice } : { ...line, found: String(walk.total), verdict: 'ok' };
}
