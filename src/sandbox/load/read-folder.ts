import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { FhirResource } from 'fhir/r4';
import { Space, type Found } from './space.js';

export interface FolderRead {
  readonly found: readonly Found[];
  /** What was passed over, in words. */
  readonly passedOver: readonly string[];
}

/** All resources of a folder of FHIR JSON, at any depth and out of Bundles, in the order of their paths. */
export function readFolder(folder: string): FolderRead {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new Error(`There is no folder ${folder} to load.`);
  const spaces = new Map<string, Space>([['.', new Space()]]);
  const found: Found[] = [];
  const passedOver: string[] = [];
  for (const path of jsonFiles(folder)) {
    const content = contentOf(join(folder, path));
    if (!isResource(content)) {
      passedOver.push(`Passed over ${path}: ${content === undefined ? 'it is no JSON' : 'it is no FHIR resource'}.`);
      continue;
    }
    const around = spaceOf(dirname(path), spaces);
    const file = new Space(around);
    for (const one of resourcesIn(content, path, file)) {
      file.add(one);
      around.add(one);
      found.push(one);
    }
  }
  return { found, passedOver };
}

function jsonFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.toLowerCase().endsWith('.json'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .sort();
}

function contentOf(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
  } catch (problem) {
    if (problem instanceof SyntaxError) return undefined;
    throw problem;
  }
}

function isResource(content: unknown): content is FhirResource {
  return typeof content === 'object' && content !== null && 'resourceType' in content && typeof content.resourceType === 'string' && /^[A-Z][A-Za-z]+$/.test(content.resourceType);
}

function spaceOf(folder: string, spaces: Map<string, Space>): Space {
  let space = spaces.get(folder);
  if (!space) {
    space = new Space(spaceOf(dirname(folder), spaces));
    spaces.set(folder, space);
  }
  return space;
}

/** A Bundle is what is in it; what a search said about itself (OperationOutcome) is no record. */
function resourcesIn(content: FhirResource, path: string, space: Space, fullUrl?: string): readonly Found[] {
  if (content.resourceType === 'OperationOutcome') return [];
  if (content.resourceType !== 'Bundle') return [{ resource: content, path, space, ...(fullUrl !== undefined && { fullUrl }) }];
  const entries: readonly unknown[] = Array.isArray(content.entry) ? content.entry : [];
  return entries.flatMap((entry) => {
    if (typeof entry !== 'object' || entry === null || !('resource' in entry) || !isResource(entry.resource)) return [];
    const url = 'fullUrl' in entry && typeof entry.fullUrl === 'string' ? entry.fullUrl : undefined;
    return resourcesIn(entry.resource, path, space, url);
  });
}
