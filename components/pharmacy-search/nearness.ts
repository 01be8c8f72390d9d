import type { Language } from '../../src/i18n/language.js';
import type { Pharmacy } from '../../src/model/pharmacy/pharmacy.js';
import { milesBetween, type Position } from '../../src/places/miles.js';
import type * as ZipCodes from '../../src/places/zip-codes.js';

/** How far around a ZIP code one looks at first, and where nobody was found, in miles. */
export const REACH = { near: 10, wide: 40 } as const;

/** Where one looks from: the middle of a ZIP code's area. */
export interface Origin {
  readonly position: Position;
  /** ZIP codes around it, to ask the payer for. */
  readonly zips: readonly string[];
}

/** The five digits that a place begins with or ends in, where it has a ZIP code. */
export function zipIn(near: string): string | undefined {
  return /(?:^|\s)(\d{5})(?:-?\d{4})?$/.exec(near.trim())?.[1];
}

export function originAt(zips: typeof ZipCodes, zip: string, miles: number): Origin | undefined {
  const position = zips.centreOfZip(zip);
  return position && { position, zips: [...new Set([zip, ...zips.zipsAround(position, miles)])] };
}

/** Miles as the crow flies; undefined where either end is not known. */
export function milesTo(origin: Origin | undefined, { place }: Pharmacy, zips: typeof ZipCodes | undefined): number | undefined {
  const zip = place?.address?.postalCode;
  const at = place?.position ?? (zip === undefined ? undefined : zips?.centreOfZip(zip));
  return origin && at && milesBetween(origin.position, at);
}

export function milesInWords(language: Language, miles: number): string {
  const text = new Intl.NumberFormat(language.locale, { style: 'unit', unit: 'mile', unitDisplay: 'long', maximumFractionDigits: 0 }).format(Math.max(1, miles));
  return language.say(miles < 1 ? 'pharmacies.distance.under' : 'pharmacies.distance', { miles: text });
}
