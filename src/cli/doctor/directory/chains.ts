import { escaped } from '../../../fhir/search.js';
import { CHAINS } from '../documented.js';
import type { Finding } from '../finding.js';
import type { DirectoryGround } from '../ground.js';
import { at, idOf, referenceIn, valuesOf } from '../values.js';
import { searched } from './searched.js';

type Chain = (typeof CHAINS)[number];

/** Searches through a reference, with a value that stands at its end. */
export async function chains(ground: DirectoryGround): Promise<readonly Finding[]> {
  return Promise.all(CHAINS.map((chain) => tryChain(chain, ground)));
}

async function tryChain(chain: Chain, ground: DirectoryGround): Promise<Finding> {
  const line = { subject: `${chain.type}?${chain.parameter}`, documented: chain.parameter === 'practitioner.identifier' ? 'not said' : 'answers' };
  const example = await exampleOf(chain, ground);
  if (!example) return { ...line, found: 'no value to try', verdict: 'untried' };
  const answer = await searched(chain.type, { _id: example.id, [chain.parameter]: escaped(example.value) }, ground);
  if (answer.page?.matches.some((match) => idOf(match) === example.id)) return { ...line, found: 'answers', verdict: 'ok' };
  const found = answer.trouble?.words ?? 'finds nothing, silently';
  return chain.used
    ? { ...line, found, verdict: 'breaks', advice: 'The provider search leans on it: what is looked for so is not found here.' }
    : { ...line, found, verdict: 'differs', advice: 'The widgets do not search by it.' };
}

/** A resource whose reference leads to one with a value: it is read, since it need not be among the first. */
async function exampleOf({ type, through, to, value }: Chain, ground: DirectoryGround): Promise<{ readonly id: string; readonly value: string } | undefined> {
  for (const resource of (ground.samples.get(type) ?? []).slice(0, MOST_TRIED)) {
    const id = idOf(resource);
    const target = at(resource, through).map(referenceIn).find((one) => one?.startsWith(`${to}/`))?.split('/')[1];
    if (id === undefined || target === undefined) continue;
    const { page } = await searched(to, { _id: target }, ground);
    const stated = valuesOf(page?.matches[0], { kind: 'string', path: value })[0];
    if (stated !== undefined) return { id, value: stated };
  }
  return undefined;
}

const MOST_TRIED = 8;
