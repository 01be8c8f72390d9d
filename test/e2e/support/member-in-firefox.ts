import type { Page } from 'puppeteer-core';
import type { Member } from './member.js';

const ANSWERS: readonly (readonly [string, string])[] = [['color', 'black'], ['pet', 'dog'], ['team', 'panthers']];

/** The button or tab whose name has these words, in whatever shadow root it stands. */
export function press(page: Page, name: string): Promise<void> {
  return page.locator(`>>> button ::-p-text(${name})`).click();
}

/** What a page shows, shadow roots and all. */
export function shownIn(page: Page): Promise<string> {
  return page.evaluate(() => {
    const texts: string[] = [];
    const open: Node[] = [document.body];
    for (let node = open.pop(); node; node = open.pop()) {
      if (node instanceof Text) texts.push(node.data);
      const root = node instanceof Element ? node.shadowRoot : null;
      if (!(node instanceof HTMLStyleElement)) open.push(...[...(root ?? node).childNodes].reverse());
    }
    return texts.join(' ').replace(/\s+/g, ' ');
  });
}

/** Goes through the payer's pages as a member does, by what stands on them. */
export async function signInWithFirefox(page: Page, member: Member): Promise<void> {
  await page.locator('input[name="username"]').fill(member.username);
  await page.locator('input[name="password"]').fill(member.password);
  await press(page, 'Sign in');
  await page.locator('input[name="answer"]').wait();
  const asked = await page.$eval('label', (label) => label.textContent); // the page names the other questions, too
  await page.locator('input[name="answer"]').fill(ANSWERS.find(([word]) => asked.includes(word))?.[1] ?? '');
  await press(page, 'Continue');
  await page.locator('::-p-text(What is shared)').wait();
  await press(page, member.nothing ? 'Share nothing' : 'Share th');
}
