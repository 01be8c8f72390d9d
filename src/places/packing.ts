/** Where a ZIP code is: the middle of its area, in degrees. */
export interface Centroid {
  readonly zip: string;
  readonly latitude: number;
  readonly longitude: number;
}

/** Signs that stand for 0 to 87: printable, and none that a string in a script would have to escape. */
const SIGNS = Array.from({ length: 127 - 35 }, (_, at) => String.fromCharCode(at + 35)).filter((sign) => !'\'\\`~'.includes(sign)).join('');
/** A number is written in base 44; the upper half of the signs says that more follows. */
const BASE = 44;
const SCALE = 100;

/**
 * ZIP codes in their order as a short text: of each its distance from the one before, and how far its middle lies from that one's, in
 * hundredths of a degree (about 0.7 miles).
 */
export function packed(centroids: readonly Centroid[]): string {
  let text = '';
  let last = [0, 0, 0] as readonly number[];
  for (const { zip, latitude, longitude } of centroids) {
    const now = [Number(zip), Math.round(latitude * SCALE), Math.round(longitude * SCALE)];
    text += now.map((value, at) => numberText(value - (last[at] ?? 0))).join('');
    last = now;
  }
  return text;
}

export function unpacked(text: string): Centroid[] {
  const numbers = numbersIn(text);
  const centroids: Centroid[] = [];
  let [zip, latitude, longitude] = [0, 0, 0];
  for (let at = 0; at + 2 < numbers.length; at += 3) {
    zip += numbers[at] ?? 0;
    latitude += numbers[at + 1] ?? 0;
    longitude += numbers[at + 2] ?? 0;
    centroids.push({ zip: String(zip).padStart(5, '0'), latitude: latitude / SCALE, longitude: longitude / SCALE });
  }
  return centroids;
}

/** Small numbers of either sign are short: 0, -1, 1, -2, … are counted up. */
function numberText(value: number): string {
  let rest = value < 0 ? -2 * value - 1 : 2 * value;
  let text = '';
  do {
    const digit = rest % BASE;
    rest = Math.floor(rest / BASE);
    text += SIGNS.charAt(digit + (rest > 0 ? BASE : 0));
  } while (rest > 0);
  return text;
}

function numbersIn(text: string): number[] {
  const numbers: number[] = [];
  let value = 0;
  let weight = 1;
  for (const sign of text) {
    const digit = SIGNS.indexOf(sign);
    value += (digit % BASE) * weight;
    weight *= BASE;
    if (digit >= BASE) continue;
    numbers.push(value % 2 === 1 ? -(value + 1) / 2 : value / 2);
    value = 0;
    weight = 1;
  }
  return numbers;
}
