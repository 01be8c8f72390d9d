import type { Bearer } from './access/bearer.js';
import type { Ground } from './search/ground.js';

/** What one payer's FHIR server stands on. */
export interface FhirGround extends Ground {
  readonly bearer: () => Promise<Bearer>;
  readonly capability: (base: string) => object;
  /** The directory answers nobody without a token. */
  readonly directoryNeedsToken: boolean;
}
