import { listOf } from '../fields.js';
import { textOf } from '../text.js';

/** The addresses on the web of a telecom, as sent, each once; undefined where there is none. What a link may lead to is decided where it is drawn. */
export function websitesOf(telecom: unknown): string[] | undefined {
  const found = new Set(listOf(telecom).flatMap(({ system, value }) => (system === 'url' ? textOf(value) ?? [] : [])));
  return found.size > 0 ? [...found] : undefined;
}
