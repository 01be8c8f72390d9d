/**
 * Search parameters of what belongs to a member.
 * @see https://hl7.org/fhir/us/carin-bb/STU2/CapabilityStatement-c4bb.html
 */
import type { Coverage, ExplanationOfBenefit, Patient, Procedure, RelatedPerson } from 'fhir/r4';
import { all, codings, day, identifiers } from './elements.js';
import { date, reference, token, type Parameters } from './parameter.js';

const OF_PATIENT = ['Patient'];
const PROVIDERS = ['Organization', 'Practitioner', 'PractitionerRole'];

const patient: Parameters<Patient> = {
  identifier: token((person) => identifiers(person.identifier)),
};

const explanationOfBenefit: Parameters<ExplanationOfBenefit> = {
  'billable-period-start': date((claim) => all(claim.billablePeriod).flatMap(({ start }) => day(start))),
  'care-team': reference(PROVIDERS, (claim) => all(claim.careTeam).flatMap(({ provider }) => all(provider))),
  'coverage': reference(['Coverage'], (claim) => all(claim.insurance).flatMap((insurance) => all(insurance.coverage))),
  'identifier': token((claim) => identifiers(claim.identifier)),
  'insurer': reference(['Organization'], (claim) => all(claim.insurer)),
  'patient': reference(OF_PATIENT, (claim) => all(claim.patient)),
  'payee': reference([...PROVIDERS, 'Patient', 'RelatedPerson'], (claim) => all(claim.payee).flatMap(({ party }) => all(party))),
  'provider': reference(PROVIDERS, (claim) => all(claim.provider)),
  'service-date': date((claim) => [
    ...all(claim.billablePeriod),
    ...all(claim.item).flatMap((line) => [...day(line.servicedDate), ...all(line.servicedPeriod)]),
  ]),
  'service-start-date': date((claim) => [
    ...all(claim.billablePeriod).flatMap(({ start }) => day(start)),
    ...all(claim.item).flatMap((line) => [...day(line.servicedDate), ...all(line.servicedPeriod).flatMap(({ start }) => day(start))]),
  ]),
  'type': token((claim) => codings(claim.type)),
};

const procedure: Parameters<Procedure> = {
  date: date((done) => [...day(done.performedDateTime), ...all(done.performedPeriod)]),
  patient: reference(OF_PATIENT, (done) => all(done.subject)),
};

const coverage: Parameters<Coverage> = {
  patient: reference(OF_PATIENT, (card) => all(card.beneficiary)),
  payor: reference(['Organization', 'Patient', 'RelatedPerson'], (card) => all(card.payor)),
};

const relatedPerson: Parameters<RelatedPerson> = {
  patient: reference(OF_PATIENT, (relative) => all(relative.patient)),
};

export const MEMBER_PARAMETERS: Readonly<Record<string, Parameters>> = {
  Coverage: coverage,
  ExplanationOfBenefit: explanationOfBenefit,
  Patient: patient,
  Procedure: procedure,
  RelatedPerson: relatedPerson,
};
