import type { LitElement, ReactiveController } from 'lit';
import { UhcError } from '../../src/errors.js';
import type { Language } from '../../src/i18n/language.js';
import type { ClaimSummary } from '../../src/model/claim/claim.js';
import { sheetText } from '../../src/take-along/sheet-text.js';
import { claimSheet, summarySheet } from '../../src/take-along/sheets.js';
import type { Sheet } from '../../src/take-along/sheet.js';
import type { FileKind } from '../../src/take-along/file-name.js';
import { madeOf, makeFile, takenOf, type MadeFile, type Order } from './make-file.js';
import { printSheet } from './print-sheet.js';
import { saveFile } from './save-file.js';
import type { TakeAlongSubject } from './subject.js';

/** Where the making stands. */
export type Making =
  | { readonly step: 'none' }
  | { readonly step: 'making'; readonly done: number; readonly of: number; readonly stop: () => void }
  | { readonly step: 'made'; readonly kind: FileKind; readonly file: MadeFile }
  | { readonly step: 'copied' }
  | { readonly step: 'printed' }
  | { readonly step: 'failed' };

const IDLE: Making = { step: 'none' };

/** What a member does with what is shown: opens the choices, leaves claims out, has a file made, printed or copied. */
export class TakeAlongDesk implements ReactiveController {
  open = false;
  making: Making = IDLE;
  readonly #leftOut = new Set<string>();
  #about = '';

  constructor(readonly host: LitElement) {
    host.addController(this);
  }

  hostConnected(): void {
    // Nothing is made before it is asked for.
  }

  hostDisconnected(): void {
    if (this.making.step === 'making') this.making.stop();
    this.making = IDLE;
  }

  /** Another claim begins with nothing open. */
  follow({ of, claims: [claim] }: TakeAlongSubject): void {
    const about = of === 'one' && claim ? placeOf(claim) : '';
    if (about === this.#about) return;
    this.#about = about;
    if (this.making.step === 'making') this.making.stop();
    this.open = false;
    this.making = IDLE;
  }

  toggle(): void {
    this.open = !this.open;
    this.#set(IDLE);
  }

  has(claim: ClaimSummary): boolean {
    return !this.#leftOut.has(placeOf(claim));
  }

  choose(claim: ClaimSummary, taken: boolean): void {
    if (taken) this.#leftOut.delete(placeOf(claim));
    else this.#leftOut.add(placeOf(claim));
    this.#set(IDLE);
  }

  /** What is shown, less what was left out. */
  chosen(subject: TakeAlongSubject): TakeAlongSubject {
    return this.#leftOut.size === 0 ? subject : { ...subject, claims: subject.claims.filter((claim) => this.has(claim)) };
  }

  save(kind: FileKind, language: Language, subject: TakeAlongSubject): Promise<void> {
    return this.#make(language, subject, async (order) => {
      const file = await makeFile(kind, order);
      saveFile(file.name, file.blob);
      return { step: 'made', kind, file };
    });
  }

  print(language: Language, subject: TakeAlongSubject): Promise<void> {
    return this.#make(language, subject, async (order) => {
      printSheet(await sheetOf(order));
      return { step: 'printed' };
    });
  }

  copy(language: Language, subject: TakeAlongSubject): Promise<void> {
    return this.#make(language, subject, async (order) => {
      await navigator.clipboard.writeText(sheetText(await sheetOf(order)));
      return { step: 'copied' };
    });
  }

  async #make(language: Language, subject: TakeAlongSubject, make: (order: Order) => Promise<Making>): Promise<void> {
    if (this.making.step === 'making') return;
    const abort = new AbortController();
    const of = subject.claims.length;
    const stop = (): void => { abort.abort(); };
    const at = (done: number): void => { this.#set({ step: 'making', done, of, stop }); };
    at(0);
    try {
      this.#set(await make({ language, subject, day: today(), signal: abort.signal, reached: at }));
    } catch (thrown) {
      this.#set(abort.signal.aborted ? IDLE : { step: 'failed' }); // told where it was asked for; a stopped one needs no word
      if (!(thrown instanceof UhcError) && !(thrown instanceof DOMException)) throw thrown;
    }
  }

  #set(making: Making): void {
    this.making = making;
    this.host.requestUpdate();
  }
}

async function sheetOf(order: Order): Promise<Sheet> {
  const { language, subject } = order;
  if (subject.of === 'shown') return summarySheet(language, subject.claims, subject.year, madeOf(order));
  const [taken] = await takenOf(order);
  return taken ? claimSheet(language, taken, madeOf(order)) : summarySheet(language, [], undefined, madeOf(order));
}

/** The day where the member is, and not at Greenwich. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

function placeOf({ connection, id, page, entry }: ClaimSummary): string {
  return id === undefined ? `${connection} ${page} ${entry}` : `${connection} ${id}`;
}
