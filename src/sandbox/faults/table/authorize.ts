import { answerOf, htmlOf, withHeaders, type Answer } from '../answer.js';
import type { Fault, Hit, Setting } from '../fault.js';
import { PAYERS } from '../../payer.js';
import { delayed, seconds } from '../times.js';

const MARKUP = '<img src=x onerror="window.__pwned=1"> \u202Edaer eb ton dluohs siht\u202C \u0000\u0007';

/** The sign-in, and the answer with which the browser comes back to the app. @see https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2 */
export const OF_AUTHORIZE: readonly Fault[] = [
  comesBack('no-state', 'The app\'s state does not come back.', (back) => back.delete('state')),
  comesBack('wrong-state', 'Another state comes back.', (back) => back.set('state', 'of-somebody-else')),
  comesBack('state-twice', 'The state comes back twice.', (back) => back.append('state', back.get('state') ?? '')),
  comesBack('no-iss', 'The answer does not name its issuer.', (back) => back.delete('iss')),
  comesBack('wrong-iss', 'The answer names another issuer.', (back, { evil, payer }) => back.set('iss', `${evil}/${payer}`)),
  comesBack('wrong-code', 'A code comes back that was never given.', (back) => (back.has('code') ? back.set('code', 'of-somebody-else') : undefined)),
  comesBack('error', 'The sign-in ends with an error.', (back, { value }) => refuse(back, value), {
    words: 'OAuth\'s word for it',
    initial: 'server_error',
    accepts: (value) => /^[a-z_]{1,60}$/.test(value),
  }),
  comesBack('long-error', 'The sign-in ends with an error of 10 kB, that begins with markup and control characters.', (back) => refuse(back, 'access_denied', `${MARKUP}${'long '.repeat(2_000)}`)),
  {
    name: 'authorize:double-redirect',
    area: 'authorize',
    words: 'On the way back the browser is sent over one more address.',
    instead: ({ url }) => onwardFrom(url),
    change: (answer, { url }) => (url.searchParams.has('onward') ? answer : onTheWayBack(answer, (back) => `${url.origin}${authorizePath(url)}?onward=${encodeURIComponent(back.href)}`)),
  },
  {
    name: 'authorize:mix-up',
    area: 'authorize',
    words: 'The sign-in is another payer\'s, who sends the browser back with the same state.',
    setting: { words: 'Which payer', initial: 'sandbox', oneOf: PAYERS },
    instead: mixedUp,
  },
  { name: 'authorize:coop', area: 'authorize', words: 'The sign-in cuts itself off from the window that opened it (COOP).', change: (answer) => withHeaders(answer, { 'cross-origin-opener-policy': 'same-origin' }) },
  { name: 'authorize:slow', area: 'authorize', words: 'Each page of the sign-in comes late.', setting: seconds(5), change: (answer, { value }) => delayed(answer, value) },
  { name: 'authorize:never-returns', area: 'authorize', words: 'The sign-in is an empty page, from which nothing leads back.', instead: () => htmlOf(200, '') },
];

function comesBack(name: string, words: string, change: (back: URLSearchParams, hit: Hit) => void, setting?: Setting): Fault {
  return {
    name: `authorize:${name}`,
    area: 'authorize',
    words,
    ...(setting && { setting }),
    change: (answer, hit) =>
      onTheWayBack(answer, (back) => {
        change(back.searchParams, hit);
        return back.href;
      }),
  };
}

/** Only the address that brings an answer to the app is changed, and none of the sign-in's own steps. */
function onTheWayBack(answer: Answer, change: (back: URL) => string): Answer {
  const { location } = answer.headers;
  const back = typeof location === 'string' && URL.canParse(location) ? new URL(location) : undefined;
  return back?.searchParams.has('code') || back?.searchParams.has('error') ? withHeaders(answer, { location: change(back) }) : answer;
}

function refuse(back: URLSearchParams, error: string, words = 'The payer could not sign the member in.'): void {
  back.delete('code');
  back.set('error', error);
  back.set('error_description', words);
}

function authorizePath({ pathname }: URL): string {
  return pathname.replace(/\/oauth\/authorize\b.*$/, '/oauth/authorize');
}

/** Leads on to nobody but the app: the address came from an answer to it. */
function onwardFrom(url: URL): Answer | undefined {
  const onward = url.searchParams.get('onward');
  return onward !== null && URL.canParse(onward) ? answerOf(303, '', { location: onward }) : undefined;
}

/** The browser takes the app's request to the other payer, whose answer then comes to the app as if it were this one's. */
function mixedUp({ url, payer, value, signInOf }: Hit): Answer | undefined {
  if (value === payer || !/\/oauth\/authorize\/?$/.test(url.pathname)) return undefined;
  const other = new URL(signInOf(value));
  other.search = url.search;
  other.searchParams.delete('aud'); // which names the first one's base
  return answerOf(303, '', { location: other.href });
}
