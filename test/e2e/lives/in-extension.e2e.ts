import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { steered } from '../../sandbox/support/steered.js';
import { closed, extensionInChromium } from '../support/extension-in-chromium.js';
import type { ExtensionInChromium } from '../support/extension-in-chromium.js';
import { SANDBOX1, signIn } from '../support/member.js';

const ENDED = 'Your plan no longer shares with this app';

describe('what befalls a connection of the extension', () => {
  let extension: ExtensionInChromium;
  let popup: Page;

  before(async () => {
    extension = await extensionInChromium();
    const payer = await extension.leaveForPayer();
    await signIn(payer, SANDBOX1);
    await closed(payer);
    popup = await extension.openPopup();
    await popup.getByText(/^Updated/).waitFor();
  });

  afterEach(async () => {
    await popup.context().setOffline(false);
    await off();
  });

  after(async () => {
    extension.assertNothingBlocked();
    await extension.close();
  });

  const on = (name: string, how: Record<string, unknown> = {}): Promise<unknown> => steered(extension.sandbox.origin, 'PUT', `faults/${name}`, how);
  const off = (): Promise<unknown> => steered(extension.sandbox.origin, 'DELETE', 'faults');
  /** All of them: the list draws its first rows at once, and what stands at its end once the others are there. */
  const rows = async (): Promise<number> => {
    await popup.locator('uhc-claims-list .since').waitFor();
    return popup.locator('uhc-claims-list [data-id]').count();
  };
  const told = (title: string): Promise<void> => popup.getByRole('heading', { name: title, exact: true }).first().waitFor({ timeout: 15_000 });

  async function update(): Promise<void> {
    await popup.getByRole('button', { name: 'Update now' }).first().click();
  }

  for (const { what, befalls, title, again } of [
    { what: 'the payer is down', befalls: () => on('fhir:500'), title: 'The payer is not answering', again: /^Try again/ },
    { what: 'the payer says until when', befalls: () => on('fhir:503', { value: '90' }), title: 'The payer is not answering', again: /^Try again at \d/ },
    { what: 'too many ask the payer', befalls: () => on('fhir:429', { value: 'date' }), title: 'The payer asks us to wait', again: /^Try again at \d/ },
    { what: 'the payer cannot be reached', befalls: () => on('grant:down-for'), title: 'The payer cannot be reached', again: /^Try again/ },
    { what: 'this device is offline', befalls: () => popup.context().setOffline(true), title: 'This device is offline', again: /^Try again/ },
    { what: 'a sign-in page of a network comes instead of an answer', befalls: () => on('fhir:html-200'), title: 'The payer’s answer cannot be read', again: /^Try again/ },
    { what: 'the payer refuses a token that it has just given', befalls: () => on('fhir:401'), title: ENDED, again: 'Update now' },
  ]) {
    it(`is told where it befalls, and what was read stays: ${what}`, async () => {
      const before = await rows();
      await befalls();
      await update();
      await told(title);
      assert.equal(await rows(), before);
      await popup.context().setOffline(false);
      await off();
      await popup.getByRole('button', { name: again }).first().click();
      await popup.getByRole('heading', { name: title, exact: true }).first().waitFor({ state: 'detached' });
      assert.equal(await rows(), before);
    });
  }

  it('is renewed without a word where no header of the payer’s says that the extension may read: it needs none', async () => {
    await steered(extension.sandbox.origin, 'POST', 'expire');
    await on('cors:none', { value: 'fhir' });
    const read = popup.waitForResponse((response) => response.url().includes('ExplanationOfBenefit') && response.status() === 200);
    await update();
    await read;
    assert.equal(await popup.locator('.warn-note, .bad-note').count(), 0);
  });

  for (const { what, ends } of [
    { what: 'the member took access back at the payer', ends: () => steered(extension.sandbox.origin, 'POST', 'revoke') },
    {
      what: 'access ran out',
      ends: async () => {
        await steered(extension.sandbox.origin, 'POST', 'expire');
        return on('token:400-invalid_grant');
      },
    },
  ]) {
    it(`that is over says so, keeps what was read, and is repaired by connecting again: ${what}`, async () => {
      const before = await rows();
      await ends();
      await update();
      await told(ENDED);
      assert.equal(await rows(), before);
      await off();
      await popup.getByRole('button', { name: 'Connect again' }).first().click();
      const opened = extension.browser.context.waitForEvent('page');
      await popup.getByRole('button', { name: /^Continue to/ }).click();
      const payer = await opened;
      await popup.close();
      await signIn(payer, SANDBOX1);
      await closed(payer);
      popup = await extension.openPopup();
      await popup.getByText(/^Updated/).waitFor();
      assert.equal(await rows(), before);
    });
  }
});
