import type { Identified } from './claim/claim.js';
import { codingsOf } from './concept.js';
import { listOf } from './fields.js';
import type { Fields } from './fields.js';
import { stated } from './stated.js';
import { textOf } from './text.js';

const NPI_SYSTEM = 'http://hl7.org/fhir/sid/us-npi';
const C4BB_TYPE = 'http://hl7.org/fhir/us/carin-bb/CodeSystem/C4BBIdentifierType';
const NPI_TYPES: ReadonlyMap<unknown, string> = new Map([
  [C4BB_TYPE, 'npi'],
  ['http://terminology.hl7.org/CodeSystem/v2-0203', 'NPI'],
]);

function identifierOf(identifier: Fields | undefined): Identified | undefined {
  const value = textOf(identifier?.value);
  return value === undefined ? undefined : stated({ system: textOf(identifier?.system), value });
}

export function identifiersOf(identifiers: unknown): Identified[] {
  return listOf(identifiers).map(identifierOf).filter((identified) => identified !== undefined);
}

/** What a member would call the claim number: the unique claim id (`uc`), else the first identifier. */
export function claimNumberOf(identifiers: unknown): string | undefined {
  const list = listOf(identifiers);
  const unique = list.find((identifier) => codingsOf(identifier.type).some((coding) => coding.system === C4BB_TYPE && coding.code === 'uc'));
  return textOf(unique?.value) ?? identifiersOf(list)[0]?.value;
}

/** The National Provider Identifier among several, by its system or by its type. */
export function npiOf(identifiers: unknown): string | undefined {
  const npi = listOf(identifiers).find((identifier) => identifier.system === NPI_SYSTEM || isNpiType(identifier.type));
  return textOf(npi?.value);
}

function isNpiType(type: unknown): boolean {
  return codingsOf(type).some((coding) => coding.code !== undefined && NPI_TYPES.get(coding.system) === coding.code);
}
