import { constants } from 'node:buffer';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { FhirResource } from 'fhir/r4';
import { Space, type Found } from './space.js';

export interface FolderRead {
  readonly found: readonly Found[];
  /** What was passed over, in words. */
  readonly passedOver: readonly string[];
}

/** Deeper than any resource goes, and less deep than what no program walks through. */
const DEEPEST = 200;

/** All resources of a folder of FHIR JSON, at any depth and out of Bundles, in the order of their paths. */
export function readFolder(folder: string): FolderRead {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new Error(`There is no folder ${folder} to load.`);
  const spaces = new Map<string, Space>([['.', new Space()]]);
  const found: Found[] = [];
  const passedOver: string[] = [];
  for (const path of pathsIn(folder)) {
    const content = contentOf(join(folder, path));
    if ('unfit' in content) {
      passedOver.push(`Passed over ${path}: ${content.unfit}.`);
      continue;
    }
    const around = spaceOf(dirname(path), spaces);
    const file = new Space(around);
    for (const one of resourcesIn(content.resource, path, file)) {
      file.add(one);
      around.add(one);
      found.push(one);
    }
  }
  return { found, passedOver };
}

/** JSON files, and whatever is only linked: nobody should wonder where that is. */
function pathsIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isSymbolicLink() || (entry.isFile() && entry.name.toLowerCase().endsWith('.json')))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .sort();
}

type Content = { readonly resource: FhirResource } | { readonly unfit: string };

function contentOf(path: string): Content {
  const target = statSync(path, { throwIfNoEntry: false });
  if (!target?.isFile()) return { unfit: target ? 'it is a link to a folder, and links could lead in circles' : 'it is a link that leads nowhere' };
  if (target.size > constants.MAX_STRING_LENGTH) return { unfit: 'it is too long to be read at once' };
  const content = parsed(path);
  if ('unfit' in content) return content;
  if (!isResource(content.json)) return { unfit: 'it is no FHIR resource' };
  return isDeeperThan(DEEPEST, content.json) ? { unfit: `it is nested more than ${DEEPEST} deep` } : { resource: content.json };
}

function parsed(path: string): { readonly json: unknown } | { readonly unfit: string } {
  try {
    return { json: JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, '')) };
  } catch (problem) {
    return { unfit: problem instanceof SyntaxError ? 'it is no JSON' : `it cannot be read (${(problem as NodeJS.ErrnoException).code ?? String(problem)})` };
  }
}

function isResource(content: unknown): content is FhirResource {
  return typeof content === 'object' && content !== null && 'resourceType' in content && typeof content.resourceType === 'string' && /^[A-Z][A-Za-z]+$/.test(content.resourceType);
}

function isDeeperThan(levels: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeperThan(levels - 1, inner));
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
