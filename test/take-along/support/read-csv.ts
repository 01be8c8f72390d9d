/** A reader of RFC 4180 that shares nothing with the writer. Texts and bare values are told apart: only a bare value can be a number. */
export interface ReadCell {
  readonly text: string;
  readonly quoted: boolean;
}

export function readCsv(csv: string): readonly (readonly ReadCell[])[] {
  const rows: ReadCell[][] = [];
  let row: ReadCell[] = [];
  let at = 0;
  while (at < csv.length) {
    const quoted = csv[at] === '"';
    let text = '';
    if (quoted) {
      at += 1;
      for (;;) {
        const end = csv.indexOf('"', at);
        if (end < 0) throw new Error('A quotation mark is not closed.');
        text += csv.slice(at, end);
        at = end + 1;
        if (csv[at] !== '"') break;
        text += '"';
        at += 1;
      }
    } else {
      const rest = /^[^,\r\n"]*/.exec(csv.slice(at, at + 100_000))?.[0] ?? '';
      text = rest;
      at += rest.length;
    }
    row.push({ text, quoted });
    if (csv[at] === ',') {
      at += 1;
    } else if (csv.startsWith('\r\n', at)) {
      rows.push(row);
      row = [];
      at += 2;
    } else {
      throw new Error(`Neither a comma nor the end of a row at ${at}: ${JSON.stringify(csv.slice(at, at + 20))}`);
    }
  }
  return rows;
}
