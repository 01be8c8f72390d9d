import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { startSandbox, type RunningSandbox } from '../../../src/sandbox/start.js';
import { launchChromium, type Chromium } from '../../e2e/support/chromium.js';
import { givenToken } from '../support/given-token.js';
import { pageFaults } from '../support/page-faults.js';
import { sampleData } from '../support/sample-data.js';

for (const [colorScheme, width, height] of [['light', 1280, 800], ['dark', 360, 740]] as const) {
  describe(`the dashboard, ${colorScheme}, ${width} wide`, () => {
    let sandbox: RunningSandbox;
    let browser: Chromium;
    let page: Page;

    before(async () => {
      sandbox = await startSandbox({ port: 0, data: sampleData });
      browser = await launchChromium({ viewport: { width, height }, colorScheme });
      await browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
      page = await browser.context.newPage();
      await page.goto(`${sandbox.origin}/_sandbox`);
    });
    after(async () => {
      await browser.close();
      await sandbox.close();
    });

    const read = (path: string, headers: Record<string, string> = {}): Promise<Response> => fetch(`${sandbox.origin}${path}`, { headers });

    it('switches a fault on and off by keyboard, and says how often it struck', async () => {
      const control = page.getByRole('switch', { name: '429' }).first();
      await control.focus();
      await page.keyboard.press('Space');
      await page.getByText('1 fault is on').waitFor();
      assert.equal(await control.getAttribute('aria-checked'), 'true');
      assert.equal((await read('/hsid/R4/Practitioner')).status, 429);
      await page.locator('[data-fault="fhir:429"]').getByText('struck once').waitFor();
      assert.deepEqual(await pageFaults(page), []);
      await page.keyboard.press('Space');
      await page.getByText('No fault is on').waitFor();
      assert.equal((await read('/hsid/R4/Practitioner')).status, 200);
    });

    it('finds a fault by what it does, takes its setting, and keeps it to one payer and a number of requests', async () => {
      await page.getByLabel('Search the faults').fill('unheard of');
      await page.getByText('No fault is named or described so.').waitFor();
      await page.getByLabel('Search the faults').fill('calls itself');
      const row = page.locator('[data-fault="fhir:content-type"]');
      await row.getByLabel('Media type').fill('text/csv');
      await page.getByLabel('For which payer').selectOption('sierra');
      await page.getByLabel('How often').selectOption('3');
      await row.getByRole('switch').click();
      await row.getByText('3 more, sierra only').waitFor();
      assert.match((await read('/sierra/R4/Practitioner')).headers.get('content-type') ?? '', /^text\/csv/);
      assert.match((await read('/hsid/R4/Practitioner')).headers.get('content-type') ?? '', /^application\/fhir\+json/);
      await row.getByText('2 more, sierra only, struck once').waitFor();
      await page.getByLabel('Search the faults').fill('');
      await page.getByRole('button', { name: /^All \d+ faults$/ }).click();
      assert.ok(await page.locator('[data-fault="discovery:missing"]').isVisible());
      assert.deepEqual(await pageFaults(page), []);
      await page.getByRole('button', { name: 'Fewer faults' }).click();
      await page.getByRole('button', { name: 'Turn all off' }).click();
      await page.getByText('No fault is on').waitFor();
    });

    it('says why a setting cannot be, in the sandbox\'s words', async () => {
      await page.getByLabel('Search the faults').fill('Pages lead round');
      const row = page.locator('[data-fault="fhir:next-cycle"]');
      await row.getByRole('textbox').fill('many');
      await row.getByRole('switch').click();
      await page.locator('#said').getByText(/many/).waitFor();
      assert.equal(await row.getByRole('switch').getAttribute('aria-checked'), 'false');
      await page.getByLabel('Search the faults').fill('');
    });

    it('moves the clock, so that a token runs out, and back', async () => {
      const tokens = await givenToken(sandbox.origin, { payer: 'hsid', member: 'sandbox1@testoptum.com' });
      const headers = { authorization: `Bearer ${tokens['access_token'] ?? ''}` };
      assert.equal((await read('/hsid/R4/Patient/ana', headers)).status, 200);
      await page.getByRole('button', { name: '+ 1 day' }).click();
      await page.getByText('1 day ahead').waitFor();
      assert.equal((await read('/hsid/R4/Patient/ana', headers)).status, 401);
      await page.getByLabel('Set the clock to').fill('2027-03-04T05:06:07');
      await page.getByRole('button', { name: 'Set', exact: true }).click();
      await page.getByText('Thursday, March 4, 2027').waitFor();
      await page.getByRole('button', { name: 'Back to this machine’s time' }).click();
      await page.getByText('· this machine’s time').waitFor();
    });

    it('shows what came as it comes, why it was refused, and gives it as a command without the token', async () => {
      await read('/hsid/R4/Practitioner?fingers=ten', { authorization: 'Bearer of-nobody' });
      const row = page.getByRole('row').filter({ hasText: 'fingers=ten' });
      await row.getByText(/is no search parameter of Practitioner/).waitFor();
      await row.getByRole('button', { name: /as curl$/ }).click();
      await row.getByText('Copied').waitFor();
      const command = await page.evaluate(() => navigator.clipboard.readText());
      assert.match(command, /^curl -s "http:\/\/localhost:\d+\/hsid\/R4\/Practitioner\?fingers=ten" -H "authorization: Bearer \$TOKEN"/);
      await page.getByRole('button', { name: 'Clear' }).click();
      await page.getByText('No request yet.').waitFor();
      await read('/rmhp/R4/Location');
      await page.getByRole('row').filter({ hasText: '/rmhp/R4/Location' }).waitFor();
      assert.equal(await page.getByRole('row').filter({ hasText: 'fingers=ten' }).count(), 0);
    });

    it('lets a token run out, takes a grant back, and gives everything back at a reset', async () => {
      const tokens = await givenToken(sandbox.origin, { payer: 'hsid', member: 'sandbox2@testoptum.com', patient: 'mia' });
      const headers = { authorization: `Bearer ${tokens['access_token'] ?? ''}` };
      await page.getByRole('button', { name: 'Expire the token of demo for Mia Prado' }).click();
      await page.getByText('token ran out, can be renewed').last().waitFor();
      assert.match(await (await read('/hsid/R4/Patient/mia', headers)).text(), /has run out/);
      await page.getByRole('button', { name: 'Revoke what Mia Prado shared with demo' }).click();
      await page.getByText('Mia Prado, demo at hsid').waitFor({ state: 'detached' });
      assert.match(await (await read('/hsid/R4/Patient/mia', headers)).text(), /was revoked/);
      await page.getByRole('button', { name: 'Reset', exact: true }).click();
      assert.deepEqual(await pageFaults(page), []);
      await page.getByRole('button', { name: 'Keep everything' }).click();
      await page.getByText('Ana Reyes, demo at hsid').waitFor();
      await page.getByRole('button', { name: 'Reset', exact: true }).click();
      await page.getByRole('button', { name: 'Reset the sandbox' }).click();
      await page.getByText('Nobody has shared anything yet.').waitFor();
      await page.getByText('No request yet.').waitFor();
    });

    it('counts at the stranger\'s what should never come there', async () => {
      await page.getByText('nothing, as it should be').waitFor();
      const { origin } = await (await read('/_sandbox/evil')).json();
      await fetch(`${origin}/R4/Patient`, { headers: { authorization: 'Bearer lost' } });
      await page.getByText('1 came with one').waitFor();
      assert.deepEqual(await pageFaults(page), []);
      assert.deepEqual(browser.console.filter((line) => line.startsWith('uncaught') || (line.startsWith('error') && !line.includes('400'))), []);
    });
  });
}

describe('the dashboard, with every fault shown and one on, while grants and requests stand in it', () => {
  let sandbox: RunningSandbox;

  before(async () => {
    sandbox = await startSandbox({ port: 0, data: sampleData });
    await givenToken(sandbox.origin, { payer: 'hsid', member: 'sandbox1@testoptum.com' });
    await fetch(`${sandbox.origin}/_sandbox/faults/fhir:503`, { method: 'PUT', body: '{}' });
    await fetch(`${sandbox.origin}/hsid/R4/PractitionerRole?specialty=207RC0000X&location.address=${'a'.repeat(120)}`);
  });
  after(() => sandbox.close());

  for (const [colorScheme, width] of [['light', 360], ['light', 768], ['dark', 768], ['dark', 1280]] as const) {
    it(`is for everybody: ${colorScheme}, ${width} wide`, async () => {
      const browser = await launchChromium({ viewport: { width, height: 800 }, colorScheme });
      try {
        const page = await browser.context.newPage();
        await page.goto(`${sandbox.origin}/_sandbox`);
        await page.getByRole('button', { name: /^All \d+ faults$/ }).click();
        assert.deepEqual(await pageFaults(page), []);
      } finally {
        await browser.close();
      }
    });
  }
});
