import type { ExplanationOfBenefit, ExplanationOfBenefitItem } from 'fhir/r4';
import { PLAIN_TELLING } from '../../claims/book.js';
import type { ClaimBook } from '../../claims/book.js';
import { ordinary } from '../../claims/ordinary.js';
import type { SettledLine } from '../../claims/service-line.js';
import { PLACES, SERVICES } from '../../claims/services.js';
import type { Service } from '../../claims/services.js';
import { versioned } from './versions.js';

/** The decision on a visit that came in and waits for it: the same claim under the same number, with its money. */
export function decisionOn(book: ClaimBook, waiting: ExplanationOfBenefit, date: string): ExplanationOfBenefit {
  const start = waiting.billablePeriod?.start ?? date;
  const decision = ordinary({
    id: waiting.id ?? '',
    number: waiting.identifier?.[0]?.value ?? '',
    patient: book.patient,
    coverage: book.coverage('medical'),
    kind: 'professional',
    start,
    processed: date,
    provider: waiting.provider,
    inNetwork: true,
    telling: PLAIN_TELLING,
    lines: (waiting.item ?? []).map((item) => settledLine(book, item, start)),
    facts: (waiting.supportingInfo ?? []).map(({ sequence: _, ...fact }) => fact),
    ...(waiting.careTeam && { careTeam: waiting.careTeam }),
    ...(waiting.diagnosis && { diagnosis: waiting.diagnosis }),
  });
  return versioned(decision, 2, date);
}

function settledLine(book: ClaimBook, { productOrService }: ExplanationOfBenefitItem, date: string): SettledLine {
  const service = Object.values<Service>(SERVICES).find(({ code }) => code === productOrService);
  if (!service) throw new RangeError('a claim waits for a decision on a service that is in no list');
  return { service, date, settled: book.settle(service, date, 'medical', true), place: PLACES.office, diagnoses: [1], careTeam: [1] };
}
