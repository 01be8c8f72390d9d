import type { NetworkListing } from '../../model/directory/provider.js';
import { networksByListed } from '../../model/directory/plan-standing.js';
import type { Directory } from './directory.js';

/** Somebody whom the reader keeps in mind, by what the directory knows them as. */
export interface Shortlisted {
  /** `Practitioner/<id>` or `Organization/<id>`. */
  readonly key: string;
  readonly name: string;
}

const ROLE_INCLUDES = ['PractitionerRole:network'] as const;
const BOND_INCLUDES = ['OrganizationAffiliation:network'] as const;

/** The networks of each of them as the directory lists them today, by `key`: two requests for all, one a type. Who is not listed is not in the answer. */
export async function networksOfShortlist(directory: Directory, list: readonly Shortlisted[], signal: AbortSignal): Promise<ReadonlyMap<string, readonly NetworkListing[]>> {
  const people = idsOf(list, 'Practitioner');
  const places = idsOf(list, 'Organization');
  const resources: unknown[] = [];
  const asking = [
    ...(people.length > 0 ? [directory.pages('PractitionerRole', { practitioner: { anyOf: people }, _count: 200, _include: ROLE_INCLUDES }, signal)] : []),
    ...(places.length > 0 ? [directory.pages('OrganizationAffiliation', { 'participating-organization': { anyOf: places }, '_count': 200, '_include': BOND_INCLUDES }, signal)] : []),
  ];
  await Promise.all(asking.map(async (pages) => {
    for await (const { matches, included } of pages) resources.push(...matches, ...included);
  }));
  const networks = networksByListed(resources);
  return new Map(list.flatMap((one) => {
    const its = networks.get(one.key);
    return its ? [[one.key, its] as const] : [];
  }));
}

function idsOf(list: readonly Shortlisted[], type: string): readonly string[] {
  return list.filter(({ key }) => key.startsWith(`${type}/`)).map(({ key }) => key.slice(type.length + 1));
}
