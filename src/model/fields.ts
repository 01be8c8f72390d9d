/** A JSON object as it came: every field is unknown until it was looked at. */
export interface Fields {
  readonly [name: string]: unknown;
}

const NONE: readonly Fields[] = [];

/** The value as an object; `undefined` for everything else, lists too. */
export function fieldsOf(value: unknown): Fields | undefined {
  return isFields(value) ? value : undefined;
}

/** The objects of a repeating element. What is no object is passed over; a lone object, as converters from XML leave it, is a list of one. */
export function listOf(value: unknown): readonly Fields[] {
  if (!Array.isArray(value)) return isFields(value) ? [value] : NONE;
  const list: readonly unknown[] = value;
  return areFields(list) ? list : list.filter(isFields);
}

/** By index, since `every` passes over holes. */
function areFields(list: readonly unknown[]): list is readonly Fields[] {
  for (let index = 0; index < list.length; index += 1) if (!isFields(list[index])) return false;
  return true;
}

/** A finite number; JSON's `-0` is 0. A number that was written as a string is not stated: reading it would be a guess at what was meant. */
export function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value + 0 : undefined;
}

/** The positive integers of a list, or of one value (`sequence`, `noteNumber`, `diagnosisSequence`). */
export function positivesOf(value: unknown): number[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.filter((entry): entry is number => typeof entry === 'number' && Number.isSafeInteger(entry) && entry > 0);
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
