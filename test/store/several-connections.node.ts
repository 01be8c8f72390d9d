import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { App } from '../conformance/support/app.js';
import { Attacked } from '../conformance/support/attacked.js';
import { memoryVault } from '../conformance/support/memory-vault.js';
import { signedIn } from '../conformance/support/signed-in.js';
import { SignInBrowser, signIn } from '../sandbox/support/sign-in-browser.js';
import { until } from './until.js';

const FAMILY = { username: 'sandbox2@testoptum.com', password: 'Sandbox#2' };
const OTHER = { username: 'sandbox1@testoptum.com', password: 'Sandbox#1' };

const asMember = (patient: string) => (authorize: URL): Promise<URL> => signIn(new SignInBrowser(), authorize, { ...FAMILY, patient });
const sharing = (...scopes: string[]) => (authorize: URL): Promise<URL> => signIn(new SignInBrowser(), authorize, { ...OTHER, scopes: scopes.map((name) => `patient/${name}.read`) });

function namesOf({ client }: App): readonly (string | undefined)[] {
  return client.connections.value.map(({ member }) => member?.shortName);
}

/** How many scopes were declined, and which of them too often to ask again. */
function said({ client }: App): readonly [number | undefined, readonly string[] | undefined] {
  const [connection] = client.connections.value;
  return [connection?.declined.length, connection?.refused];
}

describe('several connections', () => {
  const payer = new Attacked();

  async function twoOfAFamily(): Promise<App> {
    const app = payer.app({ comesBack: asMember('luis') });
    assert.equal(await app.connect(), 'connected');
    app.comesBack = asMember('mia');
    assert.equal(await app.connect(), 'connected');
    await until(() => namesOf(app).every((name) => name !== undefined));
    return app;
  }

  it('of two members at one payer stand side by side, and each claim says whose it is', async () => {
    const app = await twoOfAFamily();
    const ids = app.client.connections.value.map(({ id }) => id);
    assert.equal(new Set(ids).size, 2);
    assert.equal(new Set(namesOf(app)).size, 2);
    await until(() => app.client.claims.value.state === 'data' && !app.client.claims.value.loading);
    const view = app.client.claims.value;
    assert.ok(view.state === 'data');
    assert.deepEqual(new Set(view.items.map(({ connection }) => connection)), new Set(ids));
  });

  it('made again repairs the same connection: one, since the same day, with what was read before', async () => {
    const app = await twoOfAFamily();
    const before = app.client.connections.value;
    await until(() => app.claims().length > 0 && app.client.claims.value.state === 'data' && !app.client.claims.value.loading);
    const read = app.claims();
    await payer.on('fhir:500'); // whatever is shown now was kept
    app.ahead = 86_400_000;
    app.comesBack = asMember('luis');
    assert.equal(await app.connect(), 'connected');
    assert.deepEqual(app.client.connections.value.map(({ id, since }) => [id, since]), before.map(({ id, since }) => [id, since]));
    assert.deepEqual(app.claims(), read);
  });

  it('are each ended alone: the other one’s records stay', async () => {
    const app = await twoOfAFamily();
    const [first, second] = app.client.connections.value;
    assert.ok(first && second);
    await app.client.disconnect(first.id, { keep: false });
    assert.deepEqual(app.client.connections.value.map(({ id }) => id), [second.id]);
    assert.equal((await app.kept()).length, 1);
  });
});

describe('switching to another member on a shared computer', () => {
  const payer = new Attacked();

  it('puts the first one’s records out of sight before the second one signs in', async () => {
    const app = await payer.connected();
    await until(() => app.claims().length > 0);
    await app.client.hide();
    assert.deepEqual(app.client.connections.value, []);
    assert.equal(app.client.hidden.value, 1);
    assert.equal(app.client.claims.value.state, 'not-connected');
  });

  it('shows the second one nothing of the first', async () => {
    const app = await payer.connected();
    await until(() => app.claims().length > 0);
    const first = app.claims();
    const [ana] = app.client.connections.value;
    await app.client.hide();
    app.comesBack = (authorize) => signIn(new SignInBrowser(), authorize, FAMILY);
    assert.equal(await app.connect(), 'connected');
    await until(() => app.claims().length > 0 && app.client.claims.value.state === 'data' && !app.client.claims.value.loading);
    assert.equal(app.client.connections.value.length, 1);
    assert.notEqual(app.client.connections.value[0]?.id, ana?.id);
    assert.deepEqual(app.claims().filter((id) => first.includes(id)), []);
    assert.equal((await app.client.claim(first[0] ?? '', ana?.id)).state, 'error');
  });

  it('brings the first one back as she was, once she has signed in herself', async () => {
    const app = await payer.connected();
    await until(() => app.claims().length > 0 && app.client.claims.value.state === 'data' && !app.client.claims.value.loading);
    const [before] = app.client.connections.value;
    const read = app.claims();
    await app.client.hide();
    await payer.on('fhir:500');
    assert.equal(await app.connect(), 'connected');
    assert.deepEqual(app.client.connections.value.map(({ id, since }) => [id, since]), [[before?.id, before?.since]]);
    assert.equal(app.client.hidden.value, 0);
    assert.deepEqual(app.claims(), read);
  });

  it('stays so for a view that is opened later, until what is hidden is wiped', async () => {
    const storage = memoryVault();
    const app = await payer.connected({ storage });
    await app.client.hide();
    const later = payer.app({ storage });
    await until(() => later.client.hidden.value === 1);
    assert.deepEqual(later.client.connections.value, []);
    await later.client.forgetHidden();
    assert.equal(later.client.hidden.value, 0);
    assert.deepEqual(await later.kept(), []);
  });
});

describe('what a member does not share', () => {
  const payer = new Attacked();

  it('is asked for again once, and no more after the second refusal, until it is shared', async () => {
    const app = await payer.connected({ comesBack: sharing('ExplanationOfBenefit') });
    assert.deepEqual(said(app), [2, undefined]);
    await app.connect();
    assert.deepEqual(said(app), [2, ['patient/Patient.read', 'patient/Procedure.read']]);
    app.comesBack = sharing('ExplanationOfBenefit', 'Patient');
    await app.connect();
    assert.deepEqual(said(app), [1, ['patient/Procedure.read']]);
    app.comesBack = (authorize) => signedIn(authorize, OTHER);
    await app.connect();
    assert.deepEqual(said(app), [0, undefined]);
  });
});
