import type { CodeableConcept } from 'fhir/r4';

/** Not part of a shape: what is the resource's own, and the words beside codes, which some say as `display` and some as `text`. */
const OWN_WORDS: ReadonlySet<string> = new Set(['id', 'display', 'text', 'language', 'resourceType', 'versionId']);

/** Where the codes themselves are the shape: which amounts, facts, roles and kinds of diagnosis a claim states. */
const BY_CODE: ReadonlySet<string> = new Set(['category', 'role', 'type']);
const SLICED = /^(total|item\.adjudication|adjudication|supportingInfo|careTeam|diagnosis)\./;

/**
 * Which elements, extensions and codings resources carry: a line for each path, with extensions by the last word of their address, the system
 * of each coding, and where a guide slices by code, the code.
 */
export function shapeOf(resources: readonly object[]): ReadonlySet<string> {
  const shape = new Set<string>();
  for (const resource of resources) walk(resource, '', shape);
  return shape;
}

export function difference(wanted: ReadonlySet<string>, had: ReadonlySet<string>): string[] {
  return [...wanted].filter((line) => !had.has(line)).sort();
}

function walk(value: unknown, path: string, shape: Set<string>): void {
  if (Array.isArray(value)) for (const each of value) walk(each, path, shape);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
  for (const [key, inner] of Object.entries(value) as [string, unknown][]) {
    if (OWN_WORDS.has(key)) continue;
    if (key === 'extension') for (const each of inner as readonly { readonly url: string }[]) extension(each, path, shape);
    else if (key === 'coding') codings(value, path, shape);
    else element(key, inner, path, shape);
  }
}

function element(key: string, inner: unknown, path: string, shape: Set<string>): void {
  const below = path === '' ? key : `${path}.${key}`;
  shape.add(below);
  if (key !== 'contained') walk(inner, below, shape);
}

function extension({ url, ...rest }: { readonly url: string }, path: string, shape: Set<string>): void {
  const below = `${path}[${url.split('/').pop() ?? ''}]`;
  shape.add(below);
  walk(rest, below, shape);
}

function codings({ coding = [] }: CodeableConcept, path: string, shape: Set<string>): void {
  for (const { system = '', code = '' } of coding) {
    shape.add(`${path}<${system}>`);
    const last = path.split('.').pop() ?? '';
    if (SLICED.test(path) && BY_CODE.has(last)) shape.add(`${path} ${system.split('/').pop() ?? ''}|${code}`);
  }
}
