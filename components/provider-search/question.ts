import type { ProviderQuery } from '../../src/store/client.js';
import { isTaxonomyCode, specialtiesNamed, specialtyOfCodes, type SpecialtyMatch, type SpecialtyWords } from './specialty-index.js';

/** What stands in the two fields, letter by letter as typed. */
export interface Typed {
  readonly what: string;
  readonly near: string;
  /** `what` is somebody's name, whatever it may mean besides. */
  readonly asName?: boolean;
  /** NUCC codes, parted by commas, that `what` was chosen for. */
  readonly codes?: string;
}

/** Conditions that no field shows: from the element's attributes, taken off one by one. */
export interface Conditions {
  readonly specialty?: string;
  readonly network?: string;
}

export type FaultWhy = 'nothing' | 'too-short' | 'too-long' | 'zip' | 'zip-none';

export interface Fault {
  readonly field: 'what' | 'near';
  readonly why: FaultWhy;
  /** Characters typed, where they are too many. */
  readonly length?: number;
}

/** A question that may be sent, and how we understood it. */
export interface Question {
  readonly query: ProviderQuery;
  /** What to ask in turn where that finds nobody: a hospital may be listed by its name alone, and a kind of care by words that we do not know. */
  readonly otherwise: readonly ProviderQuery[];
  /** Kinds of care that the typed text was taken for. */
  readonly meant: readonly SpecialtyMatch[];
}

/** More than any name with all its titles has; what is longer was pasted by mistake. */
export const LONGEST = 200;

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function faultIn(field: Fault['field'], text: string): Fault | undefined {
  if (text === '') return undefined;
  if (text.length > LONGEST) return { field, why: 'too-long', length: text.length };
  if (field === 'near' && /^\d+(-\d*)?$/.test(text) && !/^\d{5}(-?\d{4})?$/.test(text)) return { field, why: 'zip' };
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const ideographs = /\p{Script=Han}/u.test(text); // one such sign may be a whole family name
  return letters < 2 && !ideographs ? { field, why: 'too-short' } : undefined;
}

/** What is wrong with what was typed, field by field. Where nothing is, it may be asked. */
export function faultsOf(typed: Typed, conditions: Conditions): Fault[] {
  const what = tidy(typed.what);
  const near = tidy(typed.near);
  if (what === '' && near === '' && !conditions.specialty && !conditions.network) return [{ field: 'what', why: 'nothing' }];
  return [faultIn('what', what), faultIn('near', near)].filter((fault) => fault !== undefined);
}

/** The words that an attribute starts with, as they stand in the field; undefined where they are no kind of care that we know. */
function wordsInField(specialty: string, tables: readonly SpecialtyWords[]): string | undefined {
  if (isTaxonomyCode(specialty)) return specialtyOfCodes(tidy(specialty), tables)?.name;
  return specialtiesNamed(specialty, tables).length > 0 ? specialty : undefined;
}

/** What the element's attributes say; an attribute that is not there is undefined. */
export type Start = { readonly [K in keyof ProviderQuery]?: string | undefined };

/** What attributes start with: in the fields where it fits there, else as a condition beside them. */
export function startOf({ name, specialty, near, network }: Start, tables: readonly SpecialtyWords[]): { readonly typed: Typed; readonly conditions: Conditions } {
  const words = name || !specialty ? undefined : wordsInField(specialty, tables);
  const what = name ? { what: name, asName: true } : { what: words ?? '', ...(words !== undefined && specialty && isTaxonomyCode(specialty) && { codes: tidy(specialty).toUpperCase() }) };
  return {
    typed: { ...what, near: near ?? '' },
    conditions: { ...(specialty && words === undefined && { specialty }), ...(network && { network }) },
  };
}

/** Codes for the words of a specialty; the words themselves where our tables do not know them. */
function specialtyAsked(words: string, tables: readonly SpecialtyWords[]): { readonly specialty: string; readonly meant: readonly SpecialtyMatch[] } {
  const text = tidy(words);
  if (isTaxonomyCode(text)) {
    const known = specialtyOfCodes(text, tables);
    return { specialty: text.toUpperCase(), meant: known ? [known] : [] };
  }
  const meant = specialtiesNamed(text, tables);
  return { specialty: meant.length > 0 ? meant.map(({ codes }) => codes).join(',') : text, meant };
}

/**
 * What to ask the directory. A text that names a kind of care in our tables is asked for by its codes; any other text, and
 * whatever was said to be a name, is asked for as a name.
 */
export function questionOf(typed: Typed, conditions: Conditions, tables: readonly SpecialtyWords[]): Question {
  const what = tidy(typed.what);
  const near = tidy(typed.near);
  const rest = { ...(near !== '' && { near }), ...(conditions.network && { network: conditions.network }) };
  const condition = conditions.specialty ? specialtyAsked(conditions.specialty, tables) : undefined;
  const asked = what === '' || typed.asName === true ? undefined : specialtyAsked(typed.codes ?? what, tables);
  const named = asked && (asked.meant.length > 0 || isTaxonomyCode(asked.specialty));
  // Words are looked for in what a directory says of each: only where a place or a network makes that a short list.
  const byWords = asked && !condition && Object.keys(rest).length > 0 ? [{ specialty: what, ...rest }] : [];
  if (named) return { query: { specialty: asked.specialty, ...rest }, otherwise: [{ name: what, ...rest }, ...byWords], meant: asked.meant };
  return {
    otherwise: byWords,
    query: { ...(what !== '' && { name: what }), ...(condition && { specialty: condition.specialty }), ...rest },
    meant: condition?.meant ?? [],
  };
}
