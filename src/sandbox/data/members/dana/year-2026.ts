import type { ExplanationOfBenefit } from 'fhir/r4';
import type { ClaimBook } from '../../claims/book.js';
import { pending } from '../../claims/pending.js';
import { professional } from '../../claims/professional.js';
import { REFUSALS } from '../../claims/refusals.js';
import { replaced } from '../../claims/replaced.js';
import { kneeBraceTwice } from '../../odd/contradictions.js';
import { checkup } from './regulars.js';

export function year2026(book: ClaimBook): void {
  therapyOfTheKnee(book);
  checkup(book, 'checkup-2026', '2026-03-10');
  book.add(
    professional(book, {
      id: 'gene-test-2026',
      date: '2026-03-20',
      at: 'two-forks-laboratory',
      sentBy: 'amara-osei',
      place: 'laboratory',
      diagnoses: ['checkup'],
      items: [{ service: 'geneTest', refusal: REFUSALS.notMedicallyNecessary }],
    }),
    ...moleOutsideTheNetwork(book),
    ...adjustedVisit(book),
    kneeBraceTwice({ id: 'knee-brace-2026', number: book.nextNumber(), patient: book.patient, start: '2026-08-18' }),
    pending(book, { id: 'visit-november-2026', date: '2026-11-12', at: 'juniper-street', by: 'amara-osei', services: ['visit'], diagnoses: ['pressure'] }),
  );
}

function therapyOfTheKnee(book: ClaimBook): void {
  for (const [at, date] of ['2026-01-20', '2026-01-27', '2026-02-03'].entries()) {
    book.add(
      professional(book, {
        id: `therapy-knee-2026-${at + 1}`,
        date,
        at: 'stepping-stone-therapy',
        by: 'desmond-larkin',
        sentBy: 'amara-osei',
        diagnoses: ['kneePain'],
        items: [{ service: 'therapy' }, { service: 'handsOnTherapy', units: 1 }],
      }),
    );
  }
}

/** The skin doctor is not in the network, and the laboratory’s explanation says nothing of what is owed. */
function moleOutsideTheNetwork(book: ClaimBook): ExplanationOfBenefit[] {
  return [
    professional(book, {
      id: 'skin-doctor-2026',
      date: '2026-05-06',
      at: 'copper-creek-skin',
      by: 'soledad-castaneda',
      inNetwork: false,
      items: [{ service: 'skinVisit' }, { service: 'lesionRemoval' }],
      diagnoses: ['mole'],
    }),
    professional(book, {
      id: 'laboratory-2026',
      date: '2026-05-08',
      at: 'two-forks-laboratory',
      sentBy: 'soledad-castaneda',
      place: 'laboratory',
      diagnoses: ['mole'],
      items: [{ service: 'chemistryPanel' }, { service: 'drawingBlood' }],
      telling: { version: '2.0.0', levels: ['total'], silentOnOwed: true },
    }),
  ];
}

/** Taken for a specialist's visit at first, and put right five weeks later: the copay fell from $50 to $25. */
function adjustedVisit(book: ClaimBook): ExplanationOfBenefit[] {
  const visit = { date: '2026-06-09', at: 'juniper-street', by: 'amara-osei', diagnoses: ['kneePain'] } as const;
  const first = book.withoutCounting(() => professional(book, { ...visit, id: 'visit-june-2026', items: [{ service: 'specialistVisit' }] }));
  const second = professional(book, {
    ...visit,
    id: 'visit-june-2026-corrected',
    daysToProcess: 47,
    items: [{ service: 'longVisit', billed: 31_000, allowed: 17_200 }],
  });
  return replaced(first, second);
}
