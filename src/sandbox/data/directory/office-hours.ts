import type { OpenHours } from './facility.js';

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri'] as const;

/** Hours as practices keep them. */
export const HOURS = {
  weekdays: [{ days: WEEKDAYS, open: '08:00:00', close: '17:00:00' }],
  fourDays: [{ days: ['mon', 'tue', 'wed', 'thu'], open: '07:30:00', close: '18:00:00' }],
  withSaturday: [
    { days: WEEKDAYS, open: '09:00:00', close: '18:00:00' },
    { days: ['sat'], open: '09:00:00', close: '13:00:00' },
  ],
  pharmacy: [
    { days: WEEKDAYS, open: '08:00:00', close: '21:00:00' },
    { days: ['sat', 'sun'], open: '10:00:00', close: '18:00:00' },
  ],
  always: [{ days: [...WEEKDAYS, 'sat', 'sun'] }],
} as const satisfies Readonly<Record<string, readonly OpenHours[]>>;
