/** One resource a line. What the payer wrote stays as it is, save its line breaks: JSON has none inside a text. */
export function ndjsonLine(text: string): string {
  return `${text.replace(/\s*[\r\n]\s*/g, '')}\n`;
}

/**
 * A Bundle of resources around the payer's own text of each, in pieces: a collection, since a searchset would be an answer to a question.
 * @see https://hl7.org/fhir/R4/bundle.html
 */
export const bundle = {
  begins: '{"resourceType":"Bundle","type":"collection","entry":[\n',
  entry: (text: string, first: boolean): string => `${first ? '' : ',\n'}{"resource":${text}}`,
  ends: '\n]}\n',
} as const;

/** FHIR has no empty lists: a Bundle of nothing has no entries. */
export const EMPTY_BUNDLE = '{"resourceType":"Bundle","type":"collection"}\n';
