import type { Locator, Page } from 'playwright-core';

export interface Member {
  readonly username: string;
  readonly password: string;
  /** Name of the person whose records are shared, where there are several. */
  readonly person?: string;
  /** Scopes that are not shared, by the words on the page. */
  readonly declined?: readonly string[];
  /** Says no to all. */
  readonly nothing?: boolean;
}

export const SANDBOX1: Member = { username: 'sandbox1@testoptum.com', password: 'Sandbox#1' };
export const SANDBOX2: Member = { username: 'sandbox2@testoptum.com', password: 'Sandbox#2' };
export const SANDBOX3: Member = { username: 'sandbox3@testoptum.com', password: 'Sandbox#3' };

const ANSWERS: readonly (readonly [RegExp, string])[] = [[/color/i, 'black'], [/pet/i, 'dog'], [/team/i, 'panthers']];

/** Goes through the payer's pages as a member does, by what stands on them. */
export async function signIn(page: Page, member: Member): Promise<void> {
  await page.getByLabel('User name').fill(member.username);
  await page.getByLabel('Password', { exact: true }).fill(member.password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  const answer = page.locator('input[name="answer"]');
  await answer.waitFor();
  const question = (await page.locator('label').first().textContent()) ?? '';
  await answer.fill(ANSWERS.find(([asked]) => asked.test(question))?.[1] ?? '');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: /^Share/ }).first().waitFor();
  if (member.person) await page.getByRole('radio', { name: member.person }).check();
  for (const words of member.declined ?? []) await page.getByRole('checkbox', { name: words }).uncheck();
  await page.getByRole('button', { name: member.nothing ? 'Share nothing' : /^Share (these|this|\d)/ }).click({ noWaitAfter: true });
}

/** From "Connect" to the payer's page, as far as the element takes one; the window that opens, or this page where none does. */
export async function leaveForPayer(page: Page, element: Locator): Promise<Page> {
  await element.getByRole('button', { name: /^Connect/ }).first().click();
  const go = element.getByRole('button', { name: /^Continue to/ });
  await go.waitFor();
  const opened = page.context().waitForEvent('page', { timeout: 3_000 }).catch(() => undefined);
  await go.click();
  const window = (await opened) ?? page;
  await window.locator('input[name="username"]').waitFor();
  return window;
}

export async function connect(page: Page, element: Locator, member: Member): Promise<void> {
  await signIn(await leaveForPayer(page, element), member);
  await element.locator('[data-id]').first().waitFor();
}
