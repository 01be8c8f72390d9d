import { fieldsOf, listOf, numberOf } from '../fields.js';
import type { Fields } from '../fields.js';
import { stated } from '../stated.js';
import { textsOf } from '../text.js';

/** A bill that the member kept with a claim: what they typed or pasted, when, and how it stands with them. */
export interface KeptBill {
  readonly text: string;
  /** In milliseconds since 1970. */
  readonly kept: number;
  readonly mark?: 'paid' | 'disputed';
}

/** What a member keeps with a claim, on this device alone. */
export interface OwnRecord {
  readonly bills: readonly KeptBill[];
  readonly note?: string;
  readonly tags: readonly string[];
}

export const NOTHING_OWN: OwnRecord = { bills: [], tags: [] };

/** Under which subject it is noted. */
export function ownSubject(claimId: string): string {
  return `bills/${claimId}`;
}

/** What was kept, by whichever version of this code; what it cannot read is left out. */
export function ownRecordOf(kept: unknown): OwnRecord {
  const record = fieldsOf(kept);
  const note = typeof record?.note === 'string' && record.note.trim() !== '' ? record.note : undefined;
  return stated({ bills: listOf(record?.bills).flatMap(billOf), note, tags: textsOf(record?.tags ?? []) });
}

function billOf({ text, kept, mark }: Fields): readonly KeptBill[] {
  const at = numberOf(kept);
  if (typeof text !== 'string' || text.trim() === '' || at === undefined) return [];
  return [{ text, kept: at, ...((mark === 'paid' || mark === 'disputed') && { mark }) }];
}

/** Tags as typed, parted by commas, each once. */
export function tagsFrom(typed: string): readonly string[] {
  return [...new Set(typed.split(',').map((tag) => tag.trim()).filter(Boolean))];
}
