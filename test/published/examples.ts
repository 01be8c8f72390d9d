import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';

/** One published resource, and the facts that a sound program shows of it. */
export interface Case {
  readonly id: string;
  readonly file: string;
  readonly resource: string;
  readonly kind: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** The folder of published examples, where there is one: `docs/` says where they come from. */
export const EXAMPLES = process.env.FHIR_EXAMPLES;

/** A suite over the examples; without them one skipped test says so, since a suite alone would not be counted. */
export function published(name: string, body: () => void): void {
  describe(name, () => {
    if (EXAMPLES) body();
    else it('are checked where FHIR_EXAMPLES is set', { skip: 'FHIR_EXAMPLES is not set' });
  });
}


export function casesOf(kind: string): readonly Case[] {
  return EXAMPLES ? casesIn(EXAMPLES).filter((one) => one.kind === kind) : [];
}

export function kinds(): readonly string[] {
  return EXAMPLES ? [...new Set(casesIn(EXAMPLES).map(({ kind }) => kind))] : [];
}

/** All resources of the case's folder: what a server that has them would find for a reference. */
export function neighbours({ file }: Case): readonly Resource[] {
  const folder = dirname(join(EXAMPLES ?? '', file));
  return readdirSync(folder).filter((name) => name.endsWith('.json')).flatMap((name) => resourcesIn(join(folder, name)));
}

/** The case's own resource. */
export function resourceOf(one: Case): Resource {
  const found = resourcesIn(join(EXAMPLES ?? '', one.file)).find(({ resourceType, id }) => `${resourceType}/${id}` === one.resource);
  if (!found) throw new Error(`${one.id} is not in its file`);
  return found;
}

export interface Resource {
  readonly resourceType: string;
  readonly id: string;
  readonly [field: string]: unknown;
}

const read = new Map<string, readonly Resource[]>();

function resourcesIn(path: string): readonly Resource[] {
  const known = read.get(path);
  if (known) return known;
  const json = JSON.parse(readFileSync(path, 'utf8')) as Resource & { readonly entry?: readonly { readonly resource: Resource }[] };
  const resources = json.resourceType === 'Bundle' ? (json.entry ?? []).map(({ resource }) => resource) : [json];
  read.set(path, resources);
  return resources;
}

function casesIn(folder: string): readonly Case[] {
  return (JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as { readonly cases: readonly Case[] }).cases;
}
