/** Line breaks and tabs stand between words. */
const BREAKS = /[\t\n\r]+/g;
/** Control characters, and the marks that turn the direction of what follows them: with these a name could rewrite the line it stands in. */
const UNSEEN = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;
const ODD = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/u;

/**
 * A text of the payer's, without what cannot be seen, trimmed; `undefined` where nothing is left. Its length stays as it is.
 * @see https://www.unicode.org/reports/tr9/#Explicit_Directional_Embeddings
 */
export function textOf(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const seen = ODD.test(value) ? value.replace(BREAKS, ' ').replace(UNSEEN, '') : value;
  return seen.trim() || undefined;
}

/** The texts of a list, or of one value. */
export function textsOf(value: unknown): string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.map(textOf).filter((text) => text !== undefined);
}
