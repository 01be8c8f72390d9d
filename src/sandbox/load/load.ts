import type { FhirResource } from 'fhir/r4';
import type { Generated } from '../member.js';
import { SERVED_TYPES } from '../fhir/parameters/served.js';
import { patientsOf } from './patients.js';
import { readFolder } from './read-folder.js';
import { References } from './references.js';
import { ServedIds } from './served-ids.js';

/** What is served when folders of FHIR JSON stand beside the sandbox's own data. `log` hears what was renamed and what was passed over. */
export function withLoaded(own: Generated, folders: readonly string[], log: (line: string) => void): Generated {
  if (folders.length === 0) return own;
  const reads = folders.map(readFolder);
  for (const line of reads.flatMap(({ passedOver }) => passedOver)) log(line);
  const found = reads.flatMap((read) => read.found);
  const ids = new ServedIds();
  for (const { resourceType, id } of own.resources) if (id !== undefined) ids.take(resourceType, id);
  ids.assign(found);
  const references = new References(found, ids);
  const resources = found.map((one) => references.served(one));
  for (const line of ids.moved) log(line);
  const { members, ownerless } = patientsOf(resources);
  for (const line of summary(resources, members.length, ownerless)) log(line);
  return { ...own, members: [...own.members, ...members], resources: [...own.resources, ...resources], loaded: new Set(resources) };
}

function summary(resources: readonly FhirResource[], patients: number, ownerless: number): readonly string[] {
  const elsewhere = new Map<string, number>();
  for (const { resourceType } of resources) if (!SERVED_TYPES.has(resourceType)) elsewhere.set(resourceType, (elsewhere.get(resourceType) ?? 0) + 1);
  const counts = [...elsewhere].sort().map(([type, count]) => `${count} ${type}`);
  return [
    `Loaded ${resources.length} resources and ${patients} patients.`,
    ...(counts.length > 0 ? [`Not served, since the payer has no such resource: ${counts.join(', ')}.`] : []),
    ...(ownerless > 0 ? [`Claims that name no patient, so that nobody can read them: ${ownerless}.`] : []),
  ];
}
