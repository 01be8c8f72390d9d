import { html, type Html } from '../pages/html.js';
import type { Sandbox } from '../sandbox.js';

const STEPS = [
  { words: '+ 5 min', seconds: 300 },
  { words: '+ 1 day', seconds: 86_400 },
  { words: '+ 30 days', seconds: 30 * 86_400 },
] as const;

/** The sandbox's time, and how to move it. The script goes on with it. */
export function clockPart({ clock }: Sandbox): Html {
  return html`<section aria-labelledby="clock-title"><h2 class="sec" id="clock-title">Clock</h2>
<div id="clock">${clockFace(clock.now(), clock.ahead)}</div>
<div class="row">${STEPS.map(({ words, seconds }) => html`<button type="button" class="btn small" data-step="${seconds}">${words}</button>`)}</div>
<form class="row" id="set-clock"><label class="sr" for="instant">Set the clock to</label>
<span class="field small"><input type="datetime-local" id="instant" name="instant" step="1" value="${localInstant(clock.now())}" required></span>
<button class="btn small">Set</button></form></section>`;
}

/** What the script keeps going; `data-ahead` is in milliseconds of this machine's clock. */
export function clockFace(now: number, ahead: number): Html {
  const date = new Date(now);
  const seconds = Math.round(ahead / 1000);
  const back = html`${shift(seconds)} <button type="button" class="word s" data-step="${-seconds}">Back to this machine’s time</button>`;
  return html`<div id="face" data-ahead="${ahead}"><p class="time num">${date.toLocaleTimeString('en-US')}</p>
<p class="s soft"><span class="date">${date.toLocaleDateString('en-US', { dateStyle: 'full' })}</span> · ${seconds === 0 ? 'this machine’s time' : back}</p></div>`;
}

const UNITS = [
  ['day', 86_400],
  ['h', 3_600],
  ['min', 60],
  ['s', 1],
] as const;

/** `2 days ahead`, `5 min behind`: by its largest two units. */
export function shift(seconds: number): string {
  let left = Math.abs(seconds);
  const parts = UNITS.flatMap(([unit, size]) => {
    const count = Math.floor(left / size);
    left -= count * size;
    return count === 0 ? [] : [`${count.toLocaleString('en-US')} ${unit === 'day' && count !== 1 ? 'days' : unit}`];
  });
  return `${parts.slice(0, 2).join(' ')} ${seconds < 0 ? 'behind' : 'ahead'}`;
}

/** As a field of date and time writes it, in this machine's zone. */
function localInstant(now: number): string {
  return new Date(now - new Date(now).getTimezoneOffset() * 60_000).toISOString().slice(0, 19);
}
