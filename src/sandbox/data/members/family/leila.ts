import { addDays, workday } from '../../calendar.js';
import type { Random } from '../../prng.js';
import { emergency, stay } from '../hospital-events.js';
import { every } from '../life.js';
import type { LifeEvent } from '../life.js';
import type { Insured } from '../patient.js';
import { eyes, fills, teeth, visits } from '../threads.js';
import { HOUSEHOLD, LANTERN } from './household.js';

export const LEILA: Insured = {
  ...HOUSEHOLD,
  id: 'leila-moreau',
  name: { use: 'official', family: 'Haddad-Moreau', given: ['Leïla'] },
  gender: 'female',
  birthDate: '1985-02-11',
  memberNumber: 'SBX55200001',
};

/** Ten years with diabetes, found in 2017. */
export function leilasLife(random: Random, today: string): LifeEvent[] {
  // What is younger is still on its way to the payer, save for visits, which show as received.
  const known = addDays(today, -40);
  return [...leilasVisits(random, today, known), ...leilasRegulars(random, known), ...leilasHospital(random)];
}

function leilasVisits(random: Random, today: string, known: string): LifeEvent[] {
  const family = { at: 'sagebrush-family', by: 'rafael-ulibarri' } as const;
  const diabetes = { at: 'north-valley-diabetes', by: 'zoltan-szabo', diagnoses: ['diabetes'] } as const;
  return [
    ...visits(random, every(random, 365, '2016-02-16', today), {
      ...family,
      items: [{ service: 'checkup' }, { service: 'fluVaccine' }, { service: 'givingVaccine' }],
      diagnoses: ['checkup', 'vaccination'],
    }),
    ...visits(random, every(random, 170, '2016-04-05', today), { ...family, items: [{ service: 'visit' }], diagnoses: ['cold'] }),
    ...visits(random, [...every(random, 91, '2017-02-07', known), workday(addDays(today, -9))], { ...diabetes, items: [{ service: 'specialistVisit' }] }),
    ...visits(random, every(random, 91, '2017-02-09', known), {
      at: 'truckee-meadow-laboratory',
      sentBy: 'zoltan-szabo',
      place: 'laboratory',
      items: [{ service: 'longBloodSugar' }, { service: 'cholesterolPanel' }, { service: 'drawingBlood' }],
      diagnoses: ['diabetes', 'cholesterol'],
    }),
    ...visits(random, every(random, 92, '2017-03-01', known), {
      at: 'highline-equipment',
      place: 'supplier',
      items: [{ service: 'testStrips' }],
      diagnoses: ['diabetes'],
    }),
    ...visits(random, every(random, 14, '2020-05-12', '2022-06-30'), {
      at: 'quiet-room-counseling',
      by: 'ursula-haakonsen',
      place: 'home',
      items: [{ service: 'talkTherapy' }],
      diagnoses: ['anxiety'],
    }),
  ];
}

function leilasRegulars(random: Random, known: string): LifeEvent[] {
  const pills = { at: LANTERN, prescribedBy: 'zoltan-szabo' } as const;
  return [
    ...fills(random, every(random, 30, '2017-02-08', known), { ...pills, drug: 'metformin' }),
    ...fills(random, every(random, 30, '2019-06-04', known), { ...pills, drug: 'atorvastatin' }),
    ...fills(random, every(random, 30, '2021-03-09', known), { ...pills, drug: 'insulin' }),
    ...teeth(random, every(random, 183, '2016-03-22', known), 'silver-thread-dental', 'harriet-silverthorne'),
    ...eyes(random, every(random, 365, '2016-09-13', known), 'nikhil-chaudhry'),
  ];
}

function leilasHospital(random: Random): LifeEvent[] {
  return [
    stay(random, '2019-11-04', '2019-11-07', ['diabetesHigh', 'dehydration'], '638'),
    stay(random, '2023-08-21', '2023-08-24', ['heartFailure', 'diabetes', 'pressure'], '291'),
    emergency(random, '2022-12-27', ['chestPain', 'diabetes'], 'yasmin-radhakrishnan'),
  ];
}
