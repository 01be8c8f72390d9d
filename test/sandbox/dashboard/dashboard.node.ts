import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { FAULTS } from '../../../src/sandbox/faults/faults.js';
import { shift } from '../../../src/sandbox/dashboard/clock-part.js';
import { startSandbox, type RunningSandbox } from '../../../src/sandbox/start.js';
import { Owner } from '../portal/owner.js';
import { givenToken } from '../support/given-token.js';
import { sampleData } from '../support/sample-data.js';

let sandbox: RunningSandbox;

before(async () => {
  sandbox = await startSandbox({ port: 0, data: sampleData });
});
after(() => sandbox.close());
beforeEach(async () => {
  await fetch(`${sandbox.origin}/_sandbox/reset`, { method: 'POST' });
});

async function page(path = ''): Promise<string> {
  return (await fetch(`${sandbox.origin}/_sandbox${path}`)).text();
}

async function control(path: string, asked: object): Promise<Record<string, unknown>> {
  return (await fetch(`${sandbox.origin}/_sandbox/${path}`, { method: 'POST', body: JSON.stringify(asked) })).json();
}

async function readStatus(payer: string, tokens: Record<string, string>): Promise<number> {
  return (await fetch(`${sandbox.origin}/${payer}/R4/Patient/${tokens['patient'] ?? ''}`, { headers: { authorization: `Bearer ${tokens['access_token'] ?? ''}` } })).status;
}

describe('the dashboard', () => {
  it('has a switch for each fault that lasts, with its words, and shows which are on', async () => {
    await fetch(`${sandbox.origin}/_sandbox/faults/fhir:slow`, { method: 'PUT', body: JSON.stringify({ value: '2', payer: 'rmhp', times: 5 }) });
    const shown = await page();
    for (const { name, words, act } of FAULTS) {
      assert.equal(shown.includes(`data-fault="${name}"`), !act, name);
      if (!act) assert.ok(shown.includes(words.replaceAll("'", '&#39;')), words);
    }
    assert.equal([...shown.matchAll(/role="switch" class="switch" aria-checked="true"/g)].length, 1);
    assert.match(shown, /data-fault="fhir:slow"[^]*?5 more, rmhp only[^]*?value="2"/);
    assert.match(shown, /1 fault is on/);
  });

  it('has addresses, members with their passwords, and markup for a first page', async () => {
    const shown = await page();
    for (const text of [`${sandbox.origin}/healthx/R4`, 'sandbox3@<wbr>testoptum.com', '<code>Sandbox#3</code>', '<code>Commercial#1</code>', '&lt;uhc-claims-list', 'client-id=&quot;demo&quot;']) assert.ok(shown.includes(text), text);
  });

  it('names an app as it was registered', async () => {
    const owner = new Owner(sandbox.origin);
    await owner.introduce();
    await owner.register({ name: 'Never connected' });
    await givenToken(sandbox.origin, { payer: 'hsid', member: 'sandbox1@testoptum.com' });
    const shown = await page();
    assert.match(shown, /Ana Reyes, demo at hsid/);
    assert.ok(!shown.includes('Never connected'));
  });

  it('shows what strangers wrote as text, and no token of anybody\'s', async () => {
    const tokens = await givenToken(sandbox.origin, { payer: 'hsid', member: 'sandbox1@testoptum.com' });
    await fetch(`${sandbox.origin}/hsid/R4/Practitioner?name='"><img/src=x>&x=%3Cscript%3E`, { headers: { authorization: `Bearer ${tokens['access_token'] ?? ''}` } });
    await fetch(`${sandbox.origin}/hsid/oauth/token`, { method: 'POST', body: new URLSearchParams({ grant_type: 'refresh_token', refresh_token: tokens['refresh_token'] ?? '', client_id: '<b>me</b>' }) });
    for (const shown of [await page(), await page('/live')]) {
      assert.ok(!/<img|<b>me/.test(shown));
      for (const secret of [tokens['access_token'] ?? '', tokens['refresh_token'] ?? '']) assert.ok(secret !== '' && !shown.includes(secret));
    }
  });

  it('draws anew what changes by itself, and nothing else', async () => {
    await givenToken(sandbox.origin, { payer: 'sierra', member: 'sandbox1@testoptum.com' });
    await fetch(`${sandbox.origin}/sierra/R4/Practitioner?fingers=ten`);
    const live = await page('/live');
    for (const id of ['status', 'face', 'grants', 'stranger', 'requests']) assert.ok(live.includes(`id="${id}"`), id);
    assert.match(live, /fingers=ten/);
    assert.ok(!live.includes('data-fault='));
  });
});

describe('letting tokens run out', () => {
  it('concerns those that are named: by member, payer, app or grant', async () => {
    const ana = await givenToken(sandbox.origin, { payer: 'hsid', member: 'sandbox1@testoptum.com' });
    const luis = await givenToken(sandbox.origin, { payer: 'hsid', member: 'sandbox2@testoptum.com' });
    const atSierra = await givenToken(sandbox.origin, { payer: 'sierra', member: 'sandbox1@testoptum.com' });
    assert.deepEqual(await control('expire', { member: 'sandbox1@testoptum.com', payer: 'hsid' }), { expired: 1 });
    assert.deepEqual([await readStatus('hsid', ana), await readStatus('hsid', luis), await readStatus('sierra', atSierra)], [401, 200, 200]);
    assert.deepEqual(await control('expire', { client: 'nobody' }), { expired: 0 });
    assert.deepEqual(await control('revoke', { client: 'demo' }), { revoked: 3 });
    assert.equal(await readStatus('hsid', luis), 401);
  });

  it('leaves them to be renewed', async () => {
    const tokens = await givenToken(sandbox.origin, { payer: 'hsid', member: 'sandbox1@testoptum.com' });
    await control('expire', {});
    const body = new URLSearchParams({ grant_type: 'refresh_token', refresh_token: tokens['refresh_token'] ?? '', client_id: 'demo' });
    const renewed = await (await fetch(`${sandbox.origin}/hsid/oauth/token`, { method: 'POST', body })).json();
    assert.equal(await readStatus('hsid', renewed), 200);
  });
});

describe('how far the clock is off', () => {
  for (const [seconds, words] of [[300, '5 min ahead'], [-90_061, '1 day 1 h behind'], [172_800, '2 days ahead'], [59, '59 s ahead'], [100 * 86_400 + 30, '100 days 30 s ahead']] as const) {
    it(`is said by its largest units: ${words}`, () => assert.equal(shift(seconds), words));
  }
});
