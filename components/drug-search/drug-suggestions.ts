import { drugFromMedicationKnowledge } from '../../src/model/formulary/drugs-from.js';
import { plansFrom } from '../../src/model/formulary/drug-listing.js';
import type { Directory } from '../../src/store/directory/directory.js';
import type { Choice } from '../directory/combo-field.js';

const MOST = 8;

/** Drugs whose name begins as it was typed, each name once. */
export async function drugsLike(directory: Directory, text: string, signal: AbortSignal): Promise<readonly Choice[]> {
  const { matches } = await directory.search('MedicationKnowledge', { 'drug-name': text, '_count': MOST * 3 }, signal);
  const names = new Map(matches.flatMap((match) => {
    const drug = drugFromMedicationKnowledge(match);
    return drug?.name === undefined ? [] : [[drug.name, drug.id] as const];
  }));
  return [...names].slice(0, MOST).map(([label, id]) => ({ id, label }));
}

/** Plans with a list of drugs whose name begins as it was typed. */
export async function drugPlansLike(directory: Directory, text: string, signal: AbortSignal): Promise<readonly Choice[]> {
  const { matches } = await directory.search('InsurancePlan', { name: text, _count: MOST * 3 }, signal);
  return plansFrom(matches).flatMap(({ id, name, list }) => (name === undefined || list === `InsurancePlan/${id}` ? [] : [{ id, label: name }])).slice(0, MOST);
}
