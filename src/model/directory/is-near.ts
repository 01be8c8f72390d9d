import { placeWords } from './place-words.js';
import type { Place, Provider } from './provider.js';
import { folded } from '../folded.js';

/**
 * Whether a place is where somebody looks: each word of what was typed begins its town or its ZIP code, is its state, or stands in its
 * street. A server matches any part of an address by its beginning, and takes the state MA for Main Street.
 */
export function isNear(place: Place, near: string): boolean {
  const { address } = place;
  if (!address) return false;
  return placeWords(near).every((word) => {
    if (/^[A-Z]{2}$/.test(word)) return address.state === undefined ? contains(address.text, word) : folded(address.state) === folded(word) || folded(address.city ?? '').startsWith(folded(word));
    return [address.city, address.postalCode, ...address.lines].some((part) => folded(part ?? '').startsWith(folded(word))) || contains(address.text, word);
  });
}

/** Whether a place has one of these ZIP codes, or one that begins so. */
export function isAround({ address }: Place, zips: readonly string[]): boolean {
  return zips.some((zip) => address?.postalCode?.startsWith(zip) || address?.text?.includes(` ${zip}`));
}

/** The places that fit first, so that a closed card shows one of them; undefined where none does. */
export function fittingFirst(provider: Provider, fits: (place: Place) => boolean): Provider | undefined {
  const fitting = provider.places.filter(fits);
  if (fitting.length === 0) return undefined;
  return { ...provider, places: [...fitting, ...provider.places.filter((place) => !fitting.includes(place))] };
}

function contains(text: string | undefined, word: string): boolean {
  return text !== undefined && ` ${folded(text).replace(/[^\p{L}\p{N}]+/gu, ' ')}`.includes(` ${folded(word)}`);
}
