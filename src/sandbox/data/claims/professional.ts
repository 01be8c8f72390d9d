import type { ExplanationOfBenefit, Reference } from 'fhir/r4';
import type { Refusal } from '../benefits/settle.js';
import { addDays } from '../calendar.js';
import type { AnchorPersonId } from '../directory/anchor-people.js';
import { anchor } from '../directory/anchors.js';
import type { AnchorId } from '../directory/anchors.js';
import { organizationReference } from '../directory/facility.js';
import { PLAIN_TELLING } from './book.js';
import type { ClaimBook, Telling } from './book.js';
import { careTeam } from './care-team.js';
import type { CareRole } from './care-team.js';
import { diagnoses } from './diagnosis.js';
import type { DiagnosisKey } from './diagnosis.js';
import { ordinary } from './ordinary.js';
import type { SettledLine } from './service-line.js';
import { PLACES, SERVICES } from './services.js';
import type { PlaceKey, Service, ServiceKey } from './services.js';
import { accountNumber, received, recordNumber, serviceFacility } from './supporting-info.js';

/** A service of the catalogue, refused or with other money than usual. */
export interface Item {
  readonly service: ServiceKey;
  readonly refusal?: Refusal;
  readonly billed?: number;
  readonly allowed?: number;
  readonly units?: number;
}

/** A visit, a test, a treatment or a piece of equipment, billed by who gave it. */
export interface Visit {
  readonly id: string;
  readonly date: string;
  readonly at: AnchorId;
  readonly by?: AnchorPersonId;
  readonly sentBy?: AnchorPersonId;
  readonly items: readonly Item[];
  readonly diagnoses: readonly DiagnosisKey[];
  readonly place?: PlaceKey;
  readonly inNetwork?: boolean;
  /** The hospital or house where it took place, where that is not who bills. */
  readonly facility?: AnchorId;
  readonly telling?: Telling;
  readonly daysToProcess?: number;
}

export function professional(book: ClaimBook, visit: Visit): ExplanationOfBenefit {
  const { inNetwork = true, place = 'office', daysToProcess = 12 } = visit;
  const number = book.nextNumber();
  return ordinary({
    id: visit.id,
    number,
    patient: book.patient,
    coverage: book.coverage('medical'),
    kind: 'professional',
    start: visit.date,
    processed: addDays(visit.date, daysToProcess),
    provider: billedBy(visit),
    inNetwork,
    telling: visit.telling ?? PLAIN_TELLING,
    lines: visit.items.map((item) => settledLine(book, visit, item, inNetwork, place)),
    facts: [
      received(addDays(visit.date, Math.max(1, daysToProcess - 6))),
      ...(visit.facility ? [serviceFacility(`Organization/${visit.facility}`, anchor(visit.facility).name)] : []),
      ...(visit.telling?.thorough ? [recordNumber(`M-${book.prefix}`)] : []),
      accountNumber(`A-${number}`),
    ],
    ...(visit.by && { careTeam: careTeam(teamOf(visit.by, visit)) }),
    diagnosis: diagnoses(visit.diagnoses),
  });
}

function billedBy({ at }: Visit): Reference {
  return organizationReference(anchor(at));
}

function teamOf(by: AnchorPersonId, { sentBy, telling }: Visit): (readonly [CareRole, AnchorPersonId])[] {
  return [[telling?.version === '1.1.0' ? 'performing' : 'rendering', by], ...(sentBy ? [['referring', sentBy] as const] : [])];
}

function settledLine(book: ClaimBook, visit: Visit, item: Item, inNetwork: boolean, place: PlaceKey): SettledLine {
  const usual: Service = SERVICES[item.service];
  const service: Service = {
    ...usual, ...(item.billed !== undefined && { billed: item.billed }), ...(item.allowed !== undefined && { allowed: item.allowed }),
    ...(item.units !== undefined && { units: item.units }),
  };
  return {
    service,
    date: visit.date,
    settled: book.settle({ ...service, ...(item.refusal && { refusal: item.refusal }) }, visit.date, 'medical', inNetwork),
    place: PLACES[place],
    diagnoses: [1],
    ...(visit.by && { careTeam: [1] }),
    ...(item.refusal && { refusal: item.refusal }),
  };
}
