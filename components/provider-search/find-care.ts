import type { ReactiveControllerHost } from 'lit';
import type { Language } from '../../src/i18n/language.js';
import type { UhcClient } from '../../src/store/client.js';
import { askedOf } from './asked.js';
import type { Asking } from './asking.js';
import { faultsOf, questionOf, startOf, type Conditions, type Fault, type Question, type Start, type Typed } from './question.js';
import { specialtiesLike, specialtiesNamed, type SpecialtyWords } from './specialty-index.js';
import { areSpecialtiesHere, specialtiesLoaded, specialtyTables } from './specialty-tables.js';
import { Suggestions, type Suggestion } from './suggestions.js';

const MOST_SUGGESTIONS = 6;
type FieldKey = 'what' | 'near';

/** What can be let go of a question that found nobody. */
export type Part = 'near' | 'network' | 'what';

/** What comes later to help with the asking. */
export interface Reader {
  /** Parts a sentence into the fields; what it does not understand stays where it is. */
  read(typed: Typed): Typed;
  faults(typed: Typed): readonly Fault[];
  shape(question: Question): Question;
  /** What it needs for that is still under way. */
  isWaiting(): boolean;
}

/** What stands in the fields and what the reader does to it; each intent ends in a question, or in a word beside a field. */
export class FindCare {
  readonly suggestions: Suggestions;
  #typed: Typed = { what: '', near: '' };
  #conditions: Conditions = {};
  #faults: readonly Fault[] = [];
  #due = false;
  /** What the attributes said, as long as the reader has not typed over it: words of another language may still come. */
  #started: Start | undefined;
  #startedWith: readonly SpecialtyWords[] = [];
  #client: UhcClient | undefined;
  /** What understands a whole sentence, and narrows what is asked; it comes when somebody begins to type. */
  reader: Reader | undefined;

  /** `waits`: whether what understands sentences is still under way. */
  constructor(readonly host: ReactiveControllerHost, readonly asking: Asking, readonly language: () => Language, readonly waits: () => boolean) {
    this.suggestions = new Suggestions(host, () => this.#offered(), (chosen) => this.#take(chosen));
  }

  get typed(): Typed {
    return this.#typed;
  }

  get conditions(): Conditions {
    return this.#conditions;
  }

  get faults(): readonly Fault[] {
    return this.#faults;
  }

  /** Attributes start a search, and a changed one starts anew. */
  start(from: Start): void {
    this.#started = from;
    this.#startedWith = this.#tables();
    const { typed, conditions } = startOf(from, this.#startedWith);
    this.#typed = typed;
    this.#conditions = conditions;
    this.#due = Object.values(from).some(Boolean);
  }

  /** To be called before each drawing: what is due is asked once there is a client; another client is asked anew. */
  with(client: UhcClient | undefined): void {
    const moved = client !== this.#client && this.asking.asked !== undefined;
    this.#client = client;
    if (this.#started?.specialty) this.#understand(this.#started);
    if (client && (this.#due || moved)) this.ask();
  }

  change(field: FieldKey, text: string): void {
    this.#set(field === 'what' ? { what: text, near: this.#typed.near } : { ...this.#typed, near: text });
    if (field === 'what') this.suggestions.open();
  }

  /** Asks what is typed, or says beside the fields what is wrong with it: then nothing is sent. */
  ask(): void {
    this.suggestions.close();
    this.#due = false;
    if (!this.#started) this.#typed = this.reader?.read(this.#typed) ?? this.#typed;
    this.#faults = this.reader?.faults(this.#typed) ?? [];
    if (this.#faults.length === 0) this.#faults = faultsOf(this.#typed, this.#conditions);
    this.host.requestUpdate();
    if (this.#faults.length > 0 || !this.#client) return;
    if (!areSpecialtiesHere(this.language()) || this.#isSentenceWaiting() || this.reader?.isWaiting()) {
      this.#due = true; // asked as soon as a word can be told from a name
      this.getWords();
      return;
    }
    const asked = questionOf(this.#typed, this.#conditions, this.#tables());
    const question = this.reader?.shape(asked) ?? asked;
    this.asking.ask(this.#client, askedOf(this.#typed, this.#conditions, question), question);
  }

  /** Kinds of care are words to be fetched: when somebody begins to type, and before anything is asked. */
  getWords(): void {
    if (!areSpecialtiesHere(this.language())) void specialtiesLoaded(this.language()).then(() => this.host.requestUpdate());
  }

  askAsName(): void {
    const { what, near } = this.#typed;
    this.#set({ what, near, asName: true });
    this.ask();
  }

  /** The same question with one part less. */
  askWithout(part: Part): void {
    const { near } = this.#typed;
    if (part === 'near') this.#set({ ...this.#typed, near: '' });
    else if (part === 'what') this.#set({ what: '', near });
    else this.#drop('network');
    this.ask();
  }

  takeOff(condition: keyof Conditions): void {
    this.#drop(condition);
    const { what, near } = this.#typed;
    if (what !== '' || near !== '' || Object.keys(this.#conditions).length > 0) this.ask();
    else this.host.requestUpdate();
  }

  /** Puts words into the fields, as if they had been typed. */
  fill(typed: Partial<Typed>): void {
    this.#set({ ...this.#typed, ...typed });
  }

  /** Narrows to a network, or takes another one. */
  narrow(conditions: Conditions): void {
    this.#conditions = { ...this.#conditions, ...conditions };
    this.#started = undefined;
    this.ask();
  }

  #isSentenceWaiting(): boolean {
    return !this.#started && !this.#typed.asName && /\S\s+\S+\s+\S/.test(this.#typed.what.trim()) && this.waits();
  }

  #tables(): readonly SpecialtyWords[] {
    return specialtyTables(this.language());
  }

  /** What a page asks for in Spanish is understood when the Spanish words are here, and then it is asked for anew. */
  #understand(started: Start): void {
    this.getWords();
    const tables = this.#tables();
    const known = tables.length === this.#startedWith.length && tables.every((table, at) => table === this.#startedWith[at]);
    if (known) return;
    const otherwise = JSON.stringify(startOf(started, tables)) !== JSON.stringify({ typed: this.#typed, conditions: this.#conditions });
    if (otherwise) this.start(started);
  }

  #drop(condition: keyof Conditions): void {
    const { [condition]: _, ...rest } = this.#conditions;
    this.#conditions = rest;
    this.#started = undefined;
  }

  #set(typed: Typed): void {
    this.#started = undefined;
    this.#due = false;
    this.#typed = typed;
    this.#faults = [];
    this.asking.forgetPlace();
    this.host.requestUpdate();
  }

  /** Kinds of care that the text may mean, and the text as a name; nothing where it means no kind of care. */
  #offered(): readonly Suggestion[] {
    const { what } = this.#typed;
    const matches = specialtiesLike(what, this.#tables(), MOST_SUGGESTIONS);
    if (matches.length === 0) return [];
    return [...matches.map((match) => ({ means: 'specialty' as const, match })), { means: 'name', text: what.trim() }];
  }

  #take(chosen: Suggestion): void {
    const { near } = this.#typed;
    if (chosen.means === 'name') this.#set({ what: chosen.text, near, asName: true });
    // A name that means this kind of care alone needs no codes beside it.
    else this.#set({ what: chosen.match.name, near, ...(specialtiesNamed(chosen.match.name, this.#tables()).length > 1 && { codes: chosen.match.codes }) });
  }
}
