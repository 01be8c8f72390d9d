import { codeWordsLoaded } from '../../src/i18n/code-words.js';
import type { Language } from '../../src/i18n/language.js';
import type { Claim, ClaimSummary } from '../../src/model/claim/claim.js';
import { claimRows, claimsHead, type Taken } from '../../src/take-along/claims-table.js';
import { BYTE_ORDER_MARK, csvRows } from '../../src/take-along/csv.js';
import { expenseRows } from '../../src/take-along/expenses-table.js';
import { bundle, EMPTY_BUNDLE, ndjsonLine } from '../../src/take-along/fhir-file.js';
import { fileName, type FileKind } from '../../src/take-along/file-name.js';
import { sheetHtml } from '../../src/take-along/sheet-html.js';
import { claimSheet, packetSheet, type Made } from '../../src/take-along/sheets.js';
import { yearsIn, type TakeAlongSubject } from './subject.js';
import { whoseOf } from './whose-of.js';

/** What a file is made of, and who wants to hear how far it is. */
export interface Order {
  readonly language: Language;
  readonly subject: TakeAlongSubject;
  /** `YYYY-MM-DD`: today, where the member is. */
  readonly day: string;
  readonly signal: AbortSignal;
  readonly reached: (done: number) => void;
}

export interface MadeFile {
  readonly name: string;
  readonly blob: Blob;
  /** Claims that are not kept whole: of them the file has what the list shows, or nothing where it is to be as the payer sent it. */
  readonly lacking: number;
}

const TYPES: Readonly<Record<FileKind, string>> = {
  csv: 'text/csv;charset=utf-8',
  expenses: 'text/csv;charset=utf-8',
  packet: 'text/html;charset=utf-8',
  bundle: 'application/fhir+json',
  ndjson: 'application/fhir+ndjson',
};

/** How many claims are written between two looks at whether to go on, and two words of how far it is. */
const STRIDE = 50;

/** Makes a file on this device. Claims pass through one page at a time; what is written of each is text, and not held as an object. */
export async function makeFile(kind: FileKind, order: Order): Promise<MadeFile> {
  const { parts, lacking, years } = await MAKERS[kind](order);
  return { name: fileName(kind, years), blob: new Blob([...parts], { type: TYPES[kind] }), lacking };
}

interface Written {
  readonly parts: readonly BlobPart[];
  readonly lacking: number;
  readonly years: readonly string[];
}

const MAKERS: Readonly<Record<FileKind, (order: Order) => Promise<Written>>> = {
  csv: writeTable,
  expenses: (order) => Promise.resolve(writeExpenses(order)),
  packet: writePacket,
  bundle: (order) => writeSent(order, bundle.begins, bundle.entry, bundle.ends, EMPTY_BUNDLE),
  ndjson: (order) => writeSent(order, '', ndjsonLine, '', ''),
};

async function writeTable(order: Order): Promise<Written> {
  const { language, subject } = order;
  const whose = whoseOf(language, subject.client);
  const rows = new Map<ClaimSummary, string>();
  for await (const { summary, claim } of sent(order)) rows.set(summary, csvRows(claimRows(language, { summary, claim }, whose)));
  // In the order in which they are shown, which is not the payer's.
  const written = subject.claims.map((summary) => rows.get(summary) ?? csvRows(claimRows(language, { summary }, whose)));
  return { parts: [BYTE_ORDER_MARK, csvRows([claimsHead(language)]), ...written], lacking: subject.claims.length - rows.size, years: yearsIn(subject) };
}

function writeExpenses({ language, subject }: Order): Written {
  const year = subject.year ?? yearsIn(subject)[0] ?? '';
  return { parts: [BYTE_ORDER_MARK, csvRows(expenseRows(language, subject.claims, year, whoseOf(language, subject.client)))], lacking: 0, years: [year] };
}

async function writePacket(order: Order): Promise<Written> {
  const { language, subject } = order;
  const [first, ...others] = await takenOf(order);
  if (!first) return { parts: [], lacking: 0, years: [] };
  const sheet = subject.of === 'one' && others.length === 0 ? claimSheet(language, first, madeOf(order)) : packetSheet(language, [first, ...others], madeOf(order));
  return { parts: [sheetHtml(sheet)], lacking: [first, ...others].filter(({ claim }) => !claim).length, years: yearsIn(subject) };
}

async function writeSent(order: Order, begins: string, entry: (text: string, first: boolean) => string, ends: string, empty: string): Promise<Written> {
  const { claims } = order.subject;
  const pages: Blob[] = [];
  let texts: string[] = [];
  let done = 0;
  for await (const { text } of sent(order)) {
    texts.push(entry(text, done === 0));
    done += 1;
    if (texts.length < STRIDE) continue;
    pages.push(new Blob(texts)); // out of this page's memory, and on its disk where the browser likes
    texts = [];
  }
  const parts = done === 0 ? [empty] : [begins, ...pages, ...texts, ends];
  return { parts, lacking: claims.length - done, years: yearsIn(order.subject) };
}

/** The claims whole, as shown; and the words for what amounts mean, which a packet explains. */
export async function takenOf(order: Order): Promise<readonly Taken[]> {
  const { subject, language } = order;
  const whole = new Map<ClaimSummary, Claim>();
  for await (const { summary, claim } of sent(order)) whole.set(summary, claim);
  await codeWordsLoaded('record-codes', language.code);
  return subject.claims.map((summary) => {
    const claim = whole.get(summary);
    return claim ? { summary, claim } : { summary };
  });
}

export function madeOf({ language, subject, day }: Order): Made {
  return { whose: whoseOf(language, subject.client), day, ...(subject.partial && { partial: true }), ...(isNobodys(subject) && { sandbox: true }) };
}

/** A file that has left the app says by itself that its records are invented. */
function isNobodys({ client, claims }: TakeAlongSubject): boolean {
  const owners = new Set(claims.map(({ connection }) => connection));
  const invented = new Set(client.choices.filter(({ sandbox }) => sandbox).map(({ key }) => key));
  return client.connections.value.some(({ id, choice, sample }) => owners.has(id) && (sample === true || invented.has(choice)));
}

async function* sent({ subject, signal, reached }: Order): AsyncGenerator<{ readonly summary: ClaimSummary; readonly claim: Claim; readonly text: string }, void, undefined> {
  const records = await subject.client.records();
  let done = 0;
  for await (const one of records.claims(subject.claims, signal)) {
    yield one;
    done += 1;
    if (done % STRIDE === 0) {
      reached(done);
      await new Promise((go) => { setTimeout(go); }); // the page stays awake: a press of Stop is heard
    }
  }
}
