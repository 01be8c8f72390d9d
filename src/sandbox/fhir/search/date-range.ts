/** First and last millisecond that a date of any precision covers. */
export interface DateRange {
  readonly low: number;
  readonly high: number;
}

const DATE = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d+))?)?(Z|[+-]\d\d:\d\d)?)?)?)?$/;

/** A date or instant of FHIR as the stretch that it names; none for what is no date. Where no zone is stated it is read as UTC. */
export function dateRange(stated: string): DateRange | undefined {
  const parts = DATE.exec(stated);
  if (!parts) return undefined;
  const [, year, month, day, hour, minute, second, fraction, zone] = parts;
  const at = [Number(year), month ? Number(month) - 1 : 0, Number(day ?? 1), Number(hour ?? 0), Number(minute ?? 0), Number(second ?? 0)] as const;
  const start = Date.UTC(...at) + Number(`0.${fraction ?? 0}`) * 1000;
  if (!stands(start, at)) return undefined;
  const low = Math.floor(start) - offset(zone);
  if (fraction) return { low, high: low };
  if (second) return { low, high: low + 999 };
  if (minute) return { low, high: low + 59_999 };
  if (day) return { low, high: low + 86_399_999 };
  const next = month ? Date.UTC(at[0], at[1] + 1, 1) : Date.UTC(at[0] + 1, 0, 1);
  return { low, high: next - 1 };
}

/** February 30 and 25 o'clock are no time at all; `Date.UTC` would carry them over. */
function stands(milliseconds: number, [year, month, day, hour, minute, second]: readonly [number, number, number, number, number, number]): boolean {
  const date = new Date(milliseconds);
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month || date.getUTCDate() !== day) return false;
  return date.getUTCHours() === hour && date.getUTCMinutes() === minute && date.getUTCSeconds() === second;
}

function offset(zone: string | undefined): number {
  if (!zone || zone === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4));
  return (zone.startsWith('-') ? -minutes : minutes) * 60_000;
}

/** How a resource's stretch may stand to the one that was asked for. @see https://hl7.org/fhir/R4/search.html#prefix */
const PREFIXES: Readonly<Record<string, (stated: DateRange, asked: DateRange) => boolean>> = {
  eq: (stated, asked) => stated.low >= asked.low && stated.high <= asked.high,
  ne: (stated, asked) => stated.low < asked.low || stated.high > asked.high,
  gt: (stated, asked) => stated.high > asked.high,
  lt: (stated, asked) => stated.low < asked.low,
  ge: (stated, asked) => stated.high >= asked.low,
  le: (stated, asked) => stated.low <= asked.high,
  sa: (stated, asked) => stated.low > asked.high,
  eb: (stated, asked) => stated.high < asked.low,
  ap: (stated, asked) => stated.low <= asked.high && stated.high >= asked.low,
};

/** Reads `ge2019-01-14`; none for what is no date or has no known prefix. */
export function dateTest(value: string): ((stated: DateRange) => boolean) | undefined {
  // A plus sign that was not escaped arrives as a space.
  const [, prefix = 'eq', date = ''] = /^([a-z]{2})?(.*)$/.exec(value.replace(/ (?=\d\d:\d\d$)/, '+')) ?? [];
  const stands = PREFIXES[prefix];
  const asked = dateRange(date);
  return stands && asked && ((stated) => stands(stated, asked));
}
