import { folded } from '../../../src/model/folded.js';
import type { OpenHours, Place, Provider } from '../../../src/model/directory/provider.js';

/** What a listing must state to stay. What is not there asks for nothing. */
export interface Filters {
  /** `new`: a stated yes; `existing`: only present patients; `no`; `silent`: nothing is stated. */
  readonly accepting?: 'new' | 'existing' | 'no' | 'silent';
  /** BCP 47, the language alone: `es`. */
  readonly language?: string;
  readonly gender?: string;
  readonly telehealth?: true;
  readonly accessible?: true;
  readonly open?: 'saturday' | 'now';
  /** The nearest place at most so far away. */
  readonly miles?: number;
}

export type FilterKey = keyof Filters;

/** What a filter may have to know besides the listing. */
export interface Surroundings {
  /** Reference of the network that one looks in: what is said of another one does not count. */
  readonly network?: string | undefined;
  /** The words for a language, as directories and readers write them. */
  readonly languageNames: (code: string) => readonly string[];
  /** Miles to the nearest place; undefined where it is not known. */
  readonly milesTo: (provider: Provider) => number | undefined;
  readonly now: Date;
}

const EXISTING: ReadonlySet<string> = new Set(['existptonly', 'existptfam']);
/** AccessibilityCS of Plan-Net: what somebody in a wheelchair can rely on. */
const ACCESSIBLE: ReadonlySet<string | undefined> = new Set(['adacomp', 'handiaccess']);
const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

type Tests = { readonly [K in FilterKey]: (provider: Provider, wanted: NonNullable<Filters[K]>, around: Surroundings) => boolean };

const TESTS: Tests = {
  accepting: (provider, wanted, around) => acceptingOf(provider, around.network).has(wanted),
  language: ({ languages }, wanted, around) => languages.some(({ code, display }) => baseOf(code) === wanted || around.languageNames(wanted).includes(folded(display ?? ''))),
  gender: (provider, wanted) => provider.gender === wanted,
  telehealth: ({ delivery = [] }) => delivery.some(({ code }) => code === 'virtual'),
  accessible: ({ places }) => places.some(({ accessibility = [] }) => accessibility.some(({ code }) => ACCESSIBLE.has(code))),
  open: (provider, wanted, { now }) => hoursOf(provider).some((hours) => (wanted === 'saturday' ? hours.days.includes('sat') : isOpen(hours, now))),
  miles: (provider, wanted, around) => (around.milesTo(provider) ?? Infinity) <= wanted,
};

export function fits(provider: Provider, filters: Filters, around: Surroundings): boolean {
  return keysOf(filters).every((key) => test(key, provider, filters, around));
}

/** How many of these would stay without one condition: what dropping it gives. */
export function fittingWithout(providers: readonly Provider[], filters: Filters, key: FilterKey, around: Surroundings): number {
  const rest = without(filters, key);
  return providers.filter((provider) => fits(provider, rest, around)).length;
}

/** How many fulfil one condition, whatever the others say. */
export function stating(providers: readonly Provider[], filters: Filters, key: FilterKey, around: Surroundings): number {
  return providers.filter((provider) => test(key, provider, filters, around)).length;
}

export function without(filters: Filters, key: FilterKey): Filters {
  const { [key]: _, ...rest } = filters;
  return rest;
}

export function keysOf(filters: Filters): readonly FilterKey[] {
  return Object.keys(filters) as FilterKey[];
}

/** The languages that these listings state, each once by its code; those without a code are known by no filter. */
export function languagesIn(providers: readonly Provider[]): readonly string[] {
  return [...new Set(providers.flatMap(({ languages }) => languages.map(({ code }) => baseOf(code)).filter((code) => code !== undefined)))];
}

function test(key: FilterKey, provider: Provider, filters: Filters, around: Surroundings): boolean {
  const wanted = filters[key];
  const fulfils = TESTS[key] as (provider: Provider, wanted: unknown, around: Surroundings) => boolean;
  return wanted === undefined || fulfils(provider, wanted, around);
}

function acceptingOf({ accepting }: Provider, network: string | undefined): ReadonlySet<string> {
  const here = accepting.filter((one) => network === undefined || one.network === undefined || one.network.reference === network);
  if (here.length === 0) return new Set(['silent']);
  return new Set(here.map(({ code }) => (code === 'newpt' ? 'new' : EXISTING.has(code) ? 'existing' : code === 'nopt' ? 'no' : 'other')));
}

function hoursOf({ hours, places }: Provider): readonly OpenHours[] {
  return [...hours, ...places.flatMap((place: Place) => place.hours)];
}

/** By the clock of the reader's device: whoever looks near home has the time of the place. */
function isOpen({ days, allDay, start, end }: OpenHours, now: Date): boolean {
  const today = DAYS[now.getDay()];
  if (today === undefined || !days.includes(today)) return false;
  if (allDay) return true;
  const time = `${String(now.getHours()).padStart(2, '0')}:${String(now.getMinutes()).padStart(2, '0')}`;
  return start !== undefined && end !== undefined && start.slice(0, 5) <= time && time < end.slice(0, 5);
}

function baseOf(code: string | undefined): string | undefined {
  return code?.split('-')[0]?.toLowerCase();
}
