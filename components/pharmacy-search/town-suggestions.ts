import { pharmaciesFrom } from '../../src/model/pharmacy/pharmacies-from.js';
import type { Directory } from '../../src/store/directory/directory.js';
import type { Choice } from '../directory/combo-field.js';

const MOST = 8;

/** Towns that have a pharmacy on the list, as they begin with what was typed; a ZIP code is typed to its end. */
export async function townsLike(directory: Directory, text: string, signal: AbortSignal): Promise<readonly Choice[]> {
  if (/\d/.test(text)) return [];
  const { matches } = await directory.search('Location', { address: text, type: { anyOf: ['OUTPHARM', 'PHARM'] }, _count: 50 }, signal);
  const towns = new Set(pharmaciesFrom(matches).flatMap(({ place }) => {
    const { city, state } = place?.address ?? {};
    return city?.toLowerCase().startsWith(text.toLowerCase()) ? [[city, state].filter(Boolean).join(', ')] : [];
  }));
  return [...towns].slice(0, MOST).map((label) => ({ id: label, label }));
}
