import type { Conditions, Question, Typed } from './question.js';
import type { SpecialtyMatch } from './specialty-index.js';

/** A question that was asked, in the words in which it was typed. */
export interface Asked {
  readonly what: string;
  readonly near: string;
  /** Reference of the network that it was narrowed to. */
  readonly network?: string;
  /** Kinds of care that the words were taken for. */
  readonly meant: readonly SpecialtyMatch[];
}

export function askedOf(typed: Typed, conditions: Conditions, { meant }: Question): Asked {
  const what = [typed.what.trim(), conditions.specialty].filter(Boolean).join(', ');
  return { what, near: typed.near.trim(), meant, ...(conditions.network && { network: conditions.network }) };
}
