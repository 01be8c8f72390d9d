import { INCLUDES } from '../documented.js';
import type { Finding } from '../finding.js';
import type { DirectoryGround } from '../ground.js';
import { isObject } from '../reply.js';
import { at, idOf, referenceIn } from '../values.js';
import { tallied } from '../tally.js';
import { searched } from './searched.js';

/** Whether what a resource refers to comes along when asked; and whether it can be had by `_id` otherwise. */
export async function includes(ground: DirectoryGround): Promise<readonly Finding[]> {
  const batch = await batches(ground);
  const types = [...new Set(INCLUDES.map(({ type }) => type))];
  const lines = await Promise.all(types.map(async (type) => {
    const tried = await Promise.all(INCLUDES.filter((one) => one.type === type).map((one) => tryInclude(one, ground)));
    return tallied(`_include of ${type}`, 'not said', batch.verdict === 'ok' ? tried : tried.map(withoutBatches));
  }));
  return [...lines.flat(), await reversed(ground), batch];
}

function withoutBatches(line: Finding): Finding {
  return line.verdict === 'differs' ? { ...line, verdict: 'breaks', advice: 'Nor does a read by _id bring it: cards lack what they refer to.' } : line;
}

async function tryInclude({ type, include, path }: (typeof INCLUDES)[number], ground: DirectoryGround): Promise<Finding> {
  const line = { subject: include, documented: 'not said' };
  for (const resource of ground.samples.get(type) ?? []) {
    const id = idOf(resource);
    const target = at(resource, path).map(referenceIn).find((one) => one !== undefined);
    if (id === undefined || target === undefined) continue;
    const { page, trouble } = await searched(type, { _id: id, _include: `${type}:${include}` }, ground);
    if (page?.included.some((one) => `${one.resourceType}/${one.id ?? ''}` === target)) return { ...line, found: 'comes along', verdict: 'ok' };
    return { ...line, found: trouble?.words ?? 'does not come along', verdict: 'differs', advice: 'The widgets read by _id what did not come; nothing is to be set.' };
  }
  return { ...line, found: 'nothing to try', verdict: 'untried' };
}

async function reversed(ground: DirectoryGround): Promise<Finding> {
  const line = { subject: '_revinclude=PractitionerRole:practitioner', documented: 'not said' };
  const person = (ground.samples.get('PractitionerRole') ?? []).flatMap((role) => at(role, 'practitioner').map(referenceIn)).find((one) => one !== undefined);
  if (person === undefined) return { ...line, found: 'nothing to try', verdict: 'untried' };
  const { page, trouble } = await searched('Practitioner', { _id: person.split('/')[1] ?? '', _revinclude: 'PractitionerRole:practitioner' }, ground);
  if (page?.included.some(({ resourceType }) => resourceType === 'PractitionerRole')) return { ...line, found: 'comes along', verdict: 'ok' };
  return { ...line, found: trouble?.words ?? 'does not come along', verdict: 'differs', advice: 'The widgets ask for the roles of a person by themselves; nothing is to be set.' };
}

async function batches(ground: DirectoryGround): Promise<Finding> {
  const line = { subject: '_id=a,b', documented: 'both' };
  const ids = (ground.samples.get('Practitioner') ?? []).flatMap((one) => idOf(one) ?? []).slice(0, 2);
  if (ids.length < 2) return { ...line, found: 'nothing to try', verdict: 'untried' };
  const { page, trouble } = await searched('Practitioner', { _id: ids.join(',') }, ground);
  const found = ids.filter((id) => page?.matches.some((match) => isObject(match) && match['id'] === id)).length;
  if (found === 2) return { ...line, found: 'both', verdict: 'ok' };
  return { ...line, found: trouble?.words ?? (found === 1 ? 'one of two' : 'neither'), verdict: 'breaks', advice: 'The widgets read so what did not come along: cards lack what they refer to.' };
}
