import type { Party } from './claim.js';
import { fieldsOf } from '../fields.js';
import type { Fields } from '../fields.js';
import { currentNamesOf } from '../human-name.js';
import { npiOf } from '../identifier.js';
import { referenceOf } from '../reference.js';
import type { Resolve } from '../reference.js';
import { stated } from '../stated.js';
import { textOf } from '../text.js';

/**
 * Who a Reference names: by its `display`, else by the resource that it refers to, where that is at hand. An identifier alone gives
 * an NPI and no name.
 */
export function partyOf(value: unknown, resolve: Resolve): Party | undefined {
  const fields = fieldsOf(value);
  const reference = referenceOf(fields);
  const resource = reference === undefined ? undefined : fieldsOf(resolve(reference));
  const name = textOf(fields?.display) ?? (resource && nameOf(resource, resolve));
  const npi = npiOf(fields?.identifier) ?? npiOf(resource?.identifier);
  return name === undefined && npi === undefined && reference === undefined ? undefined : stated({ name, npi, reference });
}

/** The name of a person, an organisation or a place; of a role, that of its person, else of its organisation. */
function nameOf(resource: Fields, resolve: Resolve): string | undefined {
  if (resource.resourceType !== 'PractitionerRole') return ownNameOf(resource);
  for (const part of [resource.practitioner, resource.organization]) {
    const reference = referenceOf(part);
    const named = reference === undefined ? undefined : fieldsOf(resolve(reference));
    const name = textOf(fieldsOf(part)?.display) ?? (named && ownNameOf(named));
    if (name !== undefined) return name;
  }
  return undefined;
}

function ownNameOf(resource: Fields): string | undefined {
  return textOf(resource.name) ?? currentNamesOf(resource.name)[0];
}
