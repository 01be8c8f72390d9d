import { US_STATES } from './us-states.js';

/**
 * What a place is asked by: its words, each of which must fit ("Beverly, MA" is a town and a state, and a comma would mean "or").
 * A ZIP code counts by its first five digits; a state's name by its letters.
 */
export function placeWords(near: string): readonly string[] {
  const parts = near.split(',').map((part) => part.trim()).filter(Boolean);
  return parts.flatMap((part) => {
    const state = US_STATES.get(part.toLowerCase());
    if (state) return [state];
    const trailing = /^(.+?)\s+([A-Za-z]{2}|\d{5}(?:-?\d{4})?)$/.exec(part);
    if (trailing?.[1] && trailing[2] && (/\d/.test(trailing[2]) || isState(trailing[2]))) return [...placeWords(trailing[1]), zipOrWord(trailing[2])];
    return [zipOrWord(part)];
  });
}

function zipOrWord(word: string): string {
  if (/^\d{5}-?\d{4}$/.test(word)) return word.slice(0, 5);
  return isState(word) ? word.toUpperCase() : word;
}

function isState(word: string): boolean {
  return CODES.has(word.toUpperCase());
}

const CODES = new Set(US_STATES.values());
