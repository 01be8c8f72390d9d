import type { PostalAddress } from './directory/provider.js';
import { fieldsOf } from './fields.js';
import { stated } from './stated.js';
import { textOf, textsOf } from './text.js';

/** An Address as sent; none where it says nothing. */
export function addressOf(value: unknown): PostalAddress | undefined {
  const address = fieldsOf(value);
  if (!address) return undefined;
  const read = stated({
    text: textOf(address.text),
    lines: textsOf(address.line),
    city: textOf(address.city),
    state: textOf(address.state),
    postalCode: textOf(address.postalCode),
  });
  return read.lines.length > 0 || Object.keys(read).length > 1 ? read : undefined;
}

/** An Address in one line: its own text, else its parts. */
export function addressTextOf(value: unknown): string | undefined {
  const address = addressOf(value);
  if (!address) return undefined;
  const parts = [...address.lines, address.city, address.state, address.postalCode].filter((part) => part !== undefined);
  return address.text ?? (parts.join(', ') || undefined);
}
