import type { Coded } from '../claim/claim.js';
import type { NetworkListing, Place } from '../directory/provider.js';

/** What people look for a pharmacy by. `all-day`: open 24 hours on every day, as its hours say. */
export type PharmacyKind = 'retail' | 'mail' | 'all-day' | 'specialty' | 'compounding';

/** NUCC codes of kinds of pharmacies. @see https://taxonomy.nucc.org/ */
export const KIND_CODES: Readonly<Record<Exclude<PharmacyKind, 'all-day'>, string>> = {
  retail: '3336C0003X',
  mail: '3336M0002X',
  specialty: '3336S0011X',
  compounding: '3336C0004X',
};

/** One place where medicines are to be had, or a pharmacy that has no place to go to. An absent key means "not stated by the payer". */
export interface Pharmacy {
  /** FHIR id of the resource that stands for it, and its type: Location where there is a place. */
  readonly id: string;
  readonly resourceType: string;
  readonly name?: string;
  /** The organisation that it belongs to, where it is called otherwise. */
  readonly organization?: string;
  readonly place?: Place;
  /** Phones of its place; else those of its service or organisation. */
  readonly phones: readonly string[];
  readonly websites: readonly string[];
  /** Kinds as the payer words them, by the codes of what is offered there. */
  readonly kinds: readonly Coded[];
  readonly networks: readonly NetworkListing[];
  /** The newest `meta.lastUpdated` of what it is made of: an ISO instant. */
  readonly listedOn?: string;
}

/** Whether a pharmacy is of a kind as its listing states it; undefined where it states nothing that would tell. */
export function isOfKind({ kinds, place }: Pharmacy, kind: PharmacyKind): boolean | undefined {
  if (kind === 'all-day') {
    const hours = place?.hours ?? [];
    return hours.length === 0 ? undefined : new Set(hours.filter(({ allDay }) => allDay).flatMap(({ days }) => days)).size === 7;
  }
  const codes = kinds.map(({ code }) => code).filter((code) => code !== undefined);
  return codes.length === 0 ? undefined : codes.includes(KIND_CODES[kind]);
}
