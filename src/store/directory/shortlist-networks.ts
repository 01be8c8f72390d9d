import type { NetworkListing } from '../../model/directory/provider.js';
import { networksByListed } from '../../model/directory/plan-standing.js';
import type { Directory } from './directory.js';

/** Somebody whom the reader keeps in mind: noted on the device, under `shortlist`, by the provider search. */
export interface Shortlisted {
  /** `Practitioner/<id>` or `Organization/<id>`; a bare id is a Practitioner's. */
  readonly id: string;
  readonly name: string;
  readonly npi?: string;
}

const MOST = 50;
const ROLE_INCLUDES = ['PractitionerRole:network'] as const;
const BOND_INCLUDES = ['OrganizationAffiliation:network'] as const;

/** What was noted, as far as it has the form of a shortlist. */
export function shortlistOf(note: unknown): readonly Shortlisted[] {
  const list: readonly unknown[] = Array.isArray(note) ? note : [];
  return list.filter(isShortlisted).slice(0, MOST);
}

/** The networks of each of them as the directory lists them today, by `id`: two requests for all, one a type. Who is not listed is not in the answer. */
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
    const its = networks.get(keyOf(one));
    return its ? [[one.id, its] as const] : [];
  }));
}

function keyOf({ id }: Shortlisted): string {
  return id.includes('/') ? id : `Practitioner/${id}`;
}

function idsOf(list: readonly Shortlisted[], type: string): readonly string[] {
  return list.map(keyOf).filter((key) => key.startsWith(`${type}/`)).map((key) => key.slice(type.length + 1));
}

function isShortlisted(value: unknown): value is Shortlisted {
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string' && 'name' in value && typeof value.name === 'string';
}
