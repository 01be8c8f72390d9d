import browser from 'webextension-polyfill';
import { EXTENSION_CLIENT_IDS } from '../payers/client-ids.js';
import { STORE_BUILD } from '../payers/store-build.js';
import { createClient } from '../store/create-client.js';
import type { ClientOptions } from '../store/client-options.js';
import type { UhcClient } from '../store/client.js';
import type { Parts } from '../store/parts.js';

/** The client of an extension page, or of the background: all four payers; in a development build those of the local sandbox. */
export async function extensionClient(how: Pick<ClientOptions, 'redirect' | 'signInElsewhere'>, parts?: Parts): Promise<UhcClient> {
  const sandbox = STORE_BUILD ? undefined : await sandboxAddress();
  return createClient({ ...how, clientId: EXTENSION_CLIENT_IDS, sandbox }, parts);
}

/** Where the local sandbox stands, if not at the usual place: `storage.local.set({ sandbox: 'http://localhost:9500' })`. */
async function sandboxAddress(): Promise<string> {
  const { sandbox } = await browser.storage.local.get('sandbox');
  return typeof sandbox === 'string' ? sandbox : '';
}
