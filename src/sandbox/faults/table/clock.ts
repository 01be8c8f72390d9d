import { instantIn, secondsIn } from '../../clock.js';
import type { Fault } from '../fault.js';

/** The sandbox's time. */
export const OF_CLOCK: readonly Fault[] = [
  {
    name: 'clock:set',
    area: 'clock',
    words: 'It is another time.',
    setting: { words: 'An instant', initial: '2027-01-01T09:00:00Z', accepts: (value) => instantIn(value) !== undefined },
    act: ({ clock }, { value }) => clock.set(instantIn(value) ?? clock.now()),
  },
  {
    name: 'clock:step',
    area: 'clock',
    words: 'Time jumps.',
    setting: { words: 'Seconds; back where negative', initial: '300', accepts: (value) => secondsIn(value) !== undefined },
    act: ({ clock }, { value }) => clock.step((secondsIn(value) ?? 0) * 1000),
  },
];
