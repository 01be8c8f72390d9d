import { instantOn } from '../../calendar.js';

/** When the notable listings were last touched. */
export const LISTED = instantOn('2026-10-02');
