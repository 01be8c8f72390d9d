/** An amount of money in dollars: with a dollar sign, or with cents. A bare whole number may be anything: a unit, a code, a street. */
const MONEY = /(\()?([-−])?\s?(\$)?\s?([-−])?(\d{1,3}(?:,\d{3})+|\d+)(\.\d{1,2})?(?![\d.,]*\d)\s?(CR\b|-(?!\d))?(\))?/gi;
/** What a whole field holds, where it holds one amount. */
const ALONE = /^\$?\s?(\d{1,3}(?:,\d{3})+|\d+)(\.\d{1,2})?\s?(?:\$|dollars|d[oó]lares|usd)?\.?$/i;
/** Nobody is billed more; and up to here cents are exact. */
const MOST = 1e9;

/** A text that is one amount and nothing else: cents and the dollar sign may be left out. */
export function soleAmount(text: string): number | undefined {
  const [, whole, cents = ''] = ALONE.exec(text.trim()) ?? [];
  return whole === undefined ? undefined : inReach(Number(`${whole.replaceAll(',', '')}${cents}`));
}

/** All amounts in a line; those that it takes off are below zero. */
export function amountsIn(line: string): readonly number[] {
  return [...line.matchAll(MONEY)].flatMap(([, open, before, sign, within, whole = '', cents, after, close]) => {
    if (!sign && cents?.length !== 3) return [];
    const value = inReach(Number(`${whole.replaceAll(',', '')}${cents ?? ''}`));
    const off = (open && close) || before || within || after;
    return value === undefined ? [] : [off && value > 0 ? -value : value];
  });
}

function inReach(value: number): number | undefined {
  return value <= MOST ? value : undefined;
}
