import type { Part } from './fault.js';

/** By what follows the payer's path; the first that fits. */
const PARTS: readonly (readonly [RegExp, Part])[] = [
  [/^\/(R4\/)?\.?well-known\/|^\/(R4\/)?metadata([/?]|$)/, 'discovery'],
  [/^\/(R4|formulary|[A-Z]\w+)([/?]|$)/, 'fhir'], // the payer's page writes some without R4
  [/^\/oauth\/token([/?]|$)/, 'token'],
  [/^\/oauth\/revoke([/?]|$)/, 'revoke'],
  [/^\/(oauth\/authorize|sign-in)([/?]|$)/, 'authorize'],
];

/** What of a payer a path asks for. @param rest follows the payer's path: `/R4/Patient/1` */
export function partOf(rest: string): Part {
  return PARTS.find(([path]) => path.test(rest))?.[1] ?? 'other';
}
