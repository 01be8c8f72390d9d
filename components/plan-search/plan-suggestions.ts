import { planListingsFrom } from '../../src/model/directory/plan-listing.js';
import type { Directory } from '../../src/store/directory/directory.js';
import type { Choice } from '../directory/combo-field.js';

const MOST = 8;

/** Plans whose name begins as it was typed, to choose one from. */
export async function plansLike(directory: Directory, text: string, signal: AbortSignal): Promise<readonly Choice[]> {
  const { matches } = await directory.search('InsurancePlan', { name: text, _count: MOST * 2 }, signal);
  return planListingsFrom(matches).flatMap(({ id, name }) => (name === undefined ? [] : [{ id, label: name }])).slice(0, MOST);
}
