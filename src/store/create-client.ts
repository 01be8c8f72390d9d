import { pageRedirect } from '../auth/redirect-page.js';
import { popupRedirect } from '../auth/redirect-popup.js';
import { redirectUriOn } from '../auth/redirect-uri.js';
import { DATABASE } from '../db/name.js';
import { openVaults } from '../db/vault.js';
import type { Vaults } from '../db/vault.js';
import { UhcError } from '../errors.js';
import { serversOf } from '../payers/servers.js';
import type { Server } from '../payers/servers.js';
import { announcer } from './announcer.js';
import type { Announcement } from './announcer.js';
import type { ClientOptions } from './client-options.js';
import type { Choice, UhcClient } from './client.js';
import { HeadlessClient } from './headless-client.js';
import type { Ways } from './sign-in.js';
import type { Around } from './surroundings.js';

/**
 * The headless client: connection, reading and cache, without any element.
 * @throws UhcError `config_payer_unknown`, `config_base_invalid`, `config_base_insecure`: what can be told from the options alone
 */
export function createClient(options: ClientOptions = {}): UhcClient {
  const servers = serversOf(options);
  const heard: ((announcement: Announcement) => void)[] = [];
  const around = surroundings(options, servers, (announcement) => { for (const listener of heard) listener(announcement); });
  const client = new HeadlessClient(around, waysOf(options), choicesOf(servers, around), options.signInElsewhere);
  heard.push((announcement) => { void client.hear(announcement); });
  return client;
}

function surroundings(options: ClientOptions, servers: readonly Server[], heard: (announcement: Announcement) => void): Around {
  const database = options.database ?? DATABASE;
  const vaults = vaultsOf(options, database);
  return {
    fetch: options.fetch ?? ((input, init) => fetch(input, init)),
    now: options.clock ?? (() => Date.now()),
    offline: options.offline ?? (() => !navigator.onLine),
    vaults: () => vaults(false),
    provenVaults: () => vaults(true),
    announcer: announcer(database, heard),
    servers,
    clientIdOf: ({ key }) => (typeof options.clientId === 'string' ? options.clientId || undefined : options.clientId?.[key]),
    exclusively,
    database,
  };
}

/** Opened when they are first looked at; what was not tried by then is tried when it is to keep something. */
function vaultsOf({ storage, remember = 'device' }: ClientOptions, database: string): (prove: boolean) => Promise<Vaults> {
  let opened: Promise<Vaults> | undefined;
  let proven = false;
  return (prove) => {
    if (storage) return Promise.resolve({ data: storage, flows: storage });
    if (opened && (proven || !prove)) return opened;
    proven = prove;
    const before = opened;
    opened = openVaults(database, remember, prove).then(async (vaults) => {
      const earlier = await before;
      const data = earlier && earlier.data.kind !== 'device' ? earlier.data : vaults.data; // what is in memory already stays there
      return { data, flows: vaults.flows.kind === 'device' ? vaults.flows : data };
    });
    return opened;
  };
}

/** Web Locks are shared by all tabs, popups and workers of an origin; where they are refused, nothing is shared with others either. */
async function exclusively<T>(name: string, work: () => Promise<T>): Promise<T> {
  let began = false;
  try {
    return await navigator.locks.request(name, () => {
      began = true;
      return work();
    });
  } catch (thrown) {
    if (began || !(thrown instanceof DOMException)) throw thrown;
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
    if (typeof location !== 'object' || !isSecureContext) throw new UhcError('config_page_not_web', { protocol: globalThis.location?.protocol ?? '' });
    const uri = redirectUriOn(new URL(document.baseURI), options.redirectUri);
    return { ...common, usual: popupRedirect(uri), inThisTab: pageRedirect(uri), returnTo: () => location.href };
  };
}

function choicesOf(servers: readonly Server[], around: Around): readonly Choice[] {
  return servers.map((server) => ({
    key: server.key,
    ...(server.payer && { payer: server.payer }),
    host: server.documented ? new URL(server.documented.authorize).host : server.fhirBase.host,
    sandbox: server.sandbox,
    available: around.clientIdOf(server) !== undefined,
  }));
}
