import { listOf } from './fields.js';
import { textOf } from './text.js';

/** The phone numbers of a telecom as sent, extensions too, each once. Faxes and addresses on the web are none. */
export function phonesOf(telecom: unknown): string[] {
  const phones: string[] = [];
  for (const point of listOf(telecom)) {
    const phone = point.system === 'phone' ? textOf(point.value) : undefined;
    if (phone !== undefined && !phones.includes(phone)) phones.push(phone);
  }
  return phones;
}
