import browser from 'webextension-polyfill';
import type { SignInElsewhere } from '../store/remote-sign-in.js';
import type { Request } from './messages.js';

/** The sign-in as a page of the extension sees it: it asks the background, and reads from the records how it stands. */
export const signInInBackground: SignInElsewhere = {
  connect: (choice, scopes) => ask({ ask: 'connect', choice, scopes }),
  cancel: () => ask({ ask: 'cancel' }),
};

async function ask(request: Request): Promise<void> {
  await browser.runtime.sendMessage(request);
}
