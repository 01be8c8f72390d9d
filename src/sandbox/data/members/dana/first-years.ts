import type { ClaimBook } from '../../claims/book.js';
import { professional } from '../../claims/professional.js';
import { vision } from '../../claims/vision.js';
import { checkup, cleaning, lisinopril } from './regulars.js';

const OLD_TELLING = { version: '1.1.0', levels: ['total', 'lines'] } as const;

export function year2021(book: ClaimBook): void {
  book.add(
    professional(book, {
      id: 'checkup-2021',
      date: '2021-03-09',
      at: 'juniper-street',
      by: 'amara-osei',
      items: [{ service: 'checkup' }],
      diagnoses: ['checkup'],
      telling: OLD_TELLING,
    }),
    professional(book, {
      id: 'blood-tests-2021',
      date: '2021-03-11',
      at: 'two-forks-laboratory',
      sentBy: 'amara-osei',
      place: 'laboratory',
      diagnoses: ['checkup', 'cholesterol'],
      telling: OLD_TELLING,
      items: [{ service: 'cholesterolPanel' }, { service: 'chemistryPanel' }, { service: 'drawingBlood' }],
    }),
  );
  cleaning(book, 'cleaning-2021', '2021-09-14');
}

/** A sprained ankle: the walk-in visit, crutches, and therapy. */
export function year2022(book: ClaimBook): void {
  checkup(book, 'checkup-2022', '2022-03-15');
  sprainedAnkle(book);
  therapyOfTheAnkle(book);
  book.add(vision(book, { id: 'eye-exam-2022', date: '2022-10-04', by: 'wendell-yazzie', items: ['eyeExam'] }));
  cleaning(book, 'cleaning-2022', '2022-11-08');
}

function sprainedAnkle(book: ClaimBook): void {
  book.add(
    professional(book, {
      id: 'walk-in-ankle-2022',
      date: '2022-07-02',
      at: 'crossroads-walk-in',
      by: 'jolene-cheramie',
      place: 'urgent',
      items: [{ service: 'urgentVisit' }, { service: 'ankleXray' }],
      diagnoses: ['ankleSprain', 'fall'],
    }),
    professional(book, {
      id: 'crutches-2022',
      date: '2022-07-02',
      at: 'highline-equipment',
      place: 'supplier',
      items: [{ service: 'crutches' }],
      diagnoses: ['ankleSprain'],
    }),
    professional(book, {
      id: 'therapy-ankle-2022-1',
      date: '2022-07-19',
      at: 'stepping-stone-therapy',
      by: 'desmond-larkin',
      sentBy: 'amara-osei',
      items: [{ service: 'therapyStart' }],
      diagnoses: ['ankleSprainLater'],
    }),
  );
}

function therapyOfTheAnkle(book: ClaimBook): void {
  for (const [at, date] of ['2022-07-26', '2022-08-02', '2022-08-09', '2022-08-16'].entries()) {
    book.add(
      professional(book, {
        id: `therapy-ankle-2022-${at + 2}`,
        date,
        at: 'stepping-stone-therapy',
        by: 'desmond-larkin',
        items: [{ service: 'therapy' }],
        diagnoses: ['ankleSprainLater'],
      }),
    );
  }
}

export function year2023(book: ClaimBook): void {
  checkup(book, 'checkup-2023', '2023-03-21');
  lisinopril(book, '2023-03-24');
  book.add(
    professional(book, {
      id: 'mammogram-2023',
      date: '2023-05-16',
      at: 'red-cliff-imaging',
      by: 'colette-robichaux',
      sentBy: 'amara-osei',
      items: [{ service: 'mammogram' }],
      diagnoses: ['mammogram'],
    }),
  );
  lisinopril(book, '2023-08-15', 1);
  lisinopril(book, '2023-11-14', 2);
}
