import type { ClaimSummary } from '../claim/claim.js';
import { groupsBy, spendingOf, type SpendingGroup } from './spending.js';

const MONTHS = 12;

/**
 * The months of a year in their order, those without a claim too: a month in which nothing was billed says so. Claims of which only the
 * year is stated stand at the end, in a group without a key.
 * @param claims those of that year
 * @param today `YYYY-MM-DD`: months that have not begun are left out, unless a claim is dated in one
 */
export function monthsOf(claims: readonly ClaimSummary[], year: string, today: string): readonly SpendingGroup[] {
  const groups = groupsBy(claims, 'month');
  const byKey = new Map(groups.map((group) => [group.key, group]));
  const months = Array.from({ length: MONTHS }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`)
    .filter((key) => key <= today.slice(0, 7) || byKey.has(key))
    .map((key) => byKey.get(key) ?? { key, ...spendingOf([]) });
  const undated = byKey.get(undefined);
  return undated ? [...months, undated] : months;
}
