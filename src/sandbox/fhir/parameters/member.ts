/**
 * Search parameters of what belongs to a member.
 * @see https://hl7.org/fhir/us/carin-bb/STU2/CapabilityStatement-c4bb.html
 */
import type { Coverage, ExplanationOfBenefit, Patient, Procedure } from 'fhir/r4';
import { all, codings, identifiers, references, texts } from './elements.js';
import { date, reference, token, type Parameters, type Stretch } from './parameter.js';

const OF_PATIENT = ['Patient'];

function day(stated: string | undefined): readonly Stretch[] {
  return texts(stated).map((on) => ({ start: on, end: on }));
}

const patient: Parameters<Patient> = {
  identifier: token((person) => identifiers(person.identifier)),
};

const explanationOfBenefit: Parameters<ExplanationOfBenefit> = {
  'identifier': token((claim) => identifiers(claim.identifier)),
  'patient': reference(OF_PATIENT, (claim) => references(claim.patient)),
  'service-date': date((claim) => [
    ...all(claim.billablePeriod),
    ...all(claim.item).flatMap((line) => [...day(line.servicedDate), ...all(line.servicedPeriod)]),
  ]),
  'type': token((claim) => codings(claim.type)),
};

const procedure: Parameters<Procedure> = {
  date: date((done) => [...day(done.performedDateTime), ...all(done.performedPeriod)]),
  patient: reference(OF_PATIENT, (done) => references(done.subject)),
};

const coverage: Parameters<Coverage> = {
  patient: reference(OF_PATIENT, (card) => references(card.beneficiary)),
};

export const MEMBER_PARAMETERS: Readonly<Record<string, Parameters>> = {
  Coverage: coverage,
  ExplanationOfBenefit: explanationOfBenefit,
  Patient: patient,
  Procedure: procedure,
};
