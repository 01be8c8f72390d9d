import { count } from './finding.js';
import type { Finding, Group, Report, Verdict } from './finding.js';
import type { Terminal } from '../terminal.js';

const WORDS: Readonly<Record<Verdict, string>> = { ok: 'ok', differs: 'differs', breaks: 'BREAKS', untried: 'untried' };
/** SGR codes: dim green, yellow, bold red, dim. */
const COLORS: Readonly<Record<Verdict, string>> = { ok: '32', differs: '33', breaks: '1;31', untried: '2' };
const MARK = 8;
const GAP = 2;

export interface ReportPrinter {
  /** As soon as it is known. `base` is where the server was reached. */
  readonly group: (group: Group, base: URL) => void;
  readonly end: (report: Report) => void;
}

/** Prints a report as a table of documented against found, with what to set below a line that differs. */
export function reportPrinter(server: string, { out, width, colors }: Terminal): ReportPrinter {
  const paint = (text: string, code: string): string => (colors ? `\u001b[${code}m${text}\u001b[0m` : text);
  const columns = columnsFor(width);
  let begun = false;
  return {
    group({ title, findings }, base) {
      if (!begun) {
        out(plain(`${server} at ${base.href}`));
        out(paint(`\n${' '.repeat(MARK)}${row(['', 'documented', 'found'], columns)[0] ?? ''}`, '2'));
      }
      begun = true;
      out(`\n${paint(title, '1')}`);
      for (const finding of findings) for (const line of lines(finding, columns, paint)) out(line);
    },
    end(report) {
      out(report.base === undefined ? silence(report) : `\n${verdict(report)}`);
    },
  };
}

function lines({ subject, documented, found, verdict: is, advice }: Finding, columns: readonly number[], paint: (text: string, code: string) => string): readonly string[] {
  const cells = row([subject, documented, found], columns);
  const mark = (at: number): string => (at === 0 ? paint(WORDS[is].padEnd(MARK), COLORS[is]) : ' '.repeat(MARK));
  const room = columns.reduce((sum, one) => sum + one + GAP, -GAP) - 2;
  const advised = is === 'ok' || advice === undefined ? [] : wrapped(plain(advice), room);
  return [...cells.map((line, at) => `${mark(at)}${line}`), ...advised.map((line, at) => `${' '.repeat(MARK)}${at === 0 ? '→ ' : '  '}${line}`)];
}

/** One sentence at the end: whether the widgets work there. */
function verdict(report: Report): string {
  const [breaks, differs] = [count(report, 'breaks'), count(report, 'differs')];
  const asked = `${report.requests} ${report.requests === 1 ? 'request' : 'requests'}, ${(report.ms / 1000).toFixed(1)} s.`;
  const some = (n: number, one: string, several: string): string => `${n} ${n === 1 ? one : several}`;
  const words = [breaks > 0 && some(breaks, 'thing breaks the widgets', 'things break the widgets'), differs > 0 && some(differs, 'difference that they live with', 'differences that they live with')];
  return `${words.filter(Boolean).join(', ') || 'All as documented'}. ${asked}`;
}

/** A server that is down is one line, and no table. */
function silence({ server, groups }: Report): string {
  const tried = groups.flatMap(({ findings }) => findings).map(({ subject, found }) => `${subject}: ${found}`);
  return plain(`${server} does not answer. ${tried.join('; ')}.`);
}

function columnsFor(width: number): readonly number[] {
  const room = width - MARK - 2 * GAP;
  const documented = Math.floor(room * 0.22);
  const found = Math.floor(room * 0.3);
  return [room - documented - found, documented, found];
}

function row(cells: readonly string[], columns: readonly number[]): readonly string[] {
  const wraps = cells.map((cell, at) => wrapped(plain(cell), columns[at] ?? 0));
  const height = Math.max(...wraps.map(({ length }) => length));
  return Array.from({ length: height }, (_, line) => wraps.map((wrap, at) => (wrap[line] ?? '').padEnd(columns[at] ?? 0)).join(' '.repeat(GAP)).trimEnd());
}

function wrapped(text: string, width: number): readonly string[] {
  const all: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((one) => pieces(one, width))) {
    if (line !== '' && line.length + 1 + word.length > width) {
      all.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...all, line];
}

/** A word that is too long is broken after a sign within it, as in an address. */
function pieces(word: string, width: number): readonly string[] {
  if (word.length <= width) return [word];
  const sign = /^.*[/?&=:.-]/u.exec(word.slice(0, width))?.[0].length ?? width;
  return [word.slice(0, sign), ...pieces(word.slice(sign), width)];
}

/** What a server wrote must not move the cursor or color the terminal of whoever asks. */
function plain(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '?');
}
