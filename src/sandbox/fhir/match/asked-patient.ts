import type { HumanName, Identifier } from 'fhir/r4';
import { folded } from '../index/string-index.js';
import { all, texts } from '../parameters/elements.js';
import { FhirRefusal } from '../refusal.js';

/** Whom a `$match` describes: what it says of the person, made alike in case and accents. */
export interface AskedPatient {
  readonly identifiers: readonly { readonly system: string | undefined; readonly value: string }[];
  readonly family: string | undefined;
  readonly given: readonly string[];
  readonly gender: string | undefined;
  readonly birthDate: string | undefined;
  /** The five digits that every ZIP code has. */
  readonly postalCode: string | undefined;
  readonly onlyCertain: boolean;
}

interface Parameter {
  readonly name?: unknown;
  readonly resource?: unknown;
  readonly valueBoolean?: unknown;
  readonly valueInteger?: unknown;
}

type Loose = Readonly<Record<string, unknown>>;

/** Reads the Parameters of a `$match`; refuses with 400 what is none, or describes nobody. @see https://hl7.org/fhir/R4/patient-operation-match.html */
export function askedPatient(body: string): AskedPatient {
  const parameters = parametersIn(body);
  const known = ['resource', 'onlyCertainMatches', 'count'];
  const odd = parameters.find(({ name }) => !known.includes(String(name)));
  if (odd) throw new FhirRefusal(400, 'not-supported', `$match takes ${known.join(', ')}, and no "${String(odd.name)}".`);
  const named = (name: string): Parameter | undefined => parameters.find((parameter) => parameter.name === name);
  const person = named('resource')?.resource as Loose | undefined;
  if (person?.['resourceType'] !== 'Patient') throw new FhirRefusal(400, 'required', '$match needs a parameter named resource that holds a Patient.');
  const onlyCertain = named('onlyCertainMatches')?.valueBoolean ?? false;
  if (typeof onlyCertain !== 'boolean') throw new FhirRefusal(400, 'invalid', 'onlyCertainMatches is to be true or false, as valueBoolean.');
  checkCount(named('count'));
  return { ...described(person), onlyCertain };
}

function parametersIn(body: string): readonly Parameter[] {
  let stated: unknown;
  try {
    stated = JSON.parse(body);
  } catch {
    throw new FhirRefusal(400, 'invalid', 'The body is no JSON.');
  }
  const { resourceType, parameter } = typeof stated === 'object' && stated !== null ? (stated as { resourceType?: unknown; parameter?: Parameter[] }) : {};
  if (resourceType !== 'Parameters') throw new FhirRefusal(400, 'invalid', '$match takes a Parameters resource.');
  return all(parameter);
}

/** At most one Patient is ever answered, so that any number from 1 will do. */
function checkCount(count: Parameter | undefined): void {
  if (count && !(Number.isInteger(count.valueInteger) && Number(count.valueInteger) > 0)) throw new FhirRefusal(400, 'invalid', 'count is to be a whole number from 1, as valueInteger.');
}

function described(person: Loose): Omit<AskedPatient, 'onlyCertain'> {
  const names = all(person['name'] as HumanName[] | undefined);
  const identifiers = all(person['identifier'] as Identifier[] | undefined).flatMap(({ system, value }) => texts(value).map((one) => ({ system: texts(system)[0], value: one })));
  const family = texts(...names.map((name) => name.family))[0];
  if (family === undefined && identifiers.length === 0) throw new FhirRefusal(400, 'required', '$match needs a family name or an identifier of the person.');
  // The payer's page writes the address as one, and not as the list that FHIR has.
  const postalCodes = all(person['address'] as { postalCode?: unknown }[] | undefined).flatMap(({ postalCode }) => texts(postalCode));
  return {
    identifiers,
    family: family && folded(family),
    given: names.flatMap(({ given }) => texts(given).map(folded)),
    gender: texts(person['gender'])[0],
    birthDate: texts(person['birthDate'])[0],
    postalCode: postalCodes[0]?.trim().slice(0, 5),
  };
}
