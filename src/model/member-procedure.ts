import { fieldsOf, listOf } from './fields.js';
import { claimNumberOf, identifiersOf } from './identifier.js';
import type { Identified } from './claim/claim.js';
import type { Procedure } from './procedure-from.js';
import { keyOf, referenceOf } from './reference.js';
import { stated } from './stated.js';
import { textOf } from './text.js';

/** A claim that a procedure and its claim name each other by. */
export interface ClaimLink {
  /** The EOB's FHIR id. */
  readonly id: string;
  /** What a member would call the claim number. */
  readonly number?: string;
}

/** A procedure, whose it is, and the claims that it was billed with, as far as the payer links them: never by a guess from dates or codes. */
export interface MemberProcedure extends Procedure {
  readonly connection: string;
  readonly claims: readonly ClaimLink[];
}

/**
 * Which claims name which procedures, in either direction: a claim its procedures (`procedure.procedureReference`), or a procedure the
 * claim (`basedOn`, `partOf`, `report`). For the procedures and the claims of one connection; claims are handed in one by one, so that
 * thousands need not be in memory at once.
 * @see https://hl7.org/fhir/R4/explanationofbenefit-definitions.html#ExplanationOfBenefit.procedure.procedure_x_
 */
export class ClaimLinks {
  readonly #byProcedure = new Map<Procedure, Map<string, ClaimLink>>();
  readonly #byName = new Map<string, Procedure[]>();
  readonly #byClaim = new Map<string, Procedure[]>();

  constructor(procedures: readonly Procedure[]) {
    for (const procedure of procedures) {
      for (const name of namesOf(procedure)) push(this.#byName, name, procedure);
      for (const reference of procedure.refersTo) push(this.#byClaim, keyOf(reference), procedure);
    }
  }

  add(eob: unknown): void {
    const fields = fieldsOf(eob);
    const id = textOf(fields?.id);
    if (!fields || id === undefined) return;
    const claim = referenceOf(fields.claim);
    const named = listOf(fields.procedure).flatMap(({ procedureReference }) => calledIn(procedureReference)).flatMap((name) => this.#byName.get(name) ?? []);
    const naming = [`ExplanationOfBenefit/${id}`, ...(claim === undefined ? [] : [keyOf(claim)])].flatMap((key) => this.#byClaim.get(key) ?? []);
    const link = stated({ id, number: claimNumberOf(fields.identifier) });
    for (const procedure of [...named, ...naming]) {
      const links = this.#byProcedure.get(procedure) ?? new Map<string, ClaimLink>();
      this.#byProcedure.set(procedure, links.set(id, link));
    }
  }

  of(procedure: Procedure): readonly ClaimLink[] {
    return [...(this.#byProcedure.get(procedure)?.values() ?? [])];
  }
}

function push(map: Map<string, Procedure[]>, key: string, procedure: Procedure): void {
  const list = map.get(key);
  if (list) list.push(procedure);
  else map.set(key, [procedure]);
}

function namesOf({ id, identifiers }: Procedure): readonly string[] {
  return [...(id === undefined ? [] : [`Procedure/${id}`]), ...identifiers.filter(({ system }) => system !== undefined).map(exact)];
}

/** By its reference, else by an identifier with its system: a bare value may be anybody's. */
function calledIn(reference: unknown): readonly string[] {
  const text = referenceOf(reference);
  const identifiers = identifiersOf(fieldsOf(reference)?.identifier).filter(({ system }) => system !== undefined);
  return [...(text === undefined ? [] : [keyOf(text)]), ...identifiers.map(exact)];
}

function exact({ system, value }: Identified): string {
  return `identifier ${system}|${value}`;
}
