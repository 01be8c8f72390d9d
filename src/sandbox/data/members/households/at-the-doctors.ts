import type { ExplanationOfBenefit } from 'fhir/r4';
import { addDays } from '../../calendar.js';
import type { DrugKey } from '../../claims/drugs.js';
import { pharmacy } from '../../claims/pharmacy.js';
import type { Fill } from '../../claims/pharmacy.js';
import { professional } from '../../claims/professional.js';
import type { Item, Visit } from '../../claims/professional.js';
import { REFUSALS } from '../../claims/refusals.js';
import { replaced } from '../../claims/replaced.js';
import type { Occasion } from './happenings.js';

type Claims = readonly ExplanationOfBenefit[];

/** An ordinary visit, as the others that follow are variations of. */
function drawnVisit({ random, circle, child, ...when }: Occasion): Visit {
  const about = child
    ? ({ ...circle.children, diagnoses: [random.pick(['cold', 'earache', 'asthma', 'soreThroat'] as const)] } as const)
    : ({ ...circle.doctor, diagnoses: [random.pick(['cold', 'backPain', 'pressure', 'diabetes', 'cholesterol', 'anxiety'] as const)] } as const);
  return { ...when, ...about, items: [{ service: random.pick(['visit', 'visit', 'longVisit', 'videoVisit'] as const) }] };
}

export function visit(occasion: Occasion): Claims {
  const { random, child, book } = occasion;
  const vaccine: readonly Item[] = random.chance(0.5) ? [{ service: 'fluVaccine' }, { service: 'givingVaccine' }] : [];
  const yearly: readonly Item[] = [{ service: child ? 'childCheckup' : 'checkup' }, ...vaccine];
  const plan = drawnVisit(occasion);
  if (random.chance(0.15)) return [professional(book, { ...plan, items: yearly, diagnoses: [child ? 'childCheckup' : 'checkup'] })];
  if (!random.chance(0.2)) return [professional(book, plan)];
  return [professional(book, { ...plan, ...occasion.circle.specialist, ...(plan.by && { sentBy: plan.by }), items: [{ service: 'specialistVisit' }] })];
}

export function laboratory(occasion: Occasion): Claims {
  const { random, book, circle, telling } = occasion;
  const tests = [{ service: 'cholesterolPanel' }, { service: 'chemistryPanel' }, { service: 'longBloodSugar' }] as const;
  const { by: _nobodySeen, ...plan } = drawnVisit(occasion);
  return [professional(book, {
    ...plan,
    at: circle.laboratory,
    sentBy: circle.doctor.by,
    place: 'laboratory',
    items: [random.pick(tests), { service: 'drawingBlood' }],
    // Laboratories' claims go through a system that knows lines only.
    telling: { ...telling, levels: ['lines'] },
  })];
}

export function therapy(occasion: Occasion): Claims {
  const { random, book, circle } = occasion;
  const items: readonly Item[] = random.chance(0.15)
    ? [{ service: 'therapyStart' }]
    : [{ service: 'therapy', units: random.integer(1, 4) }, { service: 'handsOnTherapy' }];
  return [professional(book, { ...drawnVisit(occasion), ...circle.therapy, sentBy: circle.doctor.by, items, diagnoses: ['backPain'] })];
}

export function imaging(occasion: Occasion): Claims {
  const { random, book, circle } = occasion;
  const [service, diagnosis] = random.pick([['kneeMri', 'kneePain'], ['ankleXray', 'ankleSprain'], ['wristXray', 'brokenWrist']] as const);
  return [professional(book, { ...drawnVisit(occasion), ...circle.images, sentBy: circle.doctor.by, items: [{ service }], diagnoses: [diagnosis] })];
}

/** By somebody with whom the plan has no contract. */
export function outside(occasion: Occasion): Claims {
  return [professional(occasion.book, { ...drawnVisit(occasion), ...occasion.circle.specialist, inNetwork: false, items: [{ service: 'skinVisit' }] })];
}

export function refused(occasion: Occasion): Claims {
  const { random, book, date, telling } = occasion;
  if (random.chance(0.25)) return [pharmacy(book, { ...drawnFill(occasion), date, telling, refusal: REFUSALS.refillTooSoon })];
  const refusal = random.pick([REFUSALS.noAuthorization, REFUSALS.notMedicallyNecessary, REFUSALS.notCovered, REFUSALS.tooLate, REFUSALS.duplicate]);
  const plan = drawnVisit(occasion);
  return [professional(book, { ...plan, items: plan.items.map((item) => ({ ...item, refusal })) })];
}

/** Refused for want of details, and paid a month later under a new number. */
export function secondTry(occasion: Occasion): Claims {
  const { book, id } = occasion;
  const plan = drawnVisit(occasion);
  const first = book.withoutCounting(() => professional(book, { ...plan, items: plan.items.map((item) => ({ ...item, refusal: REFUSALS.moreInformation })) }));
  return replaced(first, professional(book, { ...plan, id: `${id}-again`, daysToProcess: 44 }));
}

/** Paid at a specialist's price, taken back, and paid again at the price of what it was. */
export function corrected(occasion: Occasion): Claims {
  const { book, id } = occasion;
  const plan = drawnVisit(occasion);
  const first = book.withoutCounting(() => professional(book, { ...plan, items: [{ service: 'specialistVisit' }] }));
  return replaced(first, professional(book, { ...plan, id: `${id}-corrected`, daysToProcess: 38, items: [{ service: 'longVisit' }] }));
}

function drawnFill({ random, circle, child, id, date, telling }: Occasion): Fill {
  const drug = random.pick<DrugKey>(child ? ['amoxicillin', 'inhaler', 'steroidInhaler'] : ['lisinopril', 'metformin', 'atorvastatin', 'sertraline', 'ibuprofen', 'insulin', 'migraine']);
  return { id, date, telling, drug, at: circle.pharmacy, prescribedBy: child ? circle.children.by : circle.doctor.by, refill: random.integer(0, 5) };
}

export function fill(occasion: Occasion): Claims {
  return [pharmacy(occasion.book, drawnFill(occasion))];
}

/** Nobody came for it: the pharmacy took its claim back, and sent another one when the member came after all. */
export function fillNotPickedUp(occasion: Occasion): Claims {
  const { book, id, date } = occasion;
  const plan = drawnFill(occasion);
  const first = book.withoutCounting(() => pharmacy(book, plan));
  return replaced(first, pharmacy(book, { ...plan, id: `${id}-later`, date: addDays(date, 12) }));
}
