import { addDays } from '../../calendar.js';
import type { Random } from '../../prng.js';
import { emergency } from '../hospital-events.js';
import { every } from '../life.js';
import type { LifeEvent } from '../life.js';
import type { Insured } from '../patient.js';
import { eyes, fills, teeth, therapy, visits } from '../threads.js';
import { HOUSEHOLD, LANTERN } from './household.js';

export const ETIENNE: Insured = {
  ...HOUSEHOLD,
  id: 'etienne-moreau',
  name: { use: 'official', family: 'Moreau', given: ['Étienne', 'Luc'] },
  gender: 'male',
  birthDate: '1983-08-29',
  memberNumber: 'SBX55200002',
  subscriber: { id: 'leila-moreau', relationship: 'spouse' },
};

/** A bad back that comes and goes. */
export function etiennesLife(random: Random, today: string): LifeEvent[] {
  const known = addDays(today, -40);
  const family = { at: 'sagebrush-family', by: 'rafael-ulibarri' } as const;
  const back = {
    at: 'loosen-up-therapy',
    by: 'kwame-abara',
    sentBy: 'rafael-ulibarri',
    items: [{ service: 'therapy' }, { service: 'handsOnTherapy' }],
    diagnoses: ['backPain'],
  } as const;
  return [
    ...visits(random, every(random, 365, '2016-05-17', today), { ...family, items: [{ service: 'checkup' }], diagnoses: ['checkup'] }),
    ...visits(random, every(random, 200, '2016-07-19', today), { ...family, items: [{ service: 'longVisit' }], diagnoses: ['backPain'] }),
    ...therapy(random, every(random, 7, '2018-02-06', '2018-05-22'), back),
    ...therapy(random, every(random, 7, '2021-03-02', '2021-09-21'), back),
    ...therapy(random, every(random, 7, '2024-09-10', '2024-12-03'), back),
    ...visits(random, every(random, 365, '2019-10-15', known), {
      at: 'great-basin-heart',
      by: 'yasmin-radhakrishnan',
      sentBy: 'rafael-ulibarri',
      items: [{ service: 'specialistVisit' }, { service: 'heartTracing' }],
      diagnoses: ['pressure'],
    }),
    ...fills(random, every(random, 150, '2018-02-08', known), { at: LANTERN, prescribedBy: 'rafael-ulibarri', drug: 'ibuprofen' }),
    ...fills(random, every(random, 30, '2022-04-12', known), { at: LANTERN, prescribedBy: 'rafael-ulibarri', drug: 'sertraline' }),
    ...teeth(random, every(random, 183, '2016-03-29', known), 'silver-thread-dental', 'harriet-silverthorne'),
    ...eyes(random, every(random, 730, '2017-09-12', known), 'nikhil-chaudhry'),
    emergency(random, '2020-01-18', ['backPain'], 'yasmin-radhakrishnan'),
    emergency(random, '2025-07-05', ['chestPain'], 'yasmin-radhakrishnan'),
  ];
}
