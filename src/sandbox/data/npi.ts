import type { Identifier } from 'fhir/r4';
import { concept } from './coding/concept.js';
import { SYSTEM } from './coding/systems.js';

/**
 * A number that passes the NPI check and belongs to nobody: all begin with 19999, far above what has been given out.
 * @param serial 0 to 9999
 * @see https://www.cms.gov/Regulations-and-Guidance/Administrative-Simplification/NationalProvIdentStand/Downloads/NPIcheckdigit.pdf
 */
export function npiOf(serial: number): string {
  const nine = `19999${String(serial).padStart(4, '0')}`;
  return `${nine}${checkDigit(nine)}`;
}

/** Luhn over `80840` and the nine digits. */
export function checkDigit(nine: string): number {
  const digits = Array.from(`80840${nine}`, Number).reverse();
  const total = digits.reduce((added, digit, at) => {
    const weighed = at % 2 === 0 ? digit * 2 : digit;
    return added + (weighed > 9 ? weighed - 9 : weighed);
  }, 0);
  return (10 - (total % 10)) % 10;
}

export function npiIdentifier(npi: string): Identifier {
  return { type: concept(SYSTEM.identifierType, 'NPI', 'National Provider Identifier'), system: SYSTEM.npi, value: npi };
}
