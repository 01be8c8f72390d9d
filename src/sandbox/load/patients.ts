import type { FhirResource, HumanName } from 'fhir/r4';
import { all, texts } from '../fhir/parameters/elements.js';
import { SERVED_TYPES } from '../fhir/parameters/served.js';
import { targetOf } from '../fhir/search/reference-value.js';
import type { SandboxMember } from '../member.js';

/** Everybody whom loaded records belong to signs in with their patient id and this password. */
export const LOADED_PASSWORD = 'sandbox';

export interface LoadedPatients {
  readonly members: readonly SandboxMember[];
  /** How many claims say of nobody that they are theirs. */
  readonly ownerless: number;
}

/** Accounts for the patients that loaded records name, whether or not a Patient resource came with them; those with claims first. */
export function patientsOf(resources: readonly FhirResource[]): LoadedPatients {
  const claims = new Map<string, number>();
  const known = new Map<string, Extract<FhirResource, { resourceType: 'Patient' }>>();
  const named = new Set<string>();
  let ownerless = 0;
  for (const resource of resources) {
    if (resource.resourceType === 'Patient' && resource.id !== undefined) known.set(resource.id, resource);
    const owner = ownerOf(resource);
    if (owner !== undefined) named.add(owner);
    if (resource.resourceType !== 'ExplanationOfBenefit') continue;
    if (owner === undefined) ownerless += 1;
    else claims.set(owner, (claims.get(owner) ?? 0) + 1);
  }
  const members = [...new Set([...claims.keys(), ...named, ...known.keys()])].map((id) => {
    const patient = known.get(id);
    const name = nameOf(all<HumanName>(patient?.name)[0]);
    return {
      username: id,
      password: LOADED_PASSWORD,
      patients: [{ id, name: name ?? id, birthDate: texts(patient?.birthDate)[0] ?? '' }],
      about: [name, counted(claims.get(id) ?? 0), 'loaded'].filter((part) => part !== undefined).join(', '),
    };
  });
  return { members, ownerless };
}

function ownerOf(resource: FhirResource): string | undefined {
  const owner = SERVED_TYPES.get(resource.resourceType)?.parameters['patient'];
  const [reference = ''] = owner?.kind === 'reference' ? owner.read(resource).flatMap((stated) => texts(stated.reference)) : [];
  const target = targetOf(reference);
  return target?.type === 'Patient' ? target.id : undefined;
}

function nameOf(name: HumanName | undefined): string | undefined {
  const parts = texts(name?.prefix, name?.given, name?.family, name?.suffix).join(' ');
  return texts(name?.text)[0] ?? (parts === '' ? undefined : parts);
}

function counted(claims: number): string {
  return claims === 0 ? 'no claims' : claims === 1 ? '1 claim' : `${claims.toLocaleString('en-US')} claims`;
}
