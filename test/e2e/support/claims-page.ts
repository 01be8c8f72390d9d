import type { Locator, Page } from 'playwright-core';
import type { RunningSandbox } from '../../../src/sandbox/start.js';
import { launchChromium } from './chromium.js';
import type { Chromium } from './chromium.js';
import { serveEmbed } from './embed-site.js';
import { connect } from './member.js';
import type { Member } from './member.js';
import type { Site } from './site.js';

/** A stranger's page with a member's claims, in a browser of its own. */
export interface ClaimsPage {
  readonly browser: Chromium;
  readonly page: Page;
  readonly list: Locator;
  close(): Promise<void>;
}

/** A stranger's site whose `claims.html` holds the list of claims, and nothing else. */
export function serveClaims(sandbox: RunningSandbox): Promise<Site> {
  return serveEmbed({ 'claims.html': `<uhc-claims-list client-id="demo" fhir-base="${sandbox.origin}/hsid/R4"></uhc-claims-list>` });
}

/** Opens it without anybody's claims. */
export async function openClaims(site: Site): Promise<ClaimsPage> {
  const browser = await launchChromium({ viewport: { width: 1280, height: 900 } });
  const page = await browser.context.newPage();
  await page.goto(`${site.origin}/claims.html`);
  return { browser, page, list: page.locator('uhc-claims-list'), close: () => browser.close() };
}

/** Opens it and signs in through the payer's own pages; ends when all claims are read. */
export async function openClaimsOf(member: Member, site: Site): Promise<ClaimsPage> {
  const opened = await openClaims(site);
  try {
    await connect(opened.page, opened.list, member);
    await allRead(opened.list);
    return opened;
  } catch (thrown) {
    await opened.close(); // a browser that nobody closes keeps the whole run from ending
    throw thrown;
  }
}

/** The line at the end of the list stands only where nothing is being read any more. */
export async function allRead(list: Locator): Promise<void> {
  await list.locator('.since').waitFor();
}
