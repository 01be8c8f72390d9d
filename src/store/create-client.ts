import { pageRedirect } from '../auth/redirect-page.js';
import { popupRedirect } from '../auth/redirect-popup.js';
import { redirectUriOn } from '../auth/redirect-uri.js';
import { underLock } from '../db/lock.js';
import { DATABASE } from '../db/name.js';
import { UhcError } from '../errors.js';
import { serversOf } from '../payers/servers.js';
import type { Server } from '../payers/servers.js';
import { announcer } from './announcer.js';
import type { Announcement } from './announcer.js';
import type { ClientOptions } from './client-options.js';
import type { Choice, UhcClient } from './client.js';
import { HeadlessClient } from './headless-client.js';
import { lazyParts } from './parts.js';
import type { Parts } from './parts.js';
import type { Ways } from './sign-in.js';
import type { Core } from './surroundings.js';

/**
 * The headless client: connection, reading and cache, without any element.
 * @param parts its two halves; a service worker, which may load nothing later, hands them in
 * @throws UhcError `config_payer_unknown`, `config_base_invalid`, `config_base_insecure`: what can be told from the options alone
 */
export function createClient(options: ClientOptions = {}, parts: Parts = lazyParts): UhcClient {
  const servers = serversOf(options);
  const heard: ((announcement: Announcement) => void)[] = [];
  const around = surroundings(options, servers, parts, (announcement) => { for (const listener of heard) listener(announcement); });
  const client = new HeadlessClient(around, parts, waysOf(options), choicesOf(servers, around), options.signInElsewhere);
  heard.push((announcement) => { void client.hear(announcement); });
  return client;
}

function surroundings(options: ClientOptions, servers: readonly Server[], { sharedKeys }: Parts, heard: (announcement: Announcement) => void): Core {
  const database = options.database ?? DATABASE;
  return {
    fetch: options.fetch ?? ((input, init) => fetch(input, init)),
    now: options.clock ?? (() => Date.now()),
    offline: options.offline ?? (() => !navigator.onLine),
    announcer: announcer(database, heard),
    servers,
    clientIdOf: ({ key }) => (typeof options.clientId === 'string' ? options.clientId || undefined : options.clientId?.[key]),
    exclusively,
    database,
    remember: options.remember ?? 'device',
    ...(options.storage && { storage: options.storage }),
    sharedKeys,
  };
}

/** Web Locks are shared by all tabs, popups and workers of an origin; where they are refused, nothing is shared with others either. */
async function exclusively<T>(name: string, work: () => Promise<T>): Promise<T> {
  const turn = { came: false };
  try {
    if (!('navigator' in globalThis && 'locks' in navigator)) return await alone(name, work); // an app on a server
    return await underLock(name, () => {
      turn.came = true;
      return work();
    });
  } catch (thrown) {
    if (turn.came || !(thrown instanceof DOMException)) throw thrown;
    return alone(name, work);
  }
}

const running = new Map<string, Promise<unknown>>();

function alone<T>(name: string, work: () => Promise<T>): Promise<T> {
  const mine = (running.get(name) ?? Promise.resolve()).then(work, work);
  running.set(name, mine.catch(() => undefined));
  return mine;
}

function waysOf(options: ClientOptions): () => Ways {
  const common = { remember: options.remember ?? 'device', endpoints: options.endpoints ?? {} } as const;
  return () => {
    if (options.redirect) return { ...common, usual: options.redirect, returnTo: () => '' };
    // Without a secure context there is no WebCrypto: no PKCE, and no sealing.
    if (!('document' in globalThis) || !isSecureContext) throw new UhcError('config_page_not_web');
    const uri = redirectUriOn(new URL(document.baseURI), options.redirectUri);
    return { ...common, usual: popupRedirect(uri), inThisTab: pageRedirect(uri), returnTo: () => location.href };
  };
}

function choicesOf(servers: readonly Server[], around: Core): readonly Choice[] {
  return servers.map((server) => ({
    key: server.key,
    ...(server.payer && { payer: server.payer }),
    host: server.documented ? new URL(server.documented.authorize).host : server.fhirBase.host,
    sandbox: server.sandbox,
    available: around.clientIdOf(server) !== undefined,
  }));
}
