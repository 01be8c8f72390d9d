import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startSandbox, type RunningSandbox } from '../../../src/sandbox/start.js';
import { launchChromium, type Chromium } from '../../e2e/support/chromium.js';
import { serveEmbed } from '../../e2e/support/embed-site.js';
import { readAnew } from '../../e2e/support/hostile-payer.js';
import { connect, SANDBOX1 } from '../../e2e/support/member.js';
import type { Site } from '../../e2e/support/site.js';
import { sampleData } from '../support/sample-data.js';
import { steered } from '../support/steered.js';

let sandbox: RunningSandbox;
let site: Site;
let browser: Chromium;

before(async () => {
  sandbox = await startSandbox({ port: 0, data: sampleData });
  const claims = (base: string): string => `<uhc-claims-list client-id="demo" fhir-base="${sandbox.origin}${base}"></uhc-claims-list>`;
  site = await serveEmbed({ 'broken.html': claims('/_fault/fhir:other-patient-entry,token:no-expires/hsid/R4'), 'claims.html': claims('/rmhp/R4') });
  browser = await launchChromium();
});
after(async () => {
  await browser.close();
  await Promise.all([site.close(), sandbox.close()]);
});

function control(method: string, path: string, body?: Record<string, unknown>): Promise<Record<string, unknown>> {
  return steered(sandbox.origin, method, path, body);
}

describe('our elements', () => {
  it('meet a broken payer by their fhir-base alone', async () => {
    const page = await browser.context.newPage();
    await page.goto(`${site.origin}/broken.html`);
    const list = page.locator('uhc-claims-list');
    await connect(page, list, SANDBOX1);
    const { requests } = (await control('GET', 'requests')) as { requests: { path: string; faults: string[] }[] };
    assert.ok(requests.some(({ faults }) => faults.includes('token:no-expires')));
    assert.ok(requests.some(({ path, faults }) => path.includes('/ExplanationOfBenefit') && faults.some((name) => name.startsWith('fhir:other-patient-entry'))));
    // Two servers behind one redirect address are not connected at once.
    await list.getByRole('button', { name: 'Disconnect', exact: true }).click();
    await list.getByRole('button', { name: /^Connect/ }).first().waitFor();
    await page.close();
  });

  it('bring nothing to the stranger, wherever they are sent', async () => {
    const page = await browser.context.newPage();
    await page.goto(`${site.origin}/claims.html`);
    const list = page.locator('uhc-claims-list');
    await connect(page, list, SANDBOX1);
    for (const value of ['host', 'port', 'scheme', 'userinfo', 'protocol-relative', 'path', 'dots']) {
      await control('PUT', 'faults/fhir:next-foreign', { value });
      await readAnew(list);
    }
    await control('DELETE', 'faults');
    for (const name of ['fhir:302', 'fhir:307', 'fhir:foreign-addresses']) {
      await control('PUT', `faults/${name}`);
      await readAnew(list);
      await control('DELETE', 'faults');
    }
    for (const name of ['token:302', 'token:307']) {
      await control('PUT', `faults/${name}`);
      await control('PUT', 'faults/grant:expire-now');
      await readAnew(list);
      await control('DELETE', 'faults');
    }
    const { requests } = (await control('GET', 'requests')) as { requests: { faults: string[] }[] };
    const met = new Set(requests.flatMap(({ faults }) => faults));
    for (const name of ['fhir:next-foreign=host', 'fhir:next-foreign=dots', 'fhir:302', 'fhir:307', 'fhir:foreign-addresses', 'token:302', 'token:307']) assert.ok(met.has(name), `${name} was not met`);
    assert.deepEqual((await control('GET', 'evil'))['requests'], []);
    await page.close();
  });
});
