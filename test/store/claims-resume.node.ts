import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Vault } from '../../src/db/vault.js';
import type { ClaimSummary } from '../../src/model/claim/claim.js';
import { startSandbox } from '../../src/sandbox/start.js';
import type { UhcClient } from '../../src/store/client.js';
import type { DataView, View } from '../../src/store/view.js';
import { memoryVault, signedIn, whenever } from './sandbox-member.js';

const PAGES = 6;
const ON_A_PAGE = 3;
let origin = '';
let stopSandbox: () => Promise<void> = async () => undefined;
const clients: UhcClient[] = [];

before(async () => {
  const sandbox = await startSandbox({ port: 0, log: () => undefined });
  origin = sandbox.origin;
  stopSandbox = () => sandbox.close();
});
after(async () => {
  for (const client of clients) client.close();
  await stopSandbox();
});

/** A payer with six pages of three claims, whose page `cut` does not come. */
interface Payer {
  cut: number;
  /** Its links lead nowhere after a while. */
  linksAreOld: boolean;
  readonly asked: number[];
}

function payer(): Payer {
  return { cut: 0, linksAreOld: false, asked: [] };
}

function pageOf(payerNow: Payer): (url: URL) => Response | undefined {
  return (url) => {
    if (!url.pathname.endsWith('/ExplanationOfBenefit')) return undefined;
    const page = Number(url.searchParams.get('page') ?? '1');
    payerNow.asked.push(page);
    if (page === payerNow.cut) return new Response('', { status: 503 });
    if (page > 1 && payerNow.linksAreOld) return new Response('', { status: 410 });
    const entry = Array.from({ length: ON_A_PAGE }, (_, at) => ({ resource: { resourceType: 'ExplanationOfBenefit', id: `c${page}-${at}`, patient: { reference: url.searchParams.get('patient') } }, search: { mode: 'match' } }));
    const next = new URL(url);
    next.searchParams.set('page', String(page + 1));
    return Response.json({ resourceType: 'Bundle', type: 'searchset', total: PAGES * ON_A_PAGE, entry, ...(page < PAGES && { link: [{ relation: 'next', url: next.href }] }) });
  };
}

async function member(at: Payer, vault: Vault): Promise<UhcClient> {
  const { client } = await signedIn(origin, { vault, instead: pageOf(at) });
  clients.push(client);
  return client;
}

const isDone = (view: View<ClaimSummary>): boolean => view.state === 'data' && !view.loading;
const done = async (client: UhcClient): Promise<DataView<ClaimSummary>> => (await whenever(client.claims, isDone)) as DataView<ClaimSummary>;

describe('a reading that broke off', () => {
  it('keeps what came, says how much the payer said there is, and goes on at the page that failed', async () => {
    const at = payer();
    at.cut = 4;
    const client = await member(at, memoryVault());
    const broken = await done(client);
    assert.deepEqual([broken.items.length, broken.of, broken.partial, broken.missing?.code], [9, 18, true, 'payer_down']);

    at.cut = 0;
    at.asked.length = 0;
    await client.refresh();
    const whole = await done(client);
    assert.deepEqual([whole.items.length, whole.partial, whole.missing, whole.of], [18, undefined, undefined, undefined]);
    assert.deepEqual(at.asked, [4, 5, 6], 'what is here is not asked for again');
  });

  it('goes on there also after the page was closed and opened again', async () => {
    const at = payer();
    const vault = memoryVault();
    at.cut = 3;
    const first = await member(at, vault);
    await done(first);
    first.close();

    at.cut = 0;
    at.asked.length = 0;
    const whole = await done(await member(at, vault));
    assert.deepEqual([whole.items.length, whole.partial], [18, undefined]);
    assert.deepEqual(at.asked, [3, 4, 5, 6]);
  });

  it('begins anew where the payer’s link leads nowhere any more', async () => {
    const at = payer();
    at.cut = 3;
    const client = await member(at, memoryVault());
    await done(client);

    Object.assign(at, { cut: 0, linksAreOld: true });
    at.asked.length = 0;
    await client.refresh();
    const view = await done(client);
    assert.deepEqual(at.asked.slice(0, 2), [3, 1]);
    assert.equal(view.partial, true);
    at.linksAreOld = false;
    await client.refresh();
    assert.equal((await done(client)).items.length, 18);
  });

  it('is asked for anew as a whole once one reading was whole', async () => {
    const at = payer();
    const client = await member(at, memoryVault());
    await done(client);
    at.cut = 5;
    at.asked.length = 0;
    await client.refresh();
    const view = await done(client);
    assert.deepEqual([view.items.length, view.partial, view.missing?.code], [18, undefined, 'payer_down'], 'half of a renewal takes nobody’s place');
    assert.deepEqual(at.asked, [1, 2, 3, 4, 5]);
  });

  it('keeps the payer’s links sealed: they name the patient', async () => {
    const at = payer();
    const vault = memoryVault();
    at.cut = 3;
    await done(await member(at, vault));
    assert.doesNotMatch(JSON.stringify(await vault.records.all('loads')), /patient|page/);
  });
});
