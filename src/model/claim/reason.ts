import type { Reason } from './claim.js';
import { knownCategoryOf } from './adjudication.js';
import { ADJUDICATION_STATUS, DISCRIMINATOR, isStatus } from './category.js';
import { codesOf, codingsOf, hasCode, wordsOf } from '../concept.js';
import { fieldsOf, listOf, numberOf, positivesOf } from '../fields.js';
import type { Fields } from '../fields.js';
import { moneyOf } from '../money.js';
import { stated } from '../stated.js';
import { textOf } from '../text.js';

/**
 * Why a claim or a line was adjudicated so: each reason in the payer's words with its codes. A network or payment status is no reason.
 * An adjudication of a category that we don't know, with nothing beside it, is itself what the payer has to say.
 */
export function reasonsOf(adjudications: readonly Fields[], line?: number): Reason[] {
  const reasons: Reason[] = [];
  for (const adjudication of adjudications) {
    const about = aboutOf(adjudication.category);
    const said = reasonOf(adjudication.reason, about, line) ?? (isBare(adjudication) ? reasonOf(adjudication.category, about, line) : undefined);
    if (said) reasons.push(said);
  }
  return reasons;
}

/** One CodeableConcept as a reason. */
export function reasonOf(concept: unknown, about: Reason['about'], line?: number): Reason | undefined {
  const codes = codesOf(concept).filter((coded) => coded.system !== ADJUDICATION_STATUS);
  const text = codes.length > 0 || !isStatus(concept) ? wordsOf(concept) : undefined;
  return text === undefined && codes.length === 0 ? undefined : stated({ text, codes, line, about });
}

/** `processNote`: all texts, each once, and those with a number by it, since lines refer to them so. */
export interface Notes {
  readonly texts: readonly string[];
  readonly byNumber: ReadonlyMap<number, string>;
}

export function notesOf(notes: unknown): Notes {
  const texts = new Set<string>();
  const byNumber = new Map<number, string>();
  for (const note of listOf(notes)) {
    const text = textOf(note.text);
    if (text === undefined) continue;
    texts.add(text);
    for (const number of positivesOf(note.number)) byNumber.set(number, text);
  }
  return { texts: [...texts], byNumber };
}

/** The notes that a line points to, as reasons of that line. */
export function notedReasonsOf(item: Fields, { byNumber }: Notes, line: number): Reason[] {
  const texts = new Set(positivesOf(item.noteNumber).map((number) => byNumber.get(number)));
  return [...texts].filter((text) => text !== undefined).map((text) => ({ text, codes: [], line, about: 'note' }));
}

function aboutOf(category: unknown): Reason['about'] {
  if (hasCode(category, DISCRIMINATOR, 'denialreason') || hasCode(category, DISCRIMINATOR, 'rejectreason')) return 'denial';
  return hasCode(category, DISCRIMINATOR, 'adjustmentreason') ? 'adjustment' : undefined;
}

function isBare({ category, reason, amount, value }: Fields): boolean {
  if (fieldsOf(reason) || moneyOf(amount) || numberOf(value) !== undefined || knownCategoryOf(category)) return false;
  return !codingsOf(category).some((coding) => coding.system === DISCRIMINATOR);
}
