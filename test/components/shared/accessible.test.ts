import { expect } from '@open-wc/testing';
import type axeCore from 'axe-core';
import 'axe-core/axe.js';
import '../../../components/claim/appeal/appeal-view.js';
import '../../../components/claim/bill/bill-desk.js';
import '../../../components/claim/own/own-note.js';
import '../../../components/claim/raw/raw-record.js';
import '../../../components/claim/record/claim-record.js';
import '../../../components/claim/uhc-claim.js';
import '../../../components/claims-list/uhc-claims-list.js';
import type { UhcElement } from '../../../components/shared/uhc-element.js';
import { UhcError } from '../../../src/errors.js';
import type { View } from '../../../src/store/view.js';
import type { ClaimSummary } from '../../../src/model/claim/claim.js';
import { FakeClient, ana, healthx, hsid, rmhp } from '../fake-client.js';
import { all, button, drawn, mount, one, speakSpanish, words, type Tag } from '../mount.js';
import { SAMPLES } from '../sample-claims.js';

/** axe is a classic script: it leaves itself in the window. */
const { axe } = window as unknown as { readonly axe: typeof axeCore };

/** What stands on the screen: an element, its client, and what was pressed to get there. */
interface Screen {
  readonly tag?: Tag;
  readonly client: () => FakeClient;
  readonly claim?: string;
  readonly then?: (element: UhcElement) => unknown;
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

function nameOf(element: Element): string {
  return `${element.localName}.${element.className}: ${words(element)}`;
}

/** What axe finds, each with where. What concerns a page and not an element of it is the page's own. */
async function faults(element: Element): Promise<string[]> {
  const { violations, incomplete } = await axe.run(element, { rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } } });
  const unsure = incomplete.filter(({ id }) => id === 'color-contrast').flatMap(({ nodes }) => nodes.filter(({ any }) => any.some(({ data }) => (data as { contrastRatio?: number } | null)?.contrastRatio)));
  return [...violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.html.slice(0, 120)}`)), ...unsure.map(({ html }) => `contrast: ${html.slice(0, 120)}`)];
}

describe('everybody can use', () => {
  before(speakSpanish);
  afterEach(() => {
    document.documentElement.removeAttribute('style');
  });

  for (const [name, screen] of Object.entries(SCREENS)) {
    for (const lang of ['en', 'es']) {
      for (const scheme of ['light', 'dark']) {
        it(`${name}, ${lang}, ${scheme}`, async () => {
          document.documentElement.style.colorScheme = scheme;
          expect(await faults(await show(screen, lang))).to.deep.equal([]);
        });
      }
    }

    it(`${name}: nothing needs a sideways scroll at 320 px, and at twice the text size`, async () => {
      const element = await show(screen, 'es');
      element.style.width = '320px';
      for (const size of ['100%', '200%']) {
        document.documentElement.style.fontSize = size;
        await drawn(element);
        const wide = all(element, '*').filter((each) => !each.closest('.hidden') && each.getBoundingClientRect().right > element.getBoundingClientRect().right + 1);
        expect(wide.map(nameOf)).to.deep.equal([]);
      }
    });

    it(`${name}: every target is 24 px high at least`, async () => {
      const element = await show(screen, 'en');
      const small = all(element, 'button, a, select, summary').filter((each) => each.getClientRects().length > 0 && each.getBoundingClientRect().height < 24);
      expect(small.map(nameOf)).to.deep.equal([]);
    });
  }

  it('the way to a claim and back with the keyboard alone', async () => {
    const element = await show({ client: () => new FakeClient([hsid]).holding(SAMPLES) }, 'en');
    for (const each of all(element, 'button.row')) expect(each.tabIndex).to.equal(0);
    expect(button(element, 'Disconnect').tabIndex).to.equal(0);
  });
});
