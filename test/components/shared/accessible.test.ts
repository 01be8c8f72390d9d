import { expect } from '@open-wc/testing';
import '../../../components/claim/appeal/appeal-view.js';
import '../../../components/claim/bill/bill-desk.js';
import '../../../components/claim/own/own-note.js';
import '../../../components/claim/raw/raw-record.js';
import '../../../components/claim/record/claim-record.js';
import '../../../components/claim/uhc-claim.js';
import '../../../components/claims-list/uhc-claims-list.js';
import '../../../components/lock/lock-part.js';
import '../../../components/connect/manage.js';
import '../../../components/connect/way-in.js';
import type { UhcElement } from '../../../components/shared/uhc-element.js';
import { UhcError } from '../../../src/errors.js';
import type { View } from '../../../src/store/view.js';
import type { ClaimSummary } from '../../../src/model/claim/claim.js';
import { FakeClient, ana, healthx, hsid, rmhp } from '../fake-client.js';
import { everybodyCanUse } from '../everybody.js';
import { all, button, drawn, mount, one, type Tag } from '../mount.js';
import { SAMPLES } from '../sample-claims.js';

/** What stands on the screen: an element, its client, and what was pressed to get there. */
interface Screen {
  readonly tag?: Tag;
  readonly client: () => FakeClient;
  readonly claim?: string;
  readonly then?: (element: UhcElement) => unknown;
}

function lockedBy(way: 'passphrase' | 'passkey'): FakeClient {
  const client = new FakeClient([hsid]);
  client.locks.lockedBy(way);
  return client;
}

function viewing(view: View<ClaimSummary>): FakeClient {
  const client = new FakeClient([hsid]).holding([]);
  client.claims.set(view);
  return client;
}

const type = (element: UhcElement, text: string): void => {
  const field = one(element, '#bill') as HTMLTextAreaElement;
  field.value = text;
  field.dispatchEvent(new Event('input'));
};
const BILL = 'M1042 MRI of the knee 03/02/2025 $265.00\nM2207 Contrast dye 03/02/2025 $90.00\nAmount due $355.00';
const start = (element: UhcElement): void => one(element, '.btn.go').click();
const SCREENS: Readonly<Record<string, Screen>> = {
  'not connected': { client: () => new FakeClient([{ ...hsid, sandbox: true }]) },
  'choice of a plan': { client: () => new FakeClient([hsid, rmhp, healthx]), then: start },
  'consent': { client: () => new FakeClient([hsid]), then: start },
  'away': { client: () => {
    const client = new FakeClient([hsid]);
    client.connecting.set({ step: 'away', choice: 'hsid', host: hsid.host, blocked: false, redirectUri: 'https://site.example/callback.html?payer=hsid' });
    return client;
  } },
  'sign-in ended': { client: () => {
    const client = new FakeClient([hsid]);
    client.connecting.set({ step: 'ended', choice: 'hsid', error: new UhcError('auth_declined') });
    return client;
  } },
  'connection': { tag: 'uhc-connect', client: () => new FakeClient([hsid]).holding([], {}, [{ ...ana, declined: ['patient/Procedure.read'] }]) },
  'locked': { client: () => lockedBy('passphrase') },
  'locked by a passkey': { client: () => lockedBy('passkey') },
  'locked, and forgotten': { client: () => lockedBy('passphrase'), then: (element) => button(element, /I forgot it|La olvidé/).click() },
  'lock to be turned on': { tag: 'uhc-connect', client: () => new FakeClient([hsid]).holding([]), then: (element) => button(element, /with a passphrase|con una frase/).click() },
  'lock that is on': { tag: 'uhc-connect', client: () => {
    const client = new FakeClient([hsid]).holding([]);
    client.locks.known = { way: 'passphrase', idle: 15 };
    client.locking.set('open');
    return client;
  } },
  'loading': { client: () => viewing({ state: 'loading', done: 0 }) },
  'loading in part': { client: () => new FakeClient([hsid]).holding(SAMPLES.slice(0, 3), { partial: true, loading: { done: 3, of: 12 } }) },
  'empty': { client: () => viewing({ state: 'empty', why: 'none-stated' }) },
  'not shared': { client: () => viewing({ state: 'empty', why: 'not-shared' }) },
  'error': { client: () => viewing({ state: 'error', error: new UhcError('payer_unreachable') }) },
  'old, with an error': { client: () => new FakeClient([hsid]).holding(SAMPLES, { asOf: Date.now() - 9e7, missing: new UhcError('payer_down', { status: 502 }) }) },
  'data': { client: () => new FakeClient([hsid]).holding(SAMPLES) },
  'an open claim': { client: () => new FakeClient([hsid]).holding(SAMPLES), then: (element) => one(element, '[data-id="c-imaging"]').click() },
  'a claim with two amounts': { tag: 'uhc-claim', claim: 'c-twice', client: () => new FakeClient([hsid]).holding(SAMPLES) },
  'a claim that was replaced': { tag: 'uhc-claim', claim: 'c-dental-1', client: () => new FakeClient([hsid]).holding(SAMPLES) },
  'a claim of which nothing is owed to say': { tag: 'uhc-claim', claim: 'c-hospital', client: () => new FakeClient([hsid]).holding(SAMPLES) },
  'a claim with a word explained': { tag: 'uhc-claim', claim: 'c-imaging', client: () => new FakeClient([hsid]).holding(SAMPLES), then: (element) => all(element, '.term')[0]?.click() },
  'what can be done about a claim': { tag: 'uhc-claim', claim: 'c-imaging', client: () => new FakeClient([hsid]).holding(SAMPLES), then: async (element) => {
    one(element, '.acts [aria-expanded]').click();
    await drawn(element);
    (one(element, 'details.letter') as HTMLDetailsElement).open = true;
  } },
  'a claim compared with a bill': { tag: 'uhc-claim', claim: 'c-imaging', client: () => new FakeClient([hsid]).holding(SAMPLES), then: async (element) => {
    all(element, '.acts [aria-expanded]')[1]?.click();
    await drawn(element);
    type(element, BILL);
    await drawn(element);
    all(element, '[part~=bill] .acts button').at(-1)?.click();
  } },
  'a claim with a note of one’s own': { tag: 'uhc-claim', claim: 'c-clinic', client: () => new FakeClient([hsid]).holding(SAMPLES), then: (element) => one(element, '[part~=own] .link').click() },
  'a claim’s record as sent': { tag: 'uhc-claim', claim: 'c-clinic', client: () => new FakeClient([hsid]).holding(SAMPLES), then: (element) => { (one(element, '[part~=raw]') as HTMLDetailsElement).open = true; } },
};

async function show({ tag = 'uhc-claims-list', client, claim, then }: Screen, lang: string): Promise<UhcElement> {
  const element = await mount(tag, client(), { lang, ...(claim && { claimId: claim }) });
  await then?.(element);
  await drawn(element);
  return element;
}

describe('everybody can use', () => {
  everybodyCanUse(Object.fromEntries(Object.entries(SCREENS).map(([name, screen]) => [name, (lang) => show(screen, lang)])));

  it('the way to a claim and back with the keyboard alone', async () => {
    const element = await show({ client: () => new FakeClient([hsid]).holding(SAMPLES) }, 'en');
    for (const each of all(element, 'button.row')) expect(each.tabIndex).to.equal(0);
    expect(button(element, 'Disconnect').tabIndex).to.equal(0);
  });
});
