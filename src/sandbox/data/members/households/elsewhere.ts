import type { ExplanationOfBenefit } from 'fhir/r4';
import { addDays } from '../../calendar.js';
import { institutional } from '../../claims/institutional.js';
import { oral } from '../../claims/oral.js';
import type { DentalItem } from '../../claims/oral.js';
import { REFUSALS } from '../../claims/refusals.js';
import { professional } from '../../claims/professional.js';
import { vision } from '../../claims/vision.js';
import { REVENUE_LINES } from '../hospital-events.js';
import type { Occasion } from './happenings.js';

/** ICD-10-PCS, in our own words. */
const PROCEDURES = [['4A023N7', 'Measuring the pressures in the heart'], ['02HV33Z', 'Placing a line in a large vein']] as const;

const COMFORT = { revenue: 'comfort', billed: 4800, allowed: 0, refusal: REFUSALS.notCovered } as const;

type Claims = readonly ExplanationOfBenefit[];

export function dentist({ random, book, id, date, circle, child, telling }: Occasion): Claims {
  const tooth = String(random.integer(2, 31));
  const decay = random.chance(0.25);
  const items: readonly DentalItem[] = decay
    ? [random.chance(0.7) ? { treatment: 'filling', tooth, surfaces: ['M', 'O'] } : { treatment: 'crown', tooth }]
    : [{ treatment: 'exam' }, { treatment: child ? 'childCleaning' : 'cleaning' }];
  return [oral(book, { id, date, ...circle.dentist, items, decay, telling })];
}

export function eyeDoctor({ random, book, id, date, circle }: Occasion): Claims {
  return [vision(book, { id, date, by: circle.eyes, items: random.chance(0.5) ? ['eyeExam', 'frames', 'lenses'] : ['eyeExam'] })];
}

export function emergencyRoom({ random, book, id, date, circle, child, telling }: Occasion): Claims {
  const diagnosis = random.pick(child ? (['asthmaAttack', 'brokenWrist'] as const) : (['chestPain', 'ankleSprain', 'dehydration'] as const));
  return [institutional(book, {
    id,
    kind: 'outpatient',
    start: date,
    end: date,
    at: circle.hospital,
    emergency: true,
    team: [['attending', circle.doctor.by], random.chance(0.5) ? ['rendering', circle.specialist.by] : ['referring', circle.doctor.by]],
    diagnoses: random.chance(0.4) ? [diagnosis, child ? 'asthma' : 'pressure'] : [diagnosis],
    lines: REVENUE_LINES.emergency,
    inNetwork: !random.chance(0.15),
    telling: { ...telling, levels: telling.thorough ? ['total', 'header', 'lines'] : ['total', 'header'] },
  })];
}

/** A stay, and the claim of a doctor who came to the bed. */
export function stayWithDoctors({ random, book, id, date, circle, telling }: Occasion): Claims {
  const diagnoses = random.pick([['heartFailure', 'pressure'], ['diabetesHigh', 'dehydration']] as const);
  const { at, by } = circle.images;
  return [
    institutional(book, {
      id,
      kind: 'inpatient',
      start: date,
      end: addDays(date, random.integer(2, 6)),
      at: circle.hospital,
      emergency: true,
      drg: diagnoses[0] === 'heartFailure' ? '291' : '638',
      team: [['attending', circle.doctor.by]],
      diagnoses,
      lines: [...REVENUE_LINES.stay, ...(random.chance(0.3) ? [COMFORT] : [])],
      ...(random.chance(0.5) && { procedures: [random.pick(PROCEDURES)] }),
      telling: { ...telling, levels: ['total', 'header'] },
    }),
    professional(book, { id: `${id}-images`, date, place: 'inpatient', facility: circle.hospital, at, by, items: [{ service: 'readingImages' }], diagnoses, telling }),
  ];
}
