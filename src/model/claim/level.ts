import type { Amount, AmountSource } from './claim.js';
import type { Statements } from './adjudication.js';
import type { Category } from './category.js';
import { amountOf, distinct, sumsOf } from './figure.js';
import type { Figure } from './figure.js';

const NOTHING: readonly Figure[] = [];

/** What one level of a claim (its totals, its header, its lines) states of a category: nothing, one amount, or several that contradict each other. */
export type Level = (category: Category) => Amount[];

/** The money of one line: its own adjudications, and those of its details. */
export interface LineMoney {
  readonly sequence: number;
  readonly statements: Statements;
  readonly details: readonly LineMoney[];
}

/** Totals, or a header: amounts that stand side by side and are never added. */
export function levelOf(statements: Statements, from: AmountSource): Level {
  return (category) => ofCategory(statements, category).map((figure) => amountOf(figure, from));
}

/** One line by itself. */
export function lineLevelOf(line: LineMoney): Level {
  return (category) => inLine(line, category).map(({ value, currency, label }) => amountOf({ value, currency, label }, 'lines'));
}

/**
 * All lines: their sum, one a currency, since different currencies are never added. Where a line gives two amounts there is no sum:
 * its values stand alone, with its number.
 */
export function linesLevelOf(lines: readonly LineMoney[]): Level {
  return (category) => across(lines, category).map((figure) => amountOf(figure, 'lines'));
}

/** What the first level that says anything says. */
export function firstOf(levels: readonly Level[], read: (level: Level) => Amount[]): Amount[] {
  for (const level of levels) {
    const amounts = read(level);
    if (amounts.length > 0) return amounts;
  }
  return [];
}

function across(lines: readonly LineMoney[], category: Category): readonly Figure[] {
  const figures: Figure[] = [];
  const doubtful: Figure[] = [];
  for (const line of lines) {
    const inThis = inLine(line, category);
    if (inThis.length > 1) for (const figure of inThis) doubtful.push({ ...figure, line: line.sequence });
    else for (const figure of inThis) figures.push(figure);
  }
  return doubtful.length > 0 ? doubtful : sumsOf(figures);
}

/** A line's details break its amounts down: they are added only for what the line itself does not state. */
function inLine(line: LineMoney, category: Category): readonly Figure[] {
  const own = ofCategory(line.statements, category);
  return own.length > 0 || line.details.length === 0 ? own : across(line.details, category);
}

function ofCategory(statements: Statements, category: Category): readonly Figure[] {
  return distinct(statements.get(category) ?? NOTHING);
}
