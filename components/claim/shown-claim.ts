import type { Language } from '../../src/i18n/language.js';
import type { Claim } from '../../src/model/claim/claim.js';
import type { UhcClient } from '../../src/store/client.js';
import type { Chain } from './chain.js';

/** The claim that is on the screen, whose it is, and what its parts may do with the element around them. */
export interface ShownClaim {
  readonly language: Language;
  readonly client: UhcClient;
  readonly claim: Claim;
  readonly chain: Chain;
  /** FHIR id of the claim, as it was asked for. */
  readonly id: string;
  /** Whose it is, as far as that is known. */
  readonly connection: string | undefined;
  /** Opens another claim in its place. */
  readonly open: (id: string) => void;
  /** Says something to whoever cannot see it: "Copied". */
  readonly tell: (words: string) => void;
}
