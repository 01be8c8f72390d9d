import type { ClaimBook } from '../../claims/book.js';
import { institutional } from '../../claims/institutional.js';
import { oral } from '../../claims/oral.js';
import { professional } from '../../claims/professional.js';
import { REFUSALS } from '../../claims/refusals.js';
import { vision } from '../../claims/vision.js';
import { checkup, lisinopril } from './regulars.js';

/** A broken wrist takes the year’s deductible; so the plan pays for most of the MRI in June, save for what nobody asked it about. */
export function year2025(book: ClaimBook): void {
  emergencyRoom(book);
  lisinopril(book, '2025-02-11', 3);
  checkup(book, 'checkup-2025', '2025-03-18');
  book.add(
    professional(book, {
      id: 'video-visit-2025',
      date: '2025-04-22',
      at: 'juniper-street',
      by: 'amara-osei',
      place: 'home',
      items: [{ service: 'videoVisit' }],
      diagnoses: ['kneePain'],
    }),
    professional(book, {
      id: 'knee-mri-2025',
      date: '2025-06-12',
      at: 'red-cliff-imaging',
      by: 'colette-robichaux',
      sentBy: 'amara-osei',
      diagnoses: ['kneePain'],
      items: [{ service: 'kneeMri' }, { service: 'contrast', refusal: REFUSALS.noAuthorization }],
    }),
  );
  crownAndGlasses(book);
  lisinopril(book, '2025-11-11');
}

function emergencyRoom(book: ClaimBook): void {
  book.add(
    institutional(book, {
      id: 'emergency-wrist-2025',
      kind: 'outpatient',
      start: '2025-02-08',
      end: '2025-02-08',
      at: 'mesa-rim-hospital',
      emergency: true,
      team: [['attending', 'jolene-cheramie']],
      diagnoses: ['brokenWrist', 'fall'],
      lines: [
        { revenue: 'emergency', billed: 268_000, allowed: 118_000 },
        { revenue: 'supplies', billed: 42_000, allowed: 22_000 },
      ],
    }),
  );
}

function crownAndGlasses(book: ClaimBook): void {
  book.add(
    oral(book, {
      id: 'crown-2025',
      date: '2025-08-26',
      at: 'orchard-lane-dental',
      by: 'agnieszka-zolkowska',
      decay: true,
      items: [
        { treatment: 'crown', tooth: '14' },
        { treatment: 'buildUp', tooth: '14', surfaces: ['O', 'D'], refusal: REFUSALS.bundled },
      ],
    }),
    vision(book, { id: 'glasses-2025', date: '2025-10-07', by: 'wendell-yazzie', items: ['eyeExam', 'frames', 'lenses'] }),
  );
}
