import { PLANS } from '../../benefits/plan-rules.js';
import type { PlanRules } from '../../benefits/plan-rules.js';
import { addDays, yearOf } from '../../calendar.js';
import { FAMILY, GIVEN } from '../../people/names.js';
import { drawnStreet } from '../../places/address.js';
import { randomOf } from '../../prng.js';
import type { Random } from '../../prng.js';
import type { Insured } from '../patient.js';
import { TRUCKEE_MEADOWS, WESTERN_SLOPE } from './care-circle.js';
import type { CareCircle } from './care-circle.js';

/** People who live together and have one plan. The first one is whose plan it is. */
export interface Household {
  readonly people: readonly Insured[];
  readonly rules: PlanRules;
  readonly circle: CareCircle;
}

const OFFERED: readonly { readonly circle: CareCircle; readonly rules: readonly PlanRules[] }[] = [
  { circle: WESTERN_SLOPE, rules: [PLANS.silver, PLANS.bronze] },
  { circle: TRUCKEE_MEADOWS, rules: [PLANS.gold, PLANS.bronze] },
];

/** @param nth from 1 */
export function household(seed: number, nth: number, today: string): Household {
  const random = randomOf(seed, `household/${nth}`);
  const { circle, rules: offered } = random.pick(OFFERED);
  const rules = random.pick(offered);
  const shared = { town: random.pick(circle.towns), street: drawnStreet(random), since: `${random.integer(2016, 2023)}-01-01`, plan: rules.name };
  const family = random.pick(FAMILY);
  const thisYear = yearOf(today);
  const numbered = (at: number): Pick<Insured, 'id' | 'memberNumber'> => ({
    id: `member-${nth}-${at + 1}`,
    memberNumber: `SBX8${String(nth).padStart(6, '0')}${String(at + 1).padStart(2, '0')}`,
  });
  const holder: Insured = { ...shared, ...numbered(0), ...person(random, family, thisYear - random.integer(27, 63), today) };
  const dependants = relationships(random).map((relationship, at): Insured => {
    const born = relationship === 'spouse' ? yearOf(holder.birthDate) + random.integer(-5, 5) : thisYear - random.integer(1, 17);
    return { ...shared, ...numbered(at + 1), ...person(random, family, born, today), subscriber: { id: holder.id, relationship } };
  });
  return { people: [holder, ...dependants], rules, circle };
}

/** Some live alone, most with somebody. */
function relationships(random: Random): ('spouse' | 'child')[] {
  const children = Array.from({ length: random.chance(0.5) ? random.integer(1, 3) : 0 }, () => 'child' as const);
  return [...(random.chance(0.6) ? ['spouse' as const] : []), ...children];
}

function person(random: Random, family: string, born: number, today: string): Pick<Insured, 'name' | 'gender' | 'birthDate'> {
  const gender = random.chance(0.5) ? 'female' : 'male';
  const birthDate = addDays(`${born}-01-01`, random.integer(0, 364));
  return {
    gender,
    birthDate: birthDate > today ? today : birthDate,
    name: { use: 'official', family: random.chance(0.85) ? family : random.pick(FAMILY), given: [random.pick(GIVEN[gender])] },
  };
}
