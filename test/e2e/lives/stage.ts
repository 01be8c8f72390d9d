import assert from 'node:assert/strict';
import { after, afterEach, before } from 'node:test';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { startSandbox } from '../../../src/sandbox/start.js';
import type { RunningSandbox } from '../../../src/sandbox/start.js';
import { sampleData } from '../../sandbox/support/sample-data.js';
import { SignInBrowser, signIn } from '../../sandbox/support/sign-in-browser.js';
import { steered } from '../../sandbox/support/steered.js';
import { launchChromium } from '../support/chromium.js';
import type { Chromium } from '../support/chromium.js';
import { serveEmbed } from '../support/embed-site.js';
import { SANDBOX1 } from '../support/member.js';
import type { Site } from '../support/site.js';

/** How many claims the member of this stage has. */
export const CLAIMS = 3;

/** A page of a stranger's with the list of claims, on an origin that nobody has used. */
export interface Visit {
  readonly page: Page;
  readonly list: Locator;
  readonly origin: string;
  /** What stands in the page's console, and errors that nobody caught. */
  readonly said: string[];
}

/** For a machine that has other things to do. */
const PATIENCE_MS = 15_000;
const AUTHORIZE = /\/hsid\/oauth\/authorize\?/;
const ELEMENT = 'uhc-claims-list';

/** A payer whose switches a test sets, and one browser; each visit has an origin of its own, and so keeps nothing of the others. */
export class LivesStage {
  #sandbox: RunningSandbox | undefined;
  #browser: Chromium | undefined;
  #visits: Visit[] = [];
  readonly #sites: Site[] = [];

  constructor() {
    before(async () => {
      this.#sandbox = await startSandbox({ port: 0, data: sampleData });
      this.#browser = await launchChromium({ viewport: { width: 900, height: 800 } });
    });
    afterEach(async () => {
      await steered(this.origin, 'POST', 'reset');
      await this.signsInByHand();
      await this.context.setOffline(false);
      const visits = this.#visits;
      this.#visits = [];
      await Promise.all(this.context.pages().slice(1).map((page) => page.close()));
      for (const { said } of visits) assert.deepEqual(said.filter((line) => line.startsWith('uncaught')), []);
    });
    after(async () => {
      await this.#browser?.close();
      await Promise.all([this.#sandbox?.close(), ...this.#sites.map((site) => site.close())]);
    });
  }

  /** Of the sandbox. */
  get origin(): string {
    return this.#sandbox?.origin ?? '';
  }

  get context(): BrowserContext {
    if (!this.#browser) throw new Error('The stage stands only while tests run.');
    return this.#browser.context;
  }

  /** Turns a switch of the payer on. */
  async on(name: string, how: Record<string, unknown> = {}): Promise<void> {
    await steered(this.origin, 'PUT', `faults/${name}`, how);
  }

  async off(): Promise<void> {
    await steered(this.origin, 'DELETE', 'faults');
  }

  async control(method: string, path: string, body: Record<string, unknown> = {}): Promise<Record<string, unknown>> {
    return steered(this.origin, method, path, body);
  }

  /** How often a token was asked for since the payer was reset. */
  async tokenRequests(): Promise<number> {
    const { requests } = (await steered(this.origin, 'GET', 'requests')) as { requests: readonly { method: string; path: string }[] };
    return requests.filter(({ method, path }) => method === 'POST' && path.startsWith('/hsid/oauth/token')).length;
  }

  /** `attributes` besides the client id and the payer; `head` is what the page's own scripts did before ours. */
  async visit({ attributes = '', head = '' }: { attributes?: string; head?: string } = {}): Promise<Visit> {
    const site = await serveEmbed({ 'claims.html': `${head}<${ELEMENT} client-id="demo" fhir-base="${this.origin}/hsid/R4" ${attributes}></${ELEMENT}>` });
    this.#sites.push(site);
    return this.open(site.origin);
  }

  /** The same site once more, in another tab. */
  async open(origin: string): Promise<Visit> {
    const page = await this.context.newPage();
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(`uncaught: ${error.message}`));
    const visit = { page, list: page.locator(ELEMENT), origin, said };
    this.#visits.push(visit);
    await page.goto(`${origin}/claims.html`);
    return visit;
  }

  /** The payer's pages are gone through at once, from here on: what they look like is another test's. */
  async signsInAtOnce(): Promise<void> {
    await this.context.route(AUTHORIZE, async (route) => {
      const back = await signIn(new SignInBrowser(), new URL(route.request().url()), SANDBOX1);
      await route.fulfill({ contentType: 'text/html', body: `<!doctype html><script>location.replace(${JSON.stringify(back.href)})</script>` });
    });
  }

  async signsInByHand(): Promise<void> {
    await this.context.unroute(AUTHORIZE);
  }

  /** Connected, with all claims read. */
  async connected(how?: Parameters<LivesStage['visit']>[0]): Promise<Visit> {
    const visit = await this.visit(how);
    await this.signsInAtOnce();
    await leave(visit);
    await visit.list.locator('.since').waitFor();
    await this.signsInByHand();
    return visit;
  }
}

/** From the first button to the payer's page. */
export async function leave({ list }: Pick<Visit, 'list'>): Promise<void> {
  await list.getByRole('button', { name: /^Connect/ }).first().click();
  await list.getByRole('button', { name: /^Continue to/ }).click();
}

export function rows({ list }: Pick<Visit, 'list'>): Promise<number> {
  return list.locator('[data-id]').count();
}

/** Ends when the page's console says so: its sentences come from a file of their own. */
export async function said(visit: Visit, words: RegExp): Promise<void> {
  while (!visit.said.some((line) => words.test(line))) await visit.page.waitForEvent('console', { timeout: PATIENCE_MS });
}

/** A state is told: its fact as a title, and each way out of it as a button. */
export async function assertTold({ list }: Pick<Visit, 'list'>, title: string, ways: readonly (string | RegExp)[]): Promise<void> {
  await list.getByRole('heading', { name: title, exact: true }).first().waitFor({ timeout: PATIENCE_MS }).catch(async () => {
    const headings = await list.locator('h2, h3').allTextContents();
    assert.fail(`Not told: ${title}. Instead: ${headings.join(' | ')}`);
  });
  for (const name of ways) {
    await list.getByRole('button', { name }).first().waitFor({ timeout: PATIENCE_MS }).catch(async () => {
      assert.fail(`No way ${String(name)} among: ${(await list.getByRole('button').allTextContents()).join(' | ')}`);
    });
  }
}
