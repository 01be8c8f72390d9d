import type { Hit, Setting } from './fault.js';

/** How long somebody may wait, in seconds. */
export function seconds(initial: number, words = 'Seconds'): Setting {
  return { words, initial: String(initial), accepts: (value) => Number(value) > 0 && Number(value) <= 600 };
}

export const RETRY_AFTER: Setting = {
  words: 'Retry-After: seconds, or date (in 5 seconds), absent, absurd (31 years), nonsense',
  initial: '5',
  oneOf: ['date', 'absent', 'absurd', 'nonsense'],
  between: [0, 1_000_000_000],
};

/** @see https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3 */
export function retryAfter({ value, now }: Hit): { readonly 'retry-after'?: string } {
  switch (value) {
    case 'absent': return {};
    case 'absurd': return { 'retry-after': '1000000000' };
    case 'nonsense': return { 'retry-after': 'soon' };
    case 'date': return { 'retry-after': new Date(now + 5_000).toUTCString() };
    default: return { 'retry-after': value };
  }
}

export function delayed<T extends object>(answer: T, value: string): T & { readonly delay: number } {
  return { ...answer, delay: Number(value) * 1000 };
}
