import browser from 'webextension-polyfill';
import type { Windows } from 'webextension-polyfill';
import { UhcError } from '../errors.js';

/** In the session's storage, which is memory: a background that is stopped leaves its window standing, and the next one closes it. */
const LEFT = 'signInWindow';

/** One at a time: Chromium refuses a second one. A background that starts up has none of its own. */
let earlier: Promise<unknown> = closeLeft();

/**
 * The window that the browser opens for a sign-in. It hands out no handle: it is the first popup that opens after the asking.
 * @see https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/identity/launchWebAuthFlow
 */
export class SignInWindow {
  #id: number | undefined;
  #unwanted = false;

  /** Ends with the address at which the answer arrived. */
  open(authorize: URL): Promise<string> {
    const opened = earlier.then(() => this.#open(authorize));
    earlier = opened.catch(() => undefined); // whoever opened it hears how it ended
    return opened;
  }

  show(): void {
    if (this.#id !== undefined) void browser.windows.update(this.#id, { focused: true });
  }

  close(): void {
    this.#unwanted = true;
    if (this.#id !== undefined) void remove(this.#id);
  }

  async #open(authorize: URL): Promise<string> {
    if (this.#unwanted) throw new UhcError('auth_cancelled');
    browser.windows.onCreated.addListener(this.#created);
    try {
      return await browser.identity.launchWebAuthFlow({ url: authorize.href, interactive: true });
    } finally {
      browser.windows.onCreated.removeListener(this.#created);
      this.#id = undefined;
      await browser.storage.session.remove(LEFT);
    }
  }

  readonly #created = ({ id, type }: Windows.Window): void => {
    if (type !== 'popup' || id === undefined) return;
    browser.windows.onCreated.removeListener(this.#created);
    this.#id = id;
    void browser.storage.session.set({ [LEFT]: id });
    if (this.#unwanted) this.close();
  };
}

async function closeLeft(): Promise<void> {
  const { [LEFT]: id } = await browser.storage.session.get(LEFT);
  if (typeof id !== 'number') return;
  await browser.storage.session.remove(LEFT);
  await remove(id);
}

async function remove(id: number): Promise<void> {
  // The member, or the answer, may have closed it first; then there is nothing to close.
  await browser.windows.remove(id).catch(() => undefined);
}
