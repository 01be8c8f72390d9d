import { listOf } from './fields.js';
import type { Fields } from './fields.js';
import { textOf, textsOf } from './text.js';

const FORMER: ReadonlySet<unknown> = new Set(['old', 'maiden']);

/**
 * A person's name as sent: `text`, else prefix, given, family and suffix, nothing left out.
 * @see https://hl7.org/fhir/R4/datatypes.html#HumanName
 */
export function humanNameOf(name: Fields): string | undefined {
  const text = textOf(name.text);
  if (text !== undefined) return text;
  const parts = [...textsOf(name.prefix), ...textsOf(name.given), ...textsOf(name.family), ...textsOf(name.suffix)];
  return parts.join(' ') || undefined;
}

/** All names of a person, each once; one that is no longer in use comes last. */
export function currentNamesOf(names: unknown): string[] {
  const list = listOf(names);
  const ordered = [...list.filter((name) => !FORMER.has(name.use)), ...list.filter((name) => FORMER.has(name.use))];
  return [...new Set(ordered.map(humanNameOf).filter((name) => name !== undefined))];
}
