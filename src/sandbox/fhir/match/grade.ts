import type { Patient } from 'fhir/r4';
import { folded } from '../index/string-index.js';
import { all, texts } from '../parameters/elements.js';
import type { AskedPatient } from './asked-patient.js';

/** How sure a match is. @see https://hl7.org/fhir/R4/valueset-match-grade.html */
export type Grade = 'certain' | 'probable' | 'possible';

/**
 * Whether a patient is whom was asked for: everything that was said has to be so, save an identifier of a system that the patient has
 * none of. Certain is who was named by identifier, or by family name, given name and birth date.
 */
export function gradeOf(patient: Patient, asked: AskedPatient): Grade | undefined {
  const identifier = byIdentifier(patient, asked);
  const name = byName(patient, asked);
  const fits = identifier !== 'differs' && name && saysSo(asked.gender, texts(patient.gender)) && saysSo(asked.birthDate, texts(patient.birthDate)) && byPostalCode(patient, asked);
  if (!fits) return undefined;
  const byPerson = asked.family !== undefined && asked.birthDate !== undefined;
  if (identifier === 'same' || (byPerson && asked.given.length > 0)) return 'certain';
  if (byPerson) return 'probable';
  return asked.family === undefined ? undefined : 'possible';
}

function byIdentifier(patient: Patient, { identifiers }: AskedPatient): 'same' | 'differs' | 'not-comparable' {
  const stated = all(patient.identifier);
  const same = identifiers.some((asked) => stated.some(({ system, value }) => value === asked.value && (asked.system === undefined || system === asked.system)));
  if (same) return 'same';
  const comparable = identifiers.some((asked) => asked.system === undefined || stated.some(({ system }) => system === asked.system));
  return comparable ? 'differs' : 'not-comparable';
}

function byName(patient: Patient, { family, given }: AskedPatient): boolean {
  if (family === undefined && given.length === 0) return true;
  return all(patient.name).some((name) => {
    const has = texts(name.given).map(folded);
    return (family === undefined || texts(name.family).map(folded).includes(family)) && given.every((one) => has.includes(one));
  });
}

function byPostalCode(patient: Patient, { postalCode }: AskedPatient): boolean {
  return saysSo(postalCode, all(patient.address).flatMap((address) => texts(address.postalCode).map((code) => code.slice(0, 5))));
}

function saysSo(asked: string | undefined, stated: readonly string[]): boolean {
  return asked === undefined || stated.includes(asked);
}
