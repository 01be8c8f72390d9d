import type { ExplanationOfBenefit } from 'fhir/r4';
import type { Refusal } from '../benefits/settle.js';
import { addDays } from '../calendar.js';
import { concept } from '../coding/concept.js';
import { SYSTEM } from '../coding/systems.js';
import { doctor } from '../directory/anchor-people.js';
import type { AnchorPersonId } from '../directory/anchor-people.js';
import { anchor } from '../directory/anchors.js';
import type { AnchorId } from '../directory/anchors.js';
import { organizationReference } from '../directory/facility.js';
import { PLAIN_TELLING } from './book.js';
import type { ClaimBook, Telling } from './book.js';
import { careTeamMember } from './care-team.js';
import { drugOf } from './drugs.js';
import type { DrugKey } from './drugs.js';
import { ordinary } from './ordinary.js';
import type { Service } from './services.js';
import { dispensing, received } from './supporting-info.js';

export interface Fill {
  readonly id: string;
  readonly date: string;
  readonly at: AnchorId;
  readonly prescribedBy: AnchorPersonId;
  readonly drug: DrugKey;
  readonly refill?: number;
  readonly refusal?: Refusal;
  readonly telling?: Telling;
}

/** A drug from a pharmacy: decided at the counter, so it is received and processed on the day. */
export function pharmacy(book: ClaimBook, fill: Fill): ExplanationOfBenefit {
  const drug = drugOf(fill.drug);
  const { date, refill = 0, refusal } = fill;
  const service: Service = {
    code: concept(SYSTEM.ndc, drug.ndc, drug.name),
    billed: drug.billed,
    allowed: drug.allowed,
    sharing: { kind: 'copay', copay: drug.tier },
  };
  return ordinary({
    id: fill.id,
    number: book.nextNumber(),
    patient: book.patient,
    coverage: book.coverage('medical'),
    kind: 'pharmacy',
    start: date,
    processed: addDays(date, 1),
    provider: organizationReference(anchor(fill.at)),
    inNetwork: true,
    telling: { ...(fill.telling ?? PLAIN_TELLING), paidAtOnce: true },
    lines: [
      {
        service,
        date,
        quantity: { value: drug.quantity, unit: drug.unit },
        ...(refusal && { refusal }),
        settled: book.settle({ ...service, ...(refusal && { refusal }) }, date, 'medical', true),
      },
    ],
    facts: [
      ...dispensing({ daysSupply: drug.daysSupply, refill, refillsAuthorized: 5, brand: drug.brand, dispensedAsWritten: drug.brand ? '1' : '0', origin: '3' }),
      received(date),
    ],
    careTeam: [careTeamMember(1, 'prescribing', doctor(fill.prescribedBy))],
  });
}
