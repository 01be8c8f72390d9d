import type { Claim, ClaimLine, Coded } from '../claim/claim.js';

/** What a member may look a claim up by although its row does not draw it: words of the payer's, or codes that came without a word. */
export interface LookedUp {
  readonly services?: readonly Named[];
  readonly diagnoses?: readonly Named[];
  /** Who took part, and where: names as sent. */
  readonly people?: readonly string[];
}

/** A text of the payer's, its code, or both; the system where there is only a code. */
export interface Named {
  readonly text?: string;
  readonly code?: string;
  readonly system?: string;
}

/** A claim of five hundred services is found by its first ones, and thousands of claims stay small enough for memory. */
const MOST = 16;
const LONGEST = 100;

/** None where the claim says nothing but what its row shows. */
export function lookedUpOf({ lines, diagnoses, procedures, careTeam, facility, provider }: Claim): LookedUp | undefined {
  const services = namedOnce([...withDetails(lines), ...procedures]);
  const found = namedOnce(diagnoses);
  const names = [facility, ...careTeam.map(({ party }) => party)].flatMap((party) => (party?.name === undefined || party.name === provider?.name ? [] : [party.name]));
  const people = [...new Set(names)].slice(0, MOST);
  const some = { ...(services.length > 0 && { services }), ...(found.length > 0 && { diagnoses: found }), ...(people.length > 0 && { people }) };
  return Object.keys(some).length > 0 ? some : undefined;
}

function withDetails(lines: readonly ClaimLine[]): readonly ClaimLine[] {
  return lines.flatMap((line) => [line, ...withDetails(line.details ?? [])]);
}

function namedOnce(said: readonly { readonly text?: string; readonly codes: readonly Coded[] }[]): Named[] {
  const named = new Map<string, Named>();
  for (const { text, codes } of said) {
    if (named.size === MOST) break;
    const one = namedBy(text, codes.find(({ code }) => code !== undefined));
    if (one) named.set(`${one.code ?? ''} ${one.text ?? ''}`, one);
  }
  return [...named.values()];
}

function namedBy(text: string | undefined, coded: Coded | undefined): Named | undefined {
  const code = coded?.code?.slice(0, LONGEST);
  if (text !== undefined) return { text: text.slice(0, LONGEST), ...(code !== undefined && { code }) };
  return code === undefined ? undefined : { code, ...(coded?.system !== undefined && { system: coded.system }) };
}
