import type { OpenHours } from './provider.js';
import { listOf } from '../fields.js';
import type { Fields } from '../fields.js';
import { Once } from '../once.js';
import { stated } from '../stated.js';
import { textOf, textsOf } from '../text.js';

/** Hours of a role or a service (`availableTime`). */
export function availableTimesOf(resource: Fields): OpenHours[] {
  return hoursOf(resource.availableTime, 'availableStartTime', 'availableEndTime');
}

/** Hours of a place (`hoursOfOperation`). */
export function openingHoursOf(location: Fields): OpenHours[] {
  return hoursOf(location.hoursOfOperation, 'openingTime', 'closingTime');
}

export function hoursOnce(): Once<OpenHours> {
  return new Once<OpenHours>(({ days, allDay, start, end }) => [days.join(' '), allDay ? 'all day' : '', start ?? '', end ?? ''].join('\n'));
}

/** Times that say nothing are none. */
function hoursOf(times: unknown, startName: string, endName: string): OpenHours[] {
  return listOf(times).flatMap((time) => {
    const allDay = time.allDay === true ? (true as const) : undefined;
    const hours = stated({ days: textsOf(time.daysOfWeek), allDay, start: textOf(time[startName]), end: textOf(time[endName]) });
    return hours.days.length > 0 || Object.keys(hours).length > 1 ? [hours] : [];
  });
}
