/**
 * A page that keeps, reads again, locks and wipes, and is closed in the middle: before its `?at=`-th call to anything that keeps or seals.
 * What it has been told is kept it tells the page around it, since that is what a member was told.
 */
import { dropConnection, keepGrant, keepTokens } from '../../src/db/connections.js';
import { keepFlow } from '../../src/db/flows.js';
import { keepNote } from '../../src/db/notes.js';
import { keepLoad, keepPage, nextPage } from '../../src/db/pages.js';
import { openVaults, provenVaults } from '../../src/db/vault.js';
import type { Vault } from '../../src/db/vault.js';
import { DeviceLock } from '../../src/lock/device-lock.js';
import { passphraseKey } from '../../src/lock/passphrase.js';
import { ANA, BEN, CLAIMS, SECRET, type Told } from './killed-facts.js';

const { searchParams: asked, origin } = new URL(import.meta.url);
const database = asked.get('database') ?? '';
const at = Number(asked.get('at'));

let calls = 0;

/** Closes this page, now: whatever was begun and is not finished is the browser's affair. */
function count(): void {
  calls += 1;
  if (calls === at) frameElement?.remove();
}

function counted(holder: object, name: string): void {
  const before = Object.getOwnPropertyDescriptor(holder, name);
  const work = before?.value as (this: unknown, ...given: unknown[]) => unknown;
  Object.defineProperty(holder, name, {
    ...before,
    value(this: unknown, ...given: unknown[]) {
      count();
      return work.apply(this, given);
    },
  });
}

const COUNTED: readonly (readonly [object, readonly string[]])[] = [
  [IDBFactory.prototype, ['open', 'deleteDatabase']],
  [IDBDatabase.prototype, ['transaction', 'createObjectStore', 'close']],
  [IDBObjectStore.prototype, ['put', 'delete', 'get', 'getAll']],
  [SubtleCrypto.prototype, ['encrypt', 'decrypt', 'deriveKey', 'importKey']],
  [FileSystemDirectoryHandle.prototype, ['getFileHandle', 'removeEntry']],
  [FileSystemFileHandle.prototype, ['createWritable', 'getFile']],
  [FileSystemWritableFileStream.prototype, ['write']],
  [WritableStream.prototype, ['close']],
];
for (const [holder, names] of COUNTED) for (const name of names) counted(holder, name);

function tell(told: Told): void {
  parent.postMessage({ told, calls }, origin);
}

async function read(vault: Vault): Promise<void> {
  const first = await nextPage(vault, ANA.id, CLAIMS);
  for (const page of [first, first + 1]) await keepPage(vault, ANA, CLAIMS, page, new TextEncoder().encode(`{"page":${page}}`), [`page ${page}`]);
  await keepLoad(vault, ANA, CLAIMS, { first, asOf: first, complete: true, notTheirs: 0 });
}

/** All that a device goes through, in small. */
async function live(): Promise<void> {
  const { data: vault } = await provenVaults(await openVaults(database, 'device'));
  const flow = { state: 'flow', created: 1 };
  await keepFlow(vault, flow, 'popup', location.href);
  await keepGrant(vault, ANA, { who: 'Ana' }, { refresh: 1 }, 'flow');
  tell('granted');
  await read(vault);
  tell('read');
  await keepTokens(vault, ANA, { refresh: 2 });
  tell('renewed');
  await keepNote(vault, ANA, 'seen', ['one']);
  await read(vault);
  tell('read-again');
  const lock = new DeviceLock(database, vault.records);
  const how = { way: 'passphrase', salt: btoa('salt'), rounds: 1 } as const;
  await lock.turnOn({ how, key: await passphraseKey(SECRET, how) });
  tell('locked');
  await lock.turnOff({ passphrase: SECRET });
  tell('unlocked');
  await keepGrant(vault, BEN, { who: 'Ben' }, { refresh: 1 });
  tell('second');
  await dropConnection(vault, BEN.id);
  tell('left');
  tell('wiping');
  await vault.wipe();
  tell('wiped');
}

await live();
