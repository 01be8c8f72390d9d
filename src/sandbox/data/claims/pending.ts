import type { ExplanationOfBenefit } from 'fhir/r4';
import { addDays } from '../calendar.js';
import type { AnchorPersonId } from '../directory/anchor-people.js';
import { anchor } from '../directory/anchors.js';
import type { AnchorId } from '../directory/anchors.js';
import { organizationReference } from '../directory/facility.js';
import { sum } from '../cents.js';
import { amount } from './amount.js';
import type { ClaimBook } from './book.js';
import { careTeam } from './care-team.js';
import { diagnoses } from './diagnosis.js';
import type { DiagnosisKey } from './diagnosis.js';
import { frame } from './frame.js';
import { PLACES, SERVICES } from './services.js';
import type { Service, ServiceKey } from './services.js';
import { numbered, received } from './supporting-info.js';

export interface PendingVisit {
  readonly id: string;
  readonly date: string;
  readonly at: AnchorId;
  readonly by: AnchorPersonId;
  readonly services: readonly ServiceKey[];
  readonly diagnoses: readonly DiagnosisKey[];
}

/** A claim that has arrived and is not decided: what was billed is all that is known. */
export function pending(book: ClaimBook, visit: PendingVisit): ExplanationOfBenefit {
  const { date } = visit;
  const services: readonly Service[] = visit.services.map((key) => SERVICES[key]);
  const arrived = addDays(date, 2);
  return {
    ...frame({
      id: visit.id,
      number: book.nextNumber(),
      patient: book.patient,
      coverage: book.coverage('medical'),
      kind: 'professional',
      start: date,
      processed: arrived,
      provider: organizationReference(anchor(visit.at)),
      outcome: 'queued',
    }),
    careTeam: careTeam([['rendering', visit.by]]),
    supportingInfo: numbered([received(arrived)]),
    diagnosis: diagnoses(visit.diagnoses),
    item: services.map((service, at) => ({
      sequence: at + 1,
      productOrService: service.code,
      servicedDate: date,
      locationCodeableConcept: PLACES.office,
      adjudication: [amount('submitted', service.billed)],
    })),
    total: [amount('submitted', sum(services.map(({ billed }) => billed)))],
  };
}
