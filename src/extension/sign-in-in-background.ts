import browser from 'webextension-polyfill';
import { UhcError } from '../errors.js';
import { RemoteSignIn } from '../store/remote-sign-in.js';
import type { SignInRunner } from '../store/remote-sign-in.js';
import type { SignInElsewhere } from '../store/sign-in.js';
import type { Ended, Request } from './messages.js';

/** The sign-in as a page of the extension sees it: it asks the background, and reads from the records how it stands. */
const background: SignInRunner = {
  async connect(choice, scopes) {
    const ended = await ask<Ended>({ ask: 'connect', choice, scopes });
    return ended ? new UhcError(ended.code, ended.facts) : undefined;
  },
  async cancel() {
    await ask({ ask: 'cancel' });
  },
  async show() {
    await ask({ ask: 'show' });
  },
  async runs() {
    return (await ask<boolean>({ ask: 'runs' })) ?? false;
  },
};

export const signInInBackground: SignInElsewhere = (around) => new RemoteSignIn(around, background);

/** Chromium answers `null` where nothing was said. */
function ask<Answer>(request: Request): Promise<Answer | null | undefined> {
  return browser.runtime.sendMessage<Request, Answer | null | undefined>(request);
}
