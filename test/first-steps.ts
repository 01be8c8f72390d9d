/**
 * `npm run first-steps -- http://localhost:9401`: goes through the demo site of a running `npm start` as somebody does who has just begun, with a
 * browser that has never been anywhere, and takes the pictures of `docs/first-steps`. Not a test: somebody looks at them.
 */
import { mkdirSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { launchChromium } from './e2e/support/chromium.js';
import { SANDBOX1, leaveForPayer, signIn } from './e2e/support/member.js';

const [DEMO = 'http://localhost:9401', FOLDER = 'docs/first-steps'] = process.argv.slice(2);
const SIZE = { width: 1120, height: 860 };
/** As much of an element as a reader takes in at once. */
const TALLEST = 900;

type Snap = (name: string, of?: Locator) => Promise<void>;

function snapping(page: Page): Snap {
  return async (name, of) => {
    await page.waitForLoadState('networkidle');
    await page.mouse.move(0, 0);
    const path = `${FOLDER}/${name}.png`;
    if (!of) {
      await page.screenshot({ path });
      return;
    }
    await of.evaluate((element) => { element.scrollIntoView({ block: 'start', behavior: 'instant' }); });
    const box = await of.boundingBox();
    if (!box) throw new Error(`${name}: nothing to see.`);
    await page.screenshot({ path, fullPage: true, clip: { ...box, y: box.y + (await page.evaluate(() => scrollY)), height: Math.min(box.height, TALLEST) } });
  };
}

async function claims(page: Page, snap: Snap): Promise<void> {
  await page.goto(DEMO);
  const list = page.locator('uhc-claims-list');
  await list.getByRole('button', { name: /^Connect/ }).waitFor();
  await snap('claims-1-demo-page');
  await list.getByRole('button', { name: /^Connect/ }).click();
  await list.getByRole('button', { name: /^Continue to/ }).waitFor();
  await snap('claims-2-what-will-be-asked', list);
  await list.getByRole('button', { name: 'Cancel' }).click();
  const payer = await leaveForPayer(page, list);
  await payer.screenshot({ path: `${FOLDER}/claims-3-the-payers-page.png` });
  await signIn(payer, SANDBOX1);
  await list.locator('[data-id]').first().waitFor();
  await list.locator('[part~="tools"] input').first().waitFor();
  await snap('claims-4-the-list', list);
  await list.locator('[part~="tools"] input').first().fill('knee');
  await list.locator('[data-id="knee-mri-2025"]').waitFor();
  await snap('claims-5-search', list);
  await page.reload();
  await list.locator('[data-id="knee-mri-2025"]').click();
  const claim = list.locator('uhc-claim');
  await claim.getByRole('button', { name: 'Compare with a bill' }).first().waitFor({ timeout: 6000 });
  await snap('claims-6-one-claim', claim);
  await claim.getByRole('button', { name: 'What can I do?' }).click();
  const steps = claim.getByRole('heading', { name: 'What you can do' });
  await steps.waitFor();
  await from(snap, 'claims-7-what-can-be-done', steps);
  await claim.getByRole('button', { name: 'Compare with a bill' }).click();
  await claim.getByLabel('What the bill asks you to pay').fill('355.00');
  const bill = claim.getByText('The bill is higher by').first();
  await bill.waitFor();
  await from(snap, 'claims-8-a-bill', claim.getByRole('heading', { name: 'Compare with a bill' }));
  await page.reload();
  await list.getByRole('button', { name: /^Download \d+ claims/ }).click();
  await list.getByText('Spreadsheet (CSV)').waitFor();
  await snap('claims-9-take-along', list);
  await page.goto(`${DEMO}/year.html`);
  for (const [name, element] of [['claims-10-a-year', 'uhc-spending'], ['claims-11-procedures', 'uhc-procedures-list'], ['claims-12-card', 'uhc-member-card']] as const) {
    await page.locator(element).getByRole('heading').first().waitFor({ state: 'attached' });
    await snap(name, page.locator(element));
  }
}

async function findCare(page: Page, snap: Snap): Promise<void> {
  await page.goto(DEMO);
  const search = page.locator('uhc-provider-search');
  await search.getByLabel('Who or what').waitFor();
  await snap('care-1-start', search);
  await search.getByLabel('Who or what').fill('family doctor near 81501 that takes new patients');
  await page.keyboard.press('Enter');
  await search.locator('[data-id]').first().waitFor();
  await snap('care-2-found', search);
  const first = search.locator('[data-id]').first();
  await first.locator('button[aria-expanded]').first().click();
  await first.locator('[part~="detail"]').first().waitFor();
  await snap('care-3-one-card', search);
  await page.goto(DEMO);
  await search.getByLabel('Near').fill('Grand Junction');
  await page.keyboard.press('Enter');
  for (const at of [0, 1]) {
    await search.locator('[data-id]').nth(at).getByRole('button', { name: /^Compare/ }).click();
    await search.locator('[data-id]').nth(at).getByRole('button', { name: /^Keep/ }).click();
  }
  await search.getByRole('button', { name: 'Compare 2' }).click();
  await search.getByRole('table').waitFor();
  await snap('care-4-compare', search);
  await search.getByRole('button', { name: 'Call sheet' }).first().click();
  await snap('care-5-call-sheet', search);
  await page.reload();
  await search.getByLabel('Who or what').fill('Nobody Byname');
  await search.getByLabel('Near').fill('Reno');
  await page.keyboard.press('Enter');
  await search.getByText('The directory has no entry').waitFor();
  await snap('care-6-nobody', search);
  await page.goto(`${DEMO}/plans.html`);
  for (const [name, element] of [['care-7-plans', 'uhc-plan-search'], ['care-8-pharmacies', 'uhc-pharmacy-search'], ['care-9-drugs', 'uhc-drug-search']] as const) {
    await page.locator(element).locator('input').first().waitFor();
    await snap(name, page.locator(element));
  }
}

/** The window, from there down. */
async function from(snap: Snap, name: string, first: Locator): Promise<void> {
  await first.evaluate((node) => { node.scrollIntoView({ block: 'start', behavior: 'instant' }); });
  await snap(name);
}

async function main(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const browser = await launchChromium({ viewport: SIZE });
  const page = await browser.context.newPage();
  page.setDefaultTimeout(10_000);
  await claims(page, snapping(page));
  await findCare(page, snapping(page));
  await browser.close();
}

await main();
process.exit(0);
