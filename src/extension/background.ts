import browser from 'webextension-polyfill';
import type { Runtime } from 'webextension-polyfill';
import type { MemberScope, UhcClient } from '../store/client.js';
import { backgroundParts } from './background-parts.js';
import { extensionClient } from './extension-client.js';
import { identityRedirect } from './identity-redirect.js';
import { requestFrom } from './messages.js';
import type { Ended, Request } from './messages.js';

const own = { id: browser.runtime.id, root: browser.runtime.getURL('') };

// The worker may be stopped at any time: whatever must last is in the database, and this is made anew when a message wakes it.
let client: Promise<UhcClient> | undefined;

browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
  const request = requestFrom(sender, own, message);
  return request && answer(request);
});

async function answer(request: Request): Promise<Ended | boolean | undefined> {
  client ??= extensionClient({ redirect: identityRedirect() }, backgroundParts);
  const used = await client;
  switch (request.ask) {
    case 'connect': return connect(used, request.choice, request.scopes as readonly MemberScope[]);
    case 'runs': return ['opening', 'away', 'exchanging'].includes(used.connecting.value.step);
    case 'show': used.showWindow(); return undefined;
    case 'cancel': used.cancelConnect(); return undefined;
  }
}

async function connect(used: UhcClient, choice: string, scopes: readonly MemberScope[]): Promise<Ended | undefined> {
  await used.connect(choice, scopes);
  const { value } = used.connecting;
  return value.step === 'ended' ? { code: value.error.code, facts: value.error.facts } : undefined;
}
