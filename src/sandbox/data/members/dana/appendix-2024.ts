import type { ExplanationOfBenefit } from 'fhir/r4';
import type { ClaimBook } from '../../claims/book.js';
import { institutional } from '../../claims/institutional.js';
import { professional } from '../../claims/professional.js';
import { REFUSALS } from '../../claims/refusals.js';
import { lisinopril } from './regulars.js';

/** A hospital stay: the hospital bills, and beside it each doctor. */
export function year2024(book: ClaimBook): void {
  lisinopril(book, '2024-02-13', 3);
  book.add(
    professional(book, {
      id: 'ambulance-2024',
      date: '2024-04-18',
      at: 'mesa-rim-hospital',
      place: 'outpatient',
      items: [{ service: 'ambulance' }],
      diagnoses: ['appendicitis'],
    }),
    hospitalStay(book),
  );
  doctorsBesideTheHospital(book);
  book.add(
    professional(book, {
      id: 'after-surgery-2024',
      date: '2024-05-07',
      at: 'juniper-street',
      by: 'amara-osei',
      items: [{ service: 'visit' }],
      diagnoses: ['checkup', 'pressure'],
    }),
  );
  ['2024-05-14', '2024-08-13', '2024-11-12'].forEach((date, refill) => lisinopril(book, date, refill));
}

function hospitalStay(book: ClaimBook): ExplanationOfBenefit {
  return institutional(book, {
    id: 'hospital-stay-2024',
    kind: 'inpatient',
    start: '2024-04-18',
    end: '2024-04-20',
    at: 'mesa-rim-hospital',
    emergency: true,
    drg: '343',
    team: [
      ['attending', 'ifeoma-lindgren'],
      ['operating', 'ifeoma-lindgren'],
    ],
    diagnoses: ['appendicitis', 'dehydration', 'pressure'],
    procedures: [['0DTJ4ZZ', 'Taking out the appendix through small cuts']],
    lines: [
      { revenue: 'room', units: 2, billed: 680_000, allowed: 296_000 },
      { revenue: 'operating', billed: 540_000, allowed: 214_000 },
      { revenue: 'pharmacy', billed: 84_000, allowed: 36_000 },
      { revenue: 'laboratory', billed: 62_000, allowed: 21_000 },
      { revenue: 'scan', billed: 96_000, allowed: 38_000 },
      { revenue: 'comfort', billed: 12_000, allowed: 0, refusal: REFUSALS.notCovered },
    ],
  });
}

function doctorsBesideTheHospital(book: ClaimBook): void {
  const stay = { date: '2024-04-18', place: 'inpatient', facility: 'mesa-rim-hospital', diagnoses: ['appendicitis'] } as const;
  book.add(
    {
      ...professional(book, { ...stay, id: 'surgeon-2024', at: 'mesa-rim-surgeons', by: 'ifeoma-lindgren', items: [{ service: 'appendixSurgery' }] }),
      // By reference: the Procedure itself is among the member's records.
      procedure: [{ sequence: 1, date: stay.date, procedureReference: { reference: 'Procedure/procedure-appendix', display: 'Taking out the appendix' } }],
    },
    professional(book, { ...stay, id: 'anesthesia-2024', at: 'mesa-rim-anesthesia', by: 'tobias-wetherby', items: [{ service: 'anesthesia' }] }),
    professional(book, { ...stay, id: 'scan-reading-2024', at: 'red-cliff-imaging', by: 'colette-robichaux', items: [{ service: 'readingImages' }] }),
  );
}
