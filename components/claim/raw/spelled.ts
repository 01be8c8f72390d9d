import { pathTo } from '../../../src/model/claim/read-paths.js';

/** A piece of a record as text; `read` where it is a value that we read. */
export interface Piece {
  readonly text: string;
  readonly read: boolean;
}

const STEP = '  ';

/** A JSON value spelled out as `JSON.stringify` does with two blanks, in pieces: values that were read apart from all the rest. */
export function spelled(value: unknown, read: ReadonlySet<string>): readonly Piece[] {
  const pieces: { text: string; read: boolean }[] = [];
  const add = (text: string, isRead = false): void => {
    const last = pieces.at(-1);
    if (last && last.read === isRead) last.text += text;
    else pieces.push({ text, read: isRead });
  };
  spell(value, '', '\n', read, add);
  return pieces;
}

function spell(value: unknown, path: string, line: string, read: ReadonlySet<string>, add: (text: string, isRead?: boolean) => void): void {
  if (typeof value !== 'object' || value === null) {
    add(JSON.stringify(value), read.has(path));
    return;
  }
  const list = Array.isArray(value);
  const entries = Object.entries(value);
  if (entries.length === 0) {
    add(list ? '[]' : '{}');
    return;
  }
  const inner = `${line}${STEP}`;
  entries.forEach(([key, one], at) => {
    add(`${at === 0 ? (list ? '[' : '{') : ','}${inner}${list ? '' : `${JSON.stringify(key)}: `}`);
    spell(one, pathTo(path, key), inner, read, add);
  });
  add(`${line}${list ? ']' : '}'}`);
}
