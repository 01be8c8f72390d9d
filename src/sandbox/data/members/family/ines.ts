import { addDays, workday } from '../../calendar.js';
import type { Random } from '../../prng.js';
import { emergency } from '../hospital-events.js';
import { every } from '../life.js';
import type { LifeEvent } from '../life.js';
import type { Insured } from '../patient.js';
import { eyes, fills, teeth, visits } from '../threads.js';
import { HOUSEHOLD, LANTERN } from './household.js';

export const INES: Insured = {
  ...HOUSEHOLD,
  id: 'ines-moreau',
  name: { use: 'official', family: 'Moreau', given: ['Inès'] },
  gender: 'female',
  birthDate: '2014-05-03',
  memberNumber: 'SBX55200003',
  subscriber: { id: 'leila-moreau', relationship: 'child' },
};

/** A child who catches colds, and has asthma since she is four. */
export function inessLife(random: Random, today: string): LifeEvent[] {
  const known = addDays(today, -40);
  const children = { at: 'little-otter-pediatrics', by: 'mei-ling-ishikawa' } as const;
  const lungs = { at: LANTERN, prescribedBy: 'mei-ling-ishikawa' } as const;
  return [
    ...visits(random, every(random, 365, '2016-05-10', today), {
      ...children,
      items: [{ service: 'childCheckup' }, { service: 'fluVaccine' }, { service: 'givingVaccine' }],
      diagnoses: ['childCheckup', 'vaccination'],
    }),
    ...visits(random, [...every(random, 110, '2016-01-19', known), workday(addDays(today, -6))], {
      ...children,
      items: [{ service: 'visit' }],
      diagnoses: ['cold'],
    }),
    ...visits(random, every(random, 300, '2016-11-08', known), { ...children, items: [{ service: 'visit' }], diagnoses: ['earache'] }),
    ...visits(random, every(random, 180, '2018-04-10', today), { ...children, items: [{ service: 'longVisit' }], diagnoses: ['asthma'] }),
    ...visits(random, ['2018-04-12'], { at: 'highline-equipment', place: 'supplier', items: [{ service: 'nebulizer' }], diagnoses: ['asthma'] }),
    ...fills(random, every(random, 300, '2016-11-09', known), { ...lungs, drug: 'amoxicillin' }),
    ...fills(random, every(random, 45, '2018-04-10', known), { ...lungs, drug: 'inhaler' }),
    ...fills(random, every(random, 30, '2022-10-04', known), { ...lungs, drug: 'steroidInhaler' }),
    ...teeth(random, every(random, 183, '2017-06-13', known), 'silver-thread-dental', 'harriet-silverthorne', true),
    ...eyes(random, every(random, 365, '2021-08-10', known), 'nikhil-chaudhry'),
    emergency(random, '2022-09-25', ['asthmaAttack'], 'mei-ling-ishikawa'),
  ];
}
