import { dateOf } from './date.js';
import { fieldsOf } from './fields.js';
import { textOf } from './text.js';

/** `meta.lastUpdated` as sent, where it is an instant that exists. */
export function lastUpdatedOf(meta: unknown): string | undefined {
  const instant = textOf(fieldsOf(meta)?.lastUpdated);
  return dateOf(instant) === undefined || Number.isNaN(Date.parse(instant ?? '')) ? undefined : instant;
}
