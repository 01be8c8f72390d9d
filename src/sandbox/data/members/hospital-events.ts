import type { Telling } from '../claims/book.js';
import { institutional } from '../claims/institutional.js';
import type { HospitalClaim } from '../claims/institutional.js';
import { professional } from '../claims/professional.js';
import { SERVICES } from '../claims/services.js';
import type { DiagnosisKey } from '../claims/diagnosis.js';
import type { AnchorPersonId } from '../directory/anchor-people.js';
import type { Random } from '../prng.js';
import { tellingAt } from './life.js';
import type { LifeEvent } from './life.js';

/** The later shape says of each service what was paid; the earlier one only of the whole. */
function levelsOf(version: Telling['version']): Telling['levels'] {
  return version === '2.0.0' ? ['total', 'header', 'lines'] : ['total', 'header'];
}

/** What hospitals of the sandbox bill for an evening and for a stay. */
export const REVENUE_LINES = {
  emergency: [
    { revenue: 'emergency', billed: 214_000, allowed: 96_000 },
    { revenue: 'laboratory', code: SERVICES.chemistryPanel.code, billed: 38_000, allowed: 14_500 },
    { revenue: 'supplies', billed: 9600, allowed: 4100 },
  ],
  stay: [
    { revenue: 'room', units: 3, billed: 942_000, allowed: 408_000 },
    { revenue: 'pharmacy', billed: 126_000, allowed: 54_000 },
    { revenue: 'laboratory', code: SERVICES.chemistryPanel.code, billed: 98_000, allowed: 33_000 },
    { revenue: 'observation', units: 6, billed: 72_000, allowed: 31_000 },
  ],
} as const satisfies Readonly<Record<string, HospitalClaim['lines']>>;

/** An evening in the emergency room: what the hospital bills, and who read the tracing. */
export function emergency(random: Random, date: string, diagnoses: readonly DiagnosisKey[], doctor: AnchorPersonId): LifeEvent {
  const { version, thorough = false } = tellingAt(date, random);
  return {
    date,
    make: (book, id) => [
      institutional(book, {
        id,
        kind: 'outpatient',
        start: date,
        end: date,
        at: 'truckee-bend-hospital',
        emergency: true,
        team: [['attending', doctor]],
        diagnoses,
        lines: REVENUE_LINES.emergency,
        telling: { version, thorough, levels: levelsOf(version) },
      }),
      professional(book, {
        id: `${id}-doctor`,
        date,
        at: 'great-basin-heart',
        by: 'yasmin-radhakrishnan',
        place: 'outpatient',
        facility: 'truckee-bend-hospital',
        items: [{ service: 'heartTracing' }],
        diagnoses,
      }),
    ],
  };
}

/** A stay, with the doctors' own claims beside the hospital's. */
export function stay(random: Random, start: string, end: string, diagnoses: readonly DiagnosisKey[], drg: string): LifeEvent {
  const { version, thorough = false } = tellingAt(start, random);
  const beside = { date: start, place: 'inpatient', facility: 'truckee-bend-hospital', diagnoses } as const;
  return {
    date: start,
    make: (book, id) => [
      institutional(book, {
        id,
        kind: 'inpatient',
        start,
        end,
        at: 'truckee-bend-hospital',
        emergency: true,
        drg,
        team: [
          ['attending', 'yasmin-radhakrishnan'],
          ['referring', 'rafael-ulibarri'],
        ],
        diagnoses,
        lines: REVENUE_LINES.stay,
        telling: { version, thorough, levels: levelsOf(version) },
      }),
      professional(book, {
        ...beside,
        id: `${id}-heart`,
        at: 'great-basin-heart',
        by: 'yasmin-radhakrishnan',
        items: [{ service: 'heartUltrasound' }, { service: 'heartTracing' }],
      }),
      professional(book, { ...beside, id: `${id}-images`, at: 'basin-imaging', by: 'oksana-kovacs', items: [{ service: 'readingImages' }] }),
    ],
  };
}
