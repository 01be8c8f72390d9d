import type { ExplanationOfBenefit } from 'fhir/r4';
import type { Refusal } from '../benefits/settle.js';
import { addDays, yearOf } from '../calendar.js';
import type { ClaimBook, Telling } from '../claims/book.js';
import type { DrugKey } from '../claims/drugs.js';
import { oral } from '../claims/oral.js';
import type { DentalItem } from '../claims/oral.js';
import { pending } from '../claims/pending.js';
import { pharmacy } from '../claims/pharmacy.js';
import { professional } from '../claims/professional.js';
import type { Visit } from '../claims/professional.js';
import { REFUSALS } from '../claims/refusals.js';
import { replaced } from '../claims/replaced.js';
import { vision } from '../claims/vision.js';
import type { AnchorPersonId } from '../directory/anchor-people.js';
import type { AnchorId } from '../directory/anchors.js';
import type { Random } from '../prng.js';
import { tellingAt } from './life.js';
import type { LifeEvent } from './life.js';

const REFUSED_AT_TIMES = [REFUSALS.noAuthorization, REFUSALS.tooLate, REFUSALS.notCovered, REFUSALS.duplicate] as const;

type VisitPlan = Omit<Visit, 'id' | 'date' | 'telling'>;

/** Visits of one kind. A few are refused; a few are refused for want of details first, and paid a month later under a new number. */
export function visits(random: Random, dates: readonly string[], plan: VisitPlan): LifeEvent[] {
  return dates.map((date) => {
    const ordinary = tellingAt(date, random);
    // Laboratories' claims go through a system that knows lines only.
    const telling: Telling = plan.place === 'laboratory' ? { ...ordinary, levels: ['lines'] } : ordinary;
    const fate = random.next();
    const visit = { ...plan, date, telling };
    return {
      date,
      make: (book, id) => {
        if (plan.by && addDays(date, 12) > book.today) return [undecided(book, { ...visit, id, by: plan.by })];
        if (fate < 0.03) return [professional(book, refused({ ...visit, id }, random.pick(REFUSED_AT_TIMES)))];
        if (fate < 0.06 && addDays(date, 45) <= book.today) return secondTry(book, { ...visit, id });
        return [professional(book, { ...visit, id })];
      },
    };
  });
}

function refused(visit: Visit, refusal: Refusal): Visit {
  return { ...visit, items: visit.items.map((item) => ({ ...item, refusal })) };
}

function undecided(book: ClaimBook, visit: Visit & { readonly by: AnchorPersonId }): ExplanationOfBenefit {
  return pending(book, { ...visit, services: visit.items.map(({ service }) => service) });
}

function secondTry(book: ClaimBook, visit: Visit): ExplanationOfBenefit[] {
  const first = book.withoutCounting(() => professional(book, refused(visit, REFUSALS.moreInformation)));
  return replaced(first, professional(book, { ...visit, id: `${visit.id}-again`, daysToProcess: 44 }));
}

/** A course of therapy; the plan pays for twenty of them in a year. */
export function therapy(random: Random, dates: readonly string[], plan: VisitPlan): LifeEvent[] {
  return dates.map((date, at) => {
    const before = dates.slice(0, at).filter((earlier) => yearOf(earlier) === yearOf(date)).length;
    const visit: Omit<Visit, 'id'> = { ...plan, date, telling: tellingAt(date, random) };
    return { date, make: (book, id) => [professional(book, before < 20 ? { ...visit, id } : refused({ ...visit, id }, REFUSALS.limitReached))] };
  });
}

/** Fills of one drug. Now and then somebody comes too early. */
export function fills(
  random: Random,
  dates: readonly string[],
  plan: { readonly drug: DrugKey; readonly at: AnchorId; readonly prescribedBy: AnchorPersonId },
): LifeEvent[] {
  return dates.map((date, at) => {
    const telling = tellingAt(date, random);
    const early = random.chance(0.015);
    return { date, make: (book, id) => [pharmacy(book, { ...plan, id, date, telling, refill: at % 6, ...(early && { refusal: REFUSALS.refillTooSoon }) })] };
  });
}

/** Check-ups at the dentist's, and a filling at times. */
export function teeth(random: Random, dates: readonly string[], at: AnchorId, by: AnchorPersonId, child = false): LifeEvent[] {
  return dates.map((date) => {
    const telling = tellingAt(date, random);
    const filling: DentalItem[] = random.chance(0.2) ? [{ treatment: 'filling', tooth: String(random.integer(2, 31)), surfaces: ['M', 'O'] }] : [];
    const items: DentalItem[] = [
      { treatment: 'exam' },
      { treatment: child ? 'childCleaning' : 'cleaning' },
      ...(random.chance(0.4) ? [{ treatment: 'xrays' } as const] : []),
      ...filling,
    ];
    return { date, make: (book, id) => [oral(book, { id, date, at, by, items, decay: filling.length > 0, telling })] };
  });
}

export function eyes(random: Random, dates: readonly string[], by: AnchorPersonId): LifeEvent[] {
  return dates.map((date) => {
    const glasses = random.chance(0.5);
    return { date, make: (book, id) => [vision(book, { id, date, by, items: glasses ? ['eyeExam', 'frames', 'lenses'] : ['eyeExam'] })] };
  });
}
