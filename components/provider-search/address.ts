import type { PostalAddress } from '../../src/model/directory/provider.js';

function folded(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** “400 Bald Hill Rd, Suite 529”: what to say to a driver. */
export function streetOf(address: PostalAddress | undefined): string | undefined {
  return address?.lines.join(', ') || address?.text;
}

/** “Portland, OR 97201”, as far as it is stated; the ZIP code as sent. */
export function townOf({ city, state, postalCode }: PostalAddress): string {
  return [city, [state, postalCode].filter(Boolean).join(' ')].filter(Boolean).join(', ');
}

/** An address in its lines as one reads it. The payer's own text stands behind its parts where it says more than they do. */
export function addressLines(address: PostalAddress | undefined): string[] {
  if (!address) return [];
  const parts = [address.lines.join(', '), townOf(address)].filter(Boolean);
  const { text } = address;
  const says = text !== undefined && folded(text) !== folded(parts.join(''));
  return says ? [...parts, text] : parts;
}
