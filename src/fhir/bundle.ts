import type { Bundle, OperationOutcome, Resource } from 'fhir/r4';
import { UhcError } from '../errors.js';

/** A page of a search as it may be relied on: entries that are resources, what the server warns of, and where it goes on. */
export interface SearchPage {
  /** What was searched for; an entry that is no resource stays as it is, so that it can be shown as unreadable. */
  readonly matches: readonly unknown[];
  /** Resources that came along by `_include`. */
  readonly included: readonly Resource[];
  /** The payer's own words, from OperationOutcomes among the entries. */
  readonly warnings: readonly string[];
  readonly total?: number;
  readonly next?: string;
}

/**
 * @param wanted the resource type that was searched for
 * @throws UhcError `payer_answer_invalid` where the answer is no Bundle; `payer_refused` where it is an OperationOutcome
 */
export function searchPage(json: unknown, wanted: string, host: string): SearchPage {
  if (!isObject(json) || json['resourceType'] !== 'Bundle') {
    const refused = isObject(json) && json['resourceType'] === 'OperationOutcome';
    throw new UhcError(refused ? 'payer_refused' : 'payer_answer_invalid', { host, status: 200 });
  }
  const bundle = json as unknown as Partial<Bundle>;
  const matches: unknown[] = [];
  const included: Resource[] = [];
  const warnings = new Set<string>();
  for (const entry of Array.isArray(bundle.entry) ? (bundle.entry as readonly unknown[]) : []) sort(entry, wanted, matches, included, warnings);
  const total = typeof bundle.total === 'number' && bundle.total >= 0 ? bundle.total : undefined;
  const next = nextOf(bundle.link);
  return { matches, included, warnings: [...warnings], ...(total !== undefined && { total }), ...(next !== undefined && { next }) };
}

function sort(entry: unknown, wanted: string, matches: unknown[], included: Resource[], warnings: Set<string>): void {
  const resource = isObject(entry) ? entry['resource'] : undefined;
  const type = isObject(resource) ? resource['resourceType'] : undefined;
  if (type === 'OperationOutcome') for (const words of issuesOf(resource)) warnings.add(words);
  else if (typeof type === 'string' && type !== wanted) included.push(resource as Resource);
  else matches.push(resource);
}

const LONGEST_WARNING = 300;

function issuesOf(outcome: unknown): readonly string[] {
  const { issue } = outcome as Partial<OperationOutcome>;
  if (!Array.isArray(issue)) return [];
  return (issue as readonly unknown[]).flatMap((one) => {
    const details = isObject(one) && isObject(one['details']) ? one['details']['text'] : undefined;
    const words = details ?? (isObject(one) ? one['diagnostics'] : undefined);
    return typeof words === 'string' && words.trim() !== '' ? [words.trim().slice(0, LONGEST_WARNING)] : [];
  });
}

function nextOf(links: unknown): string | undefined {
  if (!Array.isArray(links)) return undefined;
  const link = (links as readonly unknown[]).find((one) => isObject(one) && one['relation'] === 'next');
  const url = isObject(link) ? link['url'] : undefined;
  return typeof url === 'string' && url !== '' ? url : undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
