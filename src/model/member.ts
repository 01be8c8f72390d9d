import type { PostalAddress } from './directory/provider.js';

/** Who a member is to the payer (Patient): names as sent, the first one first. */
export interface Member {
  readonly id?: string;
  readonly names: readonly string[];
  /** Given name to call the member by in a row, where one is stated. */
  readonly shortName?: string;
  readonly birthDate?: string;
  readonly gender?: string;
  readonly address?: PostalAddress;
}
