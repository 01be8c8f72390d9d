import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { faultsIn } from './support/axe.js';
import { closed, extensionInChromium } from './support/extension-in-chromium.js';
import type { ExtensionInChromium } from './support/extension-in-chromium.js';
import { SANDBOX1, SANDBOX3, signIn } from './support/member.js';
import type { Member } from './support/member.js';

const VIEWS = ['Claims', 'Find care', 'Connection'] as const;

async function connectedPopup(extension: ExtensionInChromium, member: Member): Promise<Page> {
  const payer = await extension.leaveForPayer();
  await signIn(payer, member);
  await closed(payer);
  const popup = await extension.openPopup();
  await popup.locator('uhc-claims-list [data-id]').first().waitFor();
  return popup;
}

describe('the extension’s popup, for everybody', () => {
  let extension: ExtensionInChromium;
  let popup: Page;

  before(async () => {
    extension = await extensionInChromium();
    popup = await extension.openPopup();
  });

  after(() => extension.close());

  async function assertUsable(): Promise<void> {
    for (const colorScheme of ['light', 'dark'] as const) {
      await popup.emulateMedia({ colorScheme });
      for (const name of VIEWS) {
        await popup.getByRole('tab', { name }).click();
        await popup.getByRole('tabpanel', { name }).waitFor();
        assert.deepEqual(await faultsIn(popup), [], `${name}, ${colorScheme}`);
      }
    }
    await popup.getByRole('tab', { name: 'Claims' }).click();
  }

  it('can be used by all before a plan is connected, light and dark', async () => {
    await popup.getByRole('button', { name: 'Connect a plan' }).waitFor();
    await assertUsable();
  });

  it('can be used by all once a plan is connected, with names as long as they come', async () => {
    await popup.close();
    popup = await connectedPopup(extension, SANDBOX3);
    await assertUsable();
  });

  it('needs no sideways scroll, neither in the popup nor where a tab is as narrow as a magnified one', async () => {
    for (const width of [400, 320]) {
      await popup.setViewportSize({ width, height: 600 });
      for (const name of VIEWS) {
        await popup.getByRole('tab', { name }).click();
        assert.ok(await popup.evaluate<boolean>('document.documentElement.scrollWidth <= innerWidth'), `${name} at ${width} px`);
      }
    }
  });

  it('turns from view to view by the arrow keys, and round', async () => {
    await popup.getByRole('tab', { name: 'Claims' }).click();
    for (const [key, name] of [['ArrowRight', 'Find care'], ['ArrowRight', 'Connection'], ['ArrowRight', 'Claims'], ['ArrowLeft', 'Connection'], ['Home', 'Claims'], ['End', 'Connection']] as const) {
      await popup.keyboard.press(key);
      await popup.locator('[role="tab"]:focus').and(popup.getByRole('tab', { name, selected: true })).waitFor();
      assert.equal(await popup.getByRole('tabpanel').count(), 1);
      await popup.getByRole('tabpanel', { name }).waitFor();
    }
    assert.deepEqual(await popup.getByRole('tab').evaluateAll((tabs) => tabs.map((tab) => (tab as HTMLElement).tabIndex)), [-1, -1, 0]);
  });

  it('keeps what was typed into a search while another view is in sight', async () => {
    await popup.getByRole('tab', { name: 'Find care' }).click();
    await popup.getByLabel('Who or what').fill('Osei');
    await popup.getByRole('tab', { name: 'Claims' }).click();
    await popup.getByRole('tab', { name: 'Find care' }).click();
    assert.equal(await popup.getByLabel('Who or what').inputValue(), 'Osei');
  });

  it('opens the same view again when its page is loaded anew', async () => {
    await popup.getByRole('tab', { name: 'Connection' }).click();
    await popup.reload();
    await popup.getByRole('tab', { name: 'Connection', selected: true }).waitFor();
    await popup.locator('uhc-connect').getByText(/\d+:\d\d/).waitFor(); // when claims were last read
  });
});

describe('the extension in a browser that speaks Spanish', () => {
  let extension: ExtensionInChromium;

  before(async () => {
    extension = await extensionInChromium({ locale: 'es-ES' });
  });

  after(() => extension.close());

  it('speaks Spanish in all its views', async () => {
    const popup = await extension.openPopup();
    await popup.getByRole('button', { name: 'Conectar un plan' }).click();
    await popup.getByRole('heading', { name: '¿De quién es su plan?' }).waitFor();
    await popup.getByRole('tab', { name: 'Buscar atención' }).click();
    await popup.getByLabel('Quién o qué').waitFor();
    await popup.getByRole('heading', { name: 'Busque en el directorio del plan' }).waitFor();
    await popup.getByRole('tab', { name: 'Conexión' }).click();
    await popup.getByRole('button', { name: 'Conectar un plan' }).waitFor();
    assert.equal(await popup.title(), 'Mis reclamaciones y buscar atención');
    assert.equal(await popup.evaluate('document.documentElement.lang'), 'es');
    assert.deepEqual(await faultsIn(popup), []);
    await popup.close();
  });

  it('speaks Spanish on the way to a plan, and of its claims', async () => {
    let popup = await extension.openPopup();
    await popup.getByRole('button', { name: 'Conectar un plan' }).click();
    await popup.getByRole('button', { name: /^UnitedHealthcare/ }).click();
    const opened = extension.browser.context.waitForEvent('page');
    await popup.getByRole('button', { name: 'Seguir a UnitedHealthcare' }).click();
    const payer = await opened;
    await popup.close();
    popup = await extension.openPopup();
    await popup.getByRole('heading', { name: 'Termine en la otra ventana.' }).waitFor();
    await signIn(payer, SANDBOX1);
    await closed(payer);
    await popup.locator('[data-id="knee-mri-2025"]').click();
    await popup.locator('uhc-claim').getByText(/Usted debe/).first().waitFor();
    await popup.close();
  });
});
