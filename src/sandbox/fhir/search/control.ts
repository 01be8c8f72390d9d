import type { ServedType } from '../parameters/served.js';
import { FhirRefusal } from '../refusal.js';
import { placeAsked, type Place } from './place.js';
import { sortAsked, type SortKey } from './sort.js';

/** How the matches of a search are answered. */
export interface Control {
  /** Rows a page; 0 asks for the number of matches alone. */
  readonly count: number;
  readonly page?: Place;
  readonly total: boolean;
  /** Top-level elements that are wanted; all where none is said. */
  readonly elements: readonly string[];
  readonly sort: readonly SortKey[];
}

const DEFAULT_COUNT = 50;
const MOST = 200;

export const DEFAULT_CONTROL: Control = { count: DEFAULT_COUNT, total: true, elements: [], sort: [] };

/** What a parameter changes of the answer, and how it is said in `self`: `_count=1000` is said as what was done. */
interface Said {
  readonly control: Partial<Control>;
  readonly used: string;
}

const CONTROLS: Readonly<Record<string, (value: string, type: ServedType) => Said>> = {
  _count: (value) => {
    const count = Math.min(wholeNumber('_count', value), MOST);
    return { control: { count }, used: String(count) };
  },
  _elements: (value) => ({ control: { elements: elementsAsked(value) }, used: value }),
  _format: (value) => {
    checkFormat(value);
    return { control: {}, used: value };
  },
  _sort: (value, type) => ({ control: { sort: sortAsked(value, type) }, used: value }),
  _summary: (value) => {
    if (value !== 'count' && value !== 'false') throw new FhirRefusal(400, 'not-supported', `_summary=${value} is not done here: it may be count or false.`);
    return { control: value === 'count' ? { count: 0, total: true } : {}, used: value };
  },
  _total: (value) => {
    if (!['none', 'estimate', 'accurate'].includes(value)) throw new FhirRefusal(400, 'invalid', `_total is to be none, estimate or accurate: "${value}" is none of them.`);
    return { control: { total: value !== 'none' }, used: value };
  },
  page: (value) => ({ control: { page: placeAsked(value) }, used: value }),
};

/** What a parameter says of how to answer; `undefined` for one that says what to find. */
export function controlOf(name: string, value: string, type: ServedType): Said | undefined {
  return Object.hasOwn(CONTROLS, name) ? CONTROLS[name]?.(value, type) : undefined;
}

export function checkFormat(value: string): void {
  // A plus sign that was not escaped arrives as a space.
  if (/^(json|(application|text)\/(fhir\+)?json)(;.*)?$/i.test(value.replaceAll(' ', '+'))) return;
  throw new FhirRefusal(406, 'not-supported', `_format=${value} is not spoken here: this server writes application/fhir+json.`);
}

export function elementsAsked(value: string): readonly string[] {
  const elements = value.split(',').map((name) => name.trim());
  const odd = elements.find((name) => !/^[A-Za-z]+$/.test(name));
  if (odd !== undefined) throw new FhirRefusal(400, 'invalid', `_elements is a list of elements at the top of the resource: "${odd}" is none.`);
  return elements;
}

function wholeNumber(name: string, value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new FhirRefusal(400, 'invalid', `${name} is to be a whole number from 0: "${value}" is none.`);
  return Number(value);
}
