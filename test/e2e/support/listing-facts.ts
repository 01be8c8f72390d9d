/** What a role lists, as the published examples and the sandbox's own cases write it down. */
export interface RoleFacts {
  readonly name: string | null;
  readonly npi: string | null;
  readonly role: readonly string[];
  readonly specialties: readonly string[];
  readonly networks: readonly { readonly reference: string; readonly name: string | null }[];
  readonly organization: string | null;
  readonly locations: readonly PlaceFact[];
  readonly phones: readonly string[];
  /** Codes of `AcceptingPatientsCS`. */
  readonly accepting: readonly string[];
  readonly languages: readonly string[];
  readonly hours: number;
  readonly dangling: readonly string[];
}

export interface PlaceFact {
  readonly name: string | null;
  readonly address: AddressFact | null;
  readonly phones: readonly string[];
}

export interface AddressFact {
  readonly text: string | null;
  readonly line: readonly string[];
  readonly city: string | null;
  readonly state: string | null;
  readonly postalCode: string | null;
}

export interface OrganizationFacts {
  readonly name: string;
  readonly npi: string | null;
  readonly types: readonly string[];
  readonly isNetwork: boolean;
  readonly partOf: string | null;
  readonly address: AddressFact | null;
  readonly phones: readonly string[];
}

export const ACCEPTING: Readonly<Record<string, string>> = {
  newpt: 'Takes new patients', nopt: 'Does not take new patients', existptonly: 'Only present patients', existptfam: 'Only present patients and their families',
};

/** Whom a card must be called by: a role that names nobody is a card of its organization. */
export function nameOf({ name, organization }: RoleFacts): string {
  return name ?? organization ?? '';
}

const languages = new Intl.DisplayNames('en', { type: 'language' });

/** The payer's word for a language; a bare code by its word: `ru` is Russian. */
export function spoken(stated: string): string {
  return /^[a-z]{2,3}(-[A-Za-z]+)?$/.test(stated) ? languages.of(stated) ?? stated : stated;
}

/** Street, city, state and post code, each as listed. */
export function partsOf(address: AddressFact | null): readonly string[] {
  if (!address) return [];
  const { line, city, state, postalCode, text } = address;
  const parts = [...line, city, state, postalCode].filter((part) => part !== null);
  return parts.length === 0 && text !== null ? [text] : parts;
}
