import { NETWORK_PROFILE } from './access/directory.js';
import { SERVED_TYPES } from './parameters/served.js';
import { FhirRefusal } from './refusal.js';

/** Says of an address whose type is not served what was probably meant. */
export function unknownType(path: string, name: string): FhirRefusal {
  return new FhirRefusal(404, 'not-supported', meant(path, name));
}

function meant(path: string, name: string): string {
  if (path.startsWith('/')) return 'Two slashes stand in a row after the base: one of them is too many.';
  if (name === '') return 'This is a FHIR server: ask it for metadata.';
  if (name === 'Network') return `A network is an Organization: ask for Organization?_profile=${NETWORK_PROFILE}.`;
  const known = [...SERVED_TYPES.keys()].find((type) => type.toLowerCase() === name.toLowerCase());
  return known ? `Types are written with their capitals: ${known}, not ${name}.` : `This server has no ${name}; metadata lists what it has.`;
}
