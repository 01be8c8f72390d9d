import type { Page } from 'playwright-core';

/** Has a page of the extension note whatever is said to all of them: messages for the background, and what views announce to each other. */
export async function overhear(page: Page): Promise<void> {
  await page.evaluate(`(() => {
    globalThis.heard = [];
    chrome.runtime.onMessage.addListener((message) => { heard.push(JSON.stringify(message)); });
    new BroadcastChannel('uhc-widgets-announcements').addEventListener('message', ({ data }) => { heard.push(JSON.stringify(data)); });
  })()`);
}

/** What was said so far, each as JSON. */
export async function overheard(page: Page): Promise<readonly string[]> {
  return page.evaluate<readonly string[]>('globalThis.heard');
}
