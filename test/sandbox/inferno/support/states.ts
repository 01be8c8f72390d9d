/** A resource, or a part of one, as JSON. */
type Json = Readonly<Record<string, unknown>>;

/** Slices that are told by something else than a code of their own name. */
const SLICES: Readonly<Record<string, (part: Json) => boolean>> = {
  adjudicationamounttype: (part) => part['amount'] !== undefined,
  memberid: (part) => typed(part, 'MB'),
  naiccode: (part) => typed(part, 'naiccode'),
  NPI: (part) => part['system'] === 'http://hl7.org/fhir/sid/us-npi',
  payerid: (part) => typed(part, 'payerid'),
  roudtrippurpose: (part) => coded(part['category'], 'roundtrippurpose'), // the profile's own spelling
  tax: (part) => part['system'] === 'urn:oid:2.16.840.1.113883.4.4',
  uniqueclaimid: (part) => typed(part, 'uc'),
  uniquememberid: (part) => typed(part, 'um'),
};

/**
 * Whether a resource states what a path names: `item.adjudication:allowedunits.value`, `supportingInfo:drg.code`, `timing[x]`. An element
 * without a value does not count; of a list one is enough.
 */
export function states(resource: unknown, path: string): boolean {
  return reached([resource], path.split('.')).length > 0;
}

function reached(parts: readonly unknown[], steps: readonly string[]): readonly unknown[] {
  const [step, ...rest] = steps;
  if (step === undefined) return parts;
  const [name = '', slice] = step.split(':');
  const inner = parts.flatMap((part) => childrenOf(part, name)).filter((child) => slice === undefined || isOfSlice(child, slice));
  return inner.length === 0 ? [] : reached(inner, rest);
}

function childrenOf(part: unknown, name: string): readonly unknown[] {
  if (typeof part !== 'object' || part === null) return [];
  const [stem, choice] = name.split('[');
  const values = Object.entries(part).filter(([key]) => (choice === undefined ? key === name : new RegExp(`^${stem ?? ''}[A-Z]`).test(key)));
  return values.flatMap(([, value]) => (Array.isArray(value) ? (value as readonly unknown[]) : [value])).filter((value) => value !== undefined && value !== null && value !== '');
}

function isOfSlice(part: unknown, slice: string): boolean {
  if (typeof part !== 'object' || part === null) return false;
  const known = SLICES[slice];
  const { category, type } = part as { category?: unknown; type?: unknown };
  return known ? known(part as Json) : coded(category, slice) || coded(type, slice);
}

function typed(part: Json, code: string): boolean {
  return coded(part['type'], code);
}

function coded(concept: unknown, code: string): boolean {
  const { coding } = typeof concept === 'object' && concept !== null ? (concept as { coding?: readonly { code?: string }[] }) : {};
  return coding?.some((one) => one.code?.toLowerCase() === code.toLowerCase()) ?? false;
}
