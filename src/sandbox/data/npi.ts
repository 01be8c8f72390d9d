import type { Identifier } from 'fhir/r4';
import { concept } from './coding/concept.js';
import { SYSTEM } from './coding/systems.js';

/**
 * A number that passes the NPI check and belongs to nobody: the first ten thousand begin with 19999, far above what has been given out,
 * and the rest with 2, of which none has been given out.
 * @param serial 0 to 99,999,999
 * @see https://www.cms.gov/Regulations-and-Guidance/Administrative-Simplification/NationalProvIdentStand/Downloads/NPIcheckdigit.pdf
 */
export function npiOf(serial: number): string {
  const nine = serial < 10_000 ? `19999${String(serial).padStart(4, '0')}` : `2${String(serial).padStart(8, '0')}`;
  return `${nine}${checkDigit(nine)}`;
}

/** Luhn over `80840` and the nine digits: the prefix alone adds 24. */
export function checkDigit(nine: string): number {
  let total = 24;
  for (let at = 0; at < nine.length; at += 1) {
    const digit = Number(nine[at]);
    const weighed = at % 2 === 0 ? digit * 2 : digit;
    total += weighed > 9 ? weighed - 9 : weighed;
  }
  return (10 - (total % 10)) % 10;
}

export function npiIdentifier(npi: string): Identifier {
  return { type: concept(SYSTEM.identifierType, 'NPI', 'National Provider Identifier'), system: SYSTEM.npi, value: npi };
}
