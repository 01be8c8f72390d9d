/** A number stays a number, `-5` too; a text is a text and never a formula; undefined is an empty cell. */
export type Cell = string | number | undefined;

/** What Excel reads a file by as UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** How a formula begins, also behind blanks, and in the wide letters that a spreadsheet takes for the plain ones. */
const FORMULA = /^[\s\u0000-\u001F\uFEFF]*[=+\-@＝＋－＠]|^[\t\r\n]/;

/**
 * Rows as comma-separated values. A text that a spreadsheet could take for a formula gets an apostrophe before it; every text stands in
 * quotation marks, so that none ends its cell.
 * @see https://www.rfc-editor.org/rfc/rfc4180
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export function csvRows(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${row.map(written).join(',')}\r\n`).join('');
}

function written(cell: Cell): string {
  if (cell === undefined || cell === '') return '';
  if (typeof cell === 'number') return String(cell);
  return `"${safe(cell).replaceAll('"', '""')}"`;
}

function safe(text: string): string {
  // A NUL ends a text for some readers, and what follows it would begin one.
  const readable = text.replaceAll('\0', '');
  return FORMULA.test(readable) ? `'${readable}` : readable;
}
