import { UhcError } from '../errors.js';
import type { PayerName } from '../payers/payers.js';
import { RECEIVED, answerIn, channelName } from './answer-channel.js';
import type { Departure, RedirectStrategy } from './redirect.js';
import { withPayer } from './redirect-uri.js';

/** With `Cross-Origin-Opener-Policy` on the payer's page `closed` is true at once, while the member still signs in. */
const GRACE_MS = 3 * 60_000;
const LOOK_MS = 1_000;

/** A window beside the page: the page stays, and goes on by itself. */
export function popupRedirect(redirectUri: string): RedirectStrategy {
  return { way: 'popup', uriFor: (payer: PayerName | undefined) => withPayer(redirectUri, payer), depart: departInPopup };
}

function departInPopup(): Departure {
  const popup = window.open('', `uhc-sign-in-${crypto.randomUUID()}`, 'popup,width=520,height=760');
  return {
    way: 'popup',
    blocked: popup === null,
    go: (authorize, state, signal) => (popup ? signIn(popup, authorize, state, signal) : Promise.reject(new UhcError('auth_popup_blocked'))),
    show: () => { popup?.focus(); },
    end: () => { popup?.close(); },
  };
}

function signIn(popup: Window, authorize: URL, state: string, signal: AbortSignal): Promise<URL> {
  return new Promise((resolve, reject) => {
    const over = new AbortController();
    const channel = new BroadcastChannel(channelName(state));
    const done = (end: () => void): void => {
      over.abort();
      channel.close();
      clearInterval(looking);
      end();
    };
    const take = (data: unknown, acknowledge: () => void): void => {
      const answer = answerIn(data, state);
      if (!answer || over.signal.aborted) return;
      acknowledge();
      done(() => { resolve(answer); });
    };
    const looking = setInterval(watchClosed(popup, () => { done(() => { reject(new UhcError('auth_cancelled')); }); }), LOOK_MS);
    channel.addEventListener('message', (event) => { take(event.data, () => { channel.postMessage(RECEIVED); }); });
    addEventListener('message', (event) => {
      // The channel's name is the state; a window must show that it is ours: our origin, and the window that we opened.
      if (event.origin !== location.origin || event.source !== popup) return;
      take(event.data, () => { popup.postMessage(RECEIVED, location.origin); });
    }, { signal: over.signal });
    signal.addEventListener('abort', () => { done(() => { reject(signal.reason as Error); }); }, { signal: over.signal });
    popup.location.href = authorize.href;
  });
}

function watchClosed(popup: Window, gone: () => void): () => void {
  let looks = 0;
  return () => {
    looks = popup.closed ? looks + 1 : 0;
    if (looks * LOOK_MS >= GRACE_MS) gone();
  };
}
