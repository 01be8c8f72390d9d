/** An entry for a calendar: a whole day, a title and a note. */
export interface Reminder {
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly title: string;
  readonly note: string;
  /** Unlike that of every other entry. */
  readonly uid: string;
  /** When it was made, in milliseconds since 1970. */
  readonly made: number;
}

/** How long before the day the calendar speaks up. */
const AHEAD = '-P14D';
/** A line of a calendar file has 75 bytes at most; the rest goes on the next one, after a space. */
const MOST_BYTES = 75;

/**
 * A calendar file with one entry.
 * @see https://www.rfc-editor.org/rfc/rfc5545
 */
export function calendarFile({ day, title, note, uid, made }: Reminder): string {
  const lines = [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//uhc-widgets//EN',
    'BEGIN:VEVENT', `UID:${escaped(uid)}`, `DTSTAMP:${stamp(made)}`, `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`,
    `SUMMARY:${escaped(title)}`, `DESCRIPTION:${escaped(note)}`, 'TRANSP:TRANSPARENT', 'CLASS:PRIVATE',
    'BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${escaped(title)}`, `TRIGGER:${AHEAD}`, 'END:VALARM',
    'END:VEVENT', 'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');
}

function stamp(made: number): string {
  return `${new Date(made).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

function folded(line: string): string {
  const bytes = new TextEncoder();
  let out = '';
  let taken = 0;
  for (const character of line) {
    const size = bytes.encode(character).length;
    if (taken + size > MOST_BYTES) {
      out += '\r\n ';
      taken = 1;
    }
    out += character;
    taken += size;
  }
  return out;
}
