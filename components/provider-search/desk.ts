import type { LitElement } from 'lit';
import type { Language } from '../../src/i18n/language.js';
import type { UhcClient } from '../../src/store/client.js';
import type { FindCare } from './find-care.js';
import type { Asking } from './asking.js';
import type { Tools } from './tools/tools.js';

/** What the element hands to its parts that come later. */
export interface Desk {
  readonly host: LitElement;
  readonly find: FindCare;
  readonly asking: Asking;
  readonly language: Language;
  readonly client: UhcClient | undefined;
  /** Filters, distances and what was picked; undefined until they are here. */
  readonly tools: Tools | undefined;
  /** Milliseconds since 1970. */
  now(): number;
  /** Has a voice read this. */
  announce(text: string): void;
}
