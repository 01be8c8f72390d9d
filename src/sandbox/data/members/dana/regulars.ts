import type { ClaimBook } from '../../claims/book.js';
import { oral } from '../../claims/oral.js';
import { pharmacy } from '../../claims/pharmacy.js';
import { professional } from '../../claims/professional.js';

/** What comes back every year. */
export function checkup(book: ClaimBook, id: string, date: string): void {
  book.add(professional(book, { id, date, at: 'juniper-street', by: 'amara-osei', items: [{ service: 'checkup' }], diagnoses: ['checkup'] }));
}

export function cleaning(book: ClaimBook, id: string, date: string): void {
  book.add(
    oral(book, {
      id,
      date,
      at: 'orchard-lane-dental',
      by: 'agnieszka-zolkowska',
      items: [{ treatment: 'exam' }, { treatment: 'cleaning' }, { treatment: 'xrays' }],
    }),
  );
}

export function lisinopril(book: ClaimBook, date: string, refill = 0): void {
  book.add(pharmacy(book, { id: `lisinopril-${date.slice(0, 7)}`, date, at: 'depot-street-drug', prescribedBy: 'amara-osei', drug: 'lisinopril', refill }));
}
