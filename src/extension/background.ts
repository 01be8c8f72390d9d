import browser from 'webextension-polyfill';
import type { Runtime } from 'webextension-polyfill';
import type { MemberScope, UhcClient } from '../store/client.js';
import { backgroundParts } from './background-parts.js';
import { extensionClient } from './extension-client.js';
import { identityRedirect } from './identity-redirect.js';
import { requestIn } from './messages.js';
import type { Request } from './messages.js';

// The worker may be stopped at any time: whatever must last is in the database, and this is made anew when a message wakes it.
let client: Promise<UhcClient> | undefined;

browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
  const request = isOurPage(sender) ? requestIn(message) : undefined;
  return request && answer(request);
});

/** Only pages of this extension are heard: no content script, no web page, no other extension. */
function isOurPage({ id, url }: Runtime.MessageSender): boolean {
  return id === browser.runtime.id && (url?.startsWith(browser.runtime.getURL('')) ?? false);
}

async function answer(request: Request): Promise<void> {
  client ??= extensionClient({ redirect: identityRedirect() }, backgroundParts);
  const used = await client;
  if (request.ask === 'cancel') used.cancelConnect();
  else await used.connect(request.choice, request.scopes as readonly MemberScope[]);
}
