import type { Identified } from './claim/claim.js';
import type { PostalAddress } from './directory/provider.js';

/** A number of a member's as sent: what kind it is by the code of its type (`MB`, `um`), and the payer's words for that. */
export interface MemberNumber extends Identified {
  readonly type?: string;
  readonly label?: string;
}

/** Who a member is to the payer (Patient): names as sent, the first one first. */
export interface Member {
  readonly id?: string;
  readonly names: readonly string[];
  /** Given name to call the member by in a row, where one is stated. */
  readonly shortName?: string;
  readonly birthDate?: string;
  readonly gender?: string;
  readonly address?: PostalAddress;
  readonly numbers?: readonly MemberNumber[];
  readonly phones?: readonly string[];
}
