import { after, afterEach, before } from 'node:test';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { launchChromium } from '../../e2e/support/chromium.js';
import type { Chromium } from '../../e2e/support/chromium.js';
import { serveEmbed } from '../../e2e/support/embed-site.js';
import { serveSite } from '../../e2e/support/site.js';
import type { Site } from '../../e2e/support/site.js';
import { Attacked } from './attacked.js';
import { MEMBER, signedIn } from './signed-in.js';

const AUTHORIZE = /\/oauth\/authorize\?/;

/** A page of a site's with the list of claims, on an origin that nobody has used. */
export interface Visit {
  readonly page: Page;
  readonly list: Locator;
  readonly origin: string;
}

/** A sign-in whose window is open at the payer's. */
export interface Pending extends Visit {
  readonly window: Page;
  readonly state: string;
  readonly authorize: URL;
  /** The member goes through the payer's pages, whose answer then comes to the callback page. */
  readonly goOn: () => Promise<void>;
}

/** Attacks that live in a browser: one browser and one payer a file, a new origin a visit. */
export class AttackedPage extends Attacked {
  /** Every request of any page to a token endpoint. */
  tokenRequests = 0;
  #browser: Chromium | undefined;
  readonly #sites: Site[] = [];

  constructor() {
    super();
    before(async () => {
      this.#browser = await launchChromium({ viewport: { width: 900, height: 800 } });
      this.context.on('request', (request) => { if (request.method() === 'POST' && request.url().endsWith('/oauth/token')) this.tokenRequests += 1; });
    });
    afterEach(async () => {
      await this.context.unrouteAll();
      await Promise.all(this.context.pages().slice(1).map((page) => page.close()));
      this.tokenRequests = 0;
    });
    after(async () => {
      await this.#browser?.close();
      await Promise.all(this.#sites.map((site) => site.close()));
    });
  }

  get context(): BrowserContext {
    if (!this.#browser) throw new Error('The browser is there only while tests run.');
    return this.#browser.context;
  }

  /** Hosts that any page asked. */
  get hosts(): ReadonlySet<string> {
    return this.#browser?.hosts ?? new Set();
  }

  /** `head` is what the page's own scripts do before ours. */
  async visit({ attributes = '', head = '' }: { readonly attributes?: string; readonly head?: string } = {}): Promise<Visit> {
    const site = await serveEmbed({ 'claims.html': `${head}<uhc-claims-list client-id="demo" payer="hsid" sandbox="${this.origin}" ${attributes}></uhc-claims-list>`, 'other.html': '' });
    this.#sites.push(site);
    return this.open(site.origin);
  }

  /** The same site once more, in another tab. */
  async open(origin: string): Promise<Visit> {
    const page = await this.context.newPage();
    await page.goto(`${origin}/claims.html`);
    return { page, list: page.locator('uhc-claims-list'), origin };
  }

  /** A site of an attacker's. */
  async strangers(pages: Readonly<Record<string, string>>): Promise<Site> {
    const site = await serveSite({ pages });
    this.#sites.push(site);
    return site;
  }

  /** From the first button to the payer's window, which stays where it is until the member goes on. */
  async pending(visit: Visit): Promise<Pending> {
    await this.context.route(AUTHORIZE, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>The payer’s page</title>' }));
    const opened = this.context.waitForEvent('page');
    await leave(visit.list);
    const window = await opened;
    await window.waitForURL(AUTHORIZE); // a window's first request may leave before the driver hears of it
    const authorize = new URL(window.url());
    const goOn = async (): Promise<void> => {
      const answer = await signedIn(authorize, MEMBER);
      await window.evaluate((address) => { location.replace(address); }, answer.href);
    };
    return { ...visit, window, authorize, goOn, state: authorize.searchParams.get('state') ?? '' };
  }

  /** Connected, with all claims read; and where the answer arrived. */
  async connectedPage(how?: Parameters<AttackedPage['visit']>[0]): Promise<Visit & { readonly answer: URL }> {
    const pending = await this.pending(await this.visit(how));
    const arrived = this.context.waitForEvent('request', (request) => request.url().includes('/callback.html') && request.isNavigationRequest());
    await pending.goOn();
    await showsClaims(pending);
    return { ...pending, answer: new URL((await arrived).url()) };
  }
}

/** From "Connect" to leaving for the payer's page. */
export async function leave(list: Locator): Promise<void> {
  await list.getByRole('button', { name: /^Connect/ }).first().click();
  await list.getByRole('button', { name: /^Continue to/ }).click();
}

/** Until all of the member's claims are there. */
export async function showsClaims({ list }: Pick<Visit, 'list'>): Promise<void> {
  await list.locator('[data-id]').nth(2).waitFor();
}
