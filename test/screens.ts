/**
 * `npm run screens`: the pictures in `docs/screens`, of generated data, as a browser draws them. Not a test: somebody looks at them.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { startSandbox } from '../src/sandbox/start.js';
import { launchChromium } from './e2e/support/chromium.js';
import { SANDBOX1, SANDBOX3, connect, leaveForPayer } from './e2e/support/member.js';
import type { Member } from './e2e/support/member.js';
import { serveSite } from './e2e/support/site.js';

const FOLDER = process.argv[2] ?? 'docs/screens';
const WIDTHS = { popup: 400, phone: 360, desktop: 1280 } as const;
type Width = keyof typeof WIDTHS;

const pageOf = (element: string): string => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Screen</title>
<style>:root { color-scheme: light dark } body { margin: 0; background: light-dark(#f2f5f2, #0c100e) } main { background: light-dark(#fff, #151a18) }</style>
<script src="/uhc-widgets.js" defer></script></head><body><main>${element}</main></body></html>`;

interface Shot {
  readonly name: string;
  readonly width: Width;
  readonly scheme: 'light' | 'dark';
  readonly page: string;
  readonly member?: Member;
  readonly zoom?: number;
  readonly steps?: (page: Page, element: Locator) => Promise<void>;
}

const open = (id: string) => async (_: Page, element: Locator): Promise<void> => {
  await element.locator(`[data-id="${id}"]`).click();
  await element.locator('uhc-claim [data-line]').first().waitFor();
};
const find = (what: string, near: string) => async (_: Page, element: Locator): Promise<void> => {
  await element.getByLabel('Who or what').fill(what);
  await element.getByLabel('Near').fill(near);
  await element.getByRole('button', { name: 'Search', exact: true }).click();
  await element.locator('[data-id]').first().waitFor();
};

const SHOTS: readonly Shot[] = [
  { name: 'not-connected', width: 'popup', scheme: 'light', page: 'claims' },
  { name: 'consent', width: 'popup', scheme: 'light', page: 'claims', steps: async (_, element) => { await element.getByRole('button', { name: /^Connect/ }).click(); } },
  { name: 'away', width: 'popup', scheme: 'light', page: 'claims', steps: async (page, element) => { await leaveForPayer(page, element); await page.bringToFront(); } },
  { name: 'claims', width: 'popup', scheme: 'light', page: 'claims', member: SANDBOX1 },
  { name: 'claims', width: 'popup', scheme: 'dark', page: 'claims', member: SANDBOX1 },
  { name: 'claims', width: 'phone', scheme: 'light', page: 'claims', member: SANDBOX1 },
  { name: 'claims-and-claim', width: 'desktop', scheme: 'light', page: 'claims', member: SANDBOX1, steps: open('knee-mri-2025') },
  { name: 'claims-and-claim', width: 'desktop', scheme: 'dark', page: 'claims', member: SANDBOX1, steps: open('knee-mri-2025') },
  { name: 'claim', width: 'popup', scheme: 'light', page: 'claims', member: SANDBOX1, steps: open('knee-mri-2025') },
  { name: 'claim-two-amounts', width: 'popup', scheme: 'light', page: 'claims', member: SANDBOX1, steps: open('knee-brace-2026') },
  { name: 'claim-not-stated', width: 'phone', scheme: 'dark', page: 'claims', member: SANDBOX1, steps: open('laboratory-2026') },
  { name: 'claims-odd-long-names', width: 'phone', scheme: 'light', page: 'claims', member: SANDBOX3 },
  { name: 'claims-spanish', width: 'phone', scheme: 'light', page: 'claims-es', member: SANDBOX1 },
  { name: 'claims-200-percent', width: 'desktop', scheme: 'light', page: 'claims', member: SANDBOX1, zoom: 2 },
  { name: 'find-care-start', width: 'popup', scheme: 'light', page: 'doctors' },
  { name: 'find-care', width: 'popup', scheme: 'light', page: 'doctors', steps: find('', 'Grand Junction') },
  { name: 'find-care', width: 'desktop', scheme: 'dark', page: 'doctors', steps: find('', 'Grand Junction') },
  {
    name: 'find-care-open', width: 'popup', scheme: 'light', page: 'doctors', steps: async (page, element) => {
      await find('Amara Osei', '')(page, element);
      await element.locator('[data-id] button[aria-expanded]').first().click();
    },
  },
];

async function main(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const sandbox = await startSandbox({ port: 0 });
  const to = `payer="hsid" sandbox="${sandbox.origin}"`;
  const site = await serveSite({
    folders: ['dist/embed'],
    pages: {
      'claims.html': pageOf(`<uhc-claims-list client-id="demo" ${to} privacy-policy="/privacy"></uhc-claims-list>`),
      'claims-es.html': pageOf(`<uhc-claims-list lang="es" client-id="demo" ${to} privacy-policy="/privacy"></uhc-claims-list>`),
      'doctors.html': pageOf(`<uhc-provider-search ${to}></uhc-provider-search>`),
      'callback.html': readFileSync('dist/embed/callback.html', 'utf8'),
    },
  });
  for (const shot of SHOTS) await take(shot, site.origin);
  await Promise.all([sandbox.close(), site.close()]);
}

async function take({ name, width, scheme, page: path, member, zoom = 1, steps }: Shot, origin: string): Promise<void> {
  const viewport = { width: Math.round(WIDTHS[width] / zoom), height: Math.round((width === 'desktop' ? 900 : width === 'popup' ? 600 : 740) / zoom) };
  const browser = await launchChromium({ viewport, colorScheme: scheme, deviceScaleFactor: zoom });
  const page = await browser.context.newPage();
  await page.goto(`${origin}/claims.html`);
  if (member) await connect(page, page.locator('uhc-claims-list'), member);
  await page.goto(`${origin}/${path}.html`);
  const element = page.locator('uhc-claims-list, uhc-provider-search').first();
  if (member) await element.locator('[data-id]').first().waitFor();
  await steps?.(page, element);
  await page.waitForLoadState('networkidle');
  await page.mouse.move(0, 0);
  const whole = /^claim$|two-amounts|consent|open/.test(name);
  await page.screenshot({ path: `${FOLDER}/${name}-${width}-${scheme}.png`, fullPage: whole });
  await browser.close();
}

await main();
process.exit(0);
