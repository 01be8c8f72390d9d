import { expect } from '@open-wc/testing';
import '../../../components/claims-list/uhc-claims-list.js';
import type { ClaimsListElement } from '../../../components/claims-list/claims-list-element.js';
import type { ClaimSummary } from '../../../src/model/claim/claim.js';
import { seenWith } from '../../../src/model/claims/seen.js';
import type { Connection } from '../../../src/store/client.js';
import { FakeClient, ana, hsid } from '../fake-client.js';
import { all, button, drawn, focused, mount, one, speakSpanish, textOf, words } from '../mount.js';
import { SAMPLES, clinicVisit, hospital, imaging, pharmacy } from '../sample-claims.js';
import { until } from './until.js';

const luis: Connection = { ...ana, id: 'k2', member: { names: ['Luis Reyes'], shortName: 'Luis' } };

/** The list with its search and filters there. */
async function list(client: FakeClient, set: Partial<ClaimsListElement> = {}): Promise<ClaimsListElement> {
  const element = await mount('uhc-claims-list', client, set);
  await until(() => all(element, '[data-search]').length > 0);
  return element;
}

function family(): FakeClient {
  const client = new FakeClient([hsid]).holding(SAMPLES, {}, [ana, luis]);
  const own = [{ ...clinicVisit, id: 'l-clinic' }, { ...hospital, id: 'l-hospital' }];
  client.claims.set({ state: 'data', items: [...itemsOf(client), ...client.read(own, 'k2')], asOf: Date.now() });
  return client;
}

function itemsOf(client: FakeClient): readonly ClaimSummary[] {
  const { value } = client.claims;
  return value.state === 'data' ? value.items : [];
}

const ids = (element: ClaimsListElement): readonly (string | undefined)[] => all(element, '.row').map((row) => row.dataset['id']);
const heads = (element: ClaimsListElement): readonly string[] => all(element, '[part~=group] h3').map(words);

async function type(element: ClaimsListElement, text: string): Promise<void> {
  const field = one(element, '[data-search]') as HTMLInputElement;
  field.value = text;
  field.dispatchEvent(new Event('input'));
  await drawn(element);
}

async function choose(element: ClaimsListElement, name: string, value: string): Promise<void> {
  const select = one(element, `select[aria-label="${name}"]`) as HTMLSelectElement;
  select.value = value;
  select.dispatchEvent(new Event('change'));
  await drawn(element);
}

async function press(element: ClaimsListElement, name: string): Promise<void> {
  button(element, name).click();
  await drawn(element);
}

async function strike(element: ClaimsListElement, on: Element, key: string): Promise<void> {
  on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
  await drawn(element);
}

describe('searching claims', () => {
  it('shows what fits as it is typed, with a number that is theirs alone', async () => {
    const element = await list(new FakeClient([hsid]).holding(SAMPLES));
    await type(element, 'harb');
    await until(() => ids(element).length === 1);
    expect(ids(element)).to.deep.equal(['c-imaging']);
    expect(words(one(element, '[part~=sum]'))).to.equal('$265.00 you owe in the 1 claim that fits The one claim says so.');
    expect(words(one(element, '.fit'))).to.equal('1 claim fits');
    expect(element.shown.map(({ id }) => id)).to.deep.equal(['c-imaging']);
  });

  it('says where a word stands that the row does not draw, and marks it', async () => {
    const element = await list(new FakeClient([hsid]).holding(SAMPLES), { query: 'haddad' });
    await until(() => all(element, '[part~=found]').length === 1);
    expect(words(one(element, '[part~=found]'))).to.equal('Found in who took part: Dr. Noor Haddad');
    expect(words(one(element, '[part~=found] mark'))).to.equal('Haddad');
    await type(element, 'right M25.561');
    expect(words(one(element, '[part~=found]'))).to.equal('Found in diagnosis: Pain in right knee · M25.561');
    await type(element, '200.00');
    expect(words(one(element, '[part~=found]'))).to.equal('Found in its amounts: $200.00');
  });

  it('finds amounts, dates, numbers and slips of the finger', async () => {
    const element = await list(new FakeClient([hsid]).holding(SAMPLES));
    for (const [typed, id] of [['$22.40', 'c-dental-2'], ['november 2024 clear', 'c-pending'], ['8842-11', 'c-imaging'], ['metfromin', 'c-drug'], ['otorrinolaringologia', 'c-long']] as const) {
      await type(element, typed);
      await until(() => ids(element).length === 1, typed);
      expect(ids(element), typed).to.deep.equal([id]);
    }
  });

  it('finds a person’s claims also where their name comes after the claims', async () => {
    const client = family();
    const { member: _, ...nameless } = luis;
    client.connections.set([ana, nameless]);
    const element = await list(client, { query: 'luis' });
    await until(() => textOf(element).includes('No claim fits'));
    client.connections.set([ana, luis]);
    await until(() => ids(element).length === 2);
    expect(ids(element)).to.deep.equal(['l-clinic', 'l-hospital']);
  });

  it('finds claims that come in while a search stands', async () => {
    const client = new FakeClient([hsid]).holding([imaging]);
    const element = await list(client, { query: 'elm' });
    await until(() => textOf(element).includes('No claim fits'));
    client.claims.set({ state: 'data', items: client.read([imaging, clinicVisit], 'k1'), asOf: Date.now() });
    await until(() => ids(element).length === 1);
    expect(ids(element)).to.deep.equal(['c-clinic']);
  });

  it('says which condition keeps everything out, and what dropping it brings', async () => {
    const element = await list(new FakeClient([hsid]).holding(SAMPLES), { query: 'harbor', filter: { year: '2024' } });
    await until(() => textOf(element).includes('No claim fits'));
    expect(all(element, '[part~=empty] button').map(words)).to.deep.equal(['Without “2024”: 1 claim', 'Without “harbor”: 2 claims']);
    expect(textOf(element)).to.contain('about one business day after the plan has worked on it');
    expect(textOf(element)).to.not.contain('$');
    await press(element, 'Without “2024”: 1 claim');
    expect(ids(element)).to.deep.equal(['c-imaging']);
  });

  it('says why nothing is there from before 2016, where somebody looks for it', async () => {
    const element = await list(new FakeClient([hsid]).holding(SAMPLES), { query: '2014' });
    await until(() => textOf(element).includes('No claim fits'));
    expect(textOf(element)).to.contain('records start on January 1, 2016');
  });
});

describe('filtering, ordering and grouping claims', () => {
  it('keeps one year, and its sum alone', async () => {
    const element = await list(new FakeClient([hsid]).holding(SAMPLES));
    await choose(element, 'Year', '2024');
    expect(ids(element)).to.deep.equal(['c-long', 'c-pending']);
    expect(words(one(element, '[part~=sum]'))).to.contain('$20.00 you owe in 2024');
  });

  it('keeps one person’s, what is owed, what was not paid, and what a sum leaves out', async () => {
    const element = await list(family());
    await choose(element, 'Person', 'k2');
    expect(ids(element)).to.deep.equal(['l-clinic', 'l-hospital']);
    await press(element, 'I owe');
    expect(ids(element)).to.deep.equal(['l-clinic']);
    await press(element, 'Clear all');
    await press(element, 'Not paid');
    expect(ids(element)).to.deep.equal(['c-refused']);
    await press(element, 'Not paid');
    await press(element, '1 gives two amounts');
    expect(ids(element)).to.deep.equal(['c-twice']);
    expect(words(focused(element) as Element), 'who pressed what is gone now stands beside the filters').to.equal('More');
  });

  it('keeps a kind, a decision, a network and a range, each with a chip that drops it', async () => {
    const element = await list(new FakeClient([hsid]).holding(SAMPLES));
    await press(element, 'More');
    await choose(element, 'Kind of care', 'oral');
    expect(ids(element)).to.deep.equal(['c-dental-1', 'c-dental-2']);
    const from = all(element, '.range input')[0] as HTMLInputElement;
    from.value = '25';
    from.dispatchEvent(new Event('change'));
    await drawn(element);
    expect(ids(element)).to.deep.equal(['c-dental-1']);
    expect(all(element, '.chip.on').map(words)).to.deep.equal(['Dental', 'You owe: $25.00 or more']);
    all(element, '.chip.on')[0]?.click();
    await drawn(element);
    expect(element.filter).to.deep.equal({ amount: { of: 'you-owe', from: 25 } });
  });

  it('shows every total with what it stands on and leaves out', async () => {
    const element = await list(new FakeClient([hsid]).holding(SAMPLES));
    one(element, '.totals summary').click();
    await until(() => all(element, '.totals tbody').length === 1);
    const totals = all(element, '.totals tbody tr').map((row) => [...row.children].map(words).join(' '));
    expect(totals[3]).to.equal('You owe 5 of 10 claims say so. 4 do not state it, 1 gives two amounts, 2 do not count. $327.40');
    expect(totals[0]).to.match(/^Billed .*2 do not count. \$[\d,.]+$/);
  });

  it('puts what is owed most first, under no month', async () => {
    const element = await list(new FakeClient([hsid]).holding(SAMPLES), { order: 'you-owe' });
    expect(ids(element).slice(0, 2)).to.deep.equal(['c-imaging', 'c-twice']);
    expect(heads(element)).to.deep.equal(['All that fit']);
  });

  it('groups by person, by provider, and around a stay in hospital', async () => {
    const element = await list(family(), { grouping: 'person' });
    expect(heads(element)).to.deep.equal(['Ana', 'Luis']);
    element.grouping = 'stay';
    await drawn(element);
    expect(heads(element)[0]).to.match(/^Around this stay: St\. Anne Hospital, February 11 – 13, 2025$/);
    expect(heads(element).at(-1)).to.equal('Around no stay');
    element.grouping = 'provider';
    await drawn(element);
    expect(heads(element)).to.include('Bright Dental');
  });

  it('says it all in Spanish', async () => {
    await speakSpanish();
    const element = await list(new FakeClient([hsid]).holding(SAMPLES), { lang: 'es', query: 'noviembre 2024 clear' });
    await until(() => ids(element).length === 1);
    expect(ids(element)).to.deep.equal(['c-pending']);
    expect(textOf(element)).to.contain('1 reclamación coincide').and.to.not.match(/claim fits|you owe/);
  });
});

describe('what is new since last time', () => {
  async function seenAll(client: FakeClient, but: readonly string[]): Promise<void> {
    const seen = itemsOf(client).filter(({ id }) => !but.includes(id ?? ''));
    await (await client.records()).keepNote('k1', 'seen', seenWith({}, seen));
  }

  it('is nothing at the first reading, and what came after it from then on', async () => {
    const client = new FakeClient([hsid]).holding([imaging, pharmacy]);
    const element = await list(client);
    await until(async () => (await (await client.records()).note('k1', 'seen')) !== undefined);
    expect(all(element, '.row.fresh')).to.deep.equal([]);
    client.claims.set({ state: 'data', items: client.read([imaging, pharmacy, clinicVisit], 'k1'), asOf: Date.now() });
    await until(() => all(element, '.row.fresh').length === 1);
    expect(words(one(element, '.row.fresh'))).to.match(/Elm Street Clinic.*New · Mar 10/);
  });

  it('can be looked at alone, and goes when it is opened or marked as read, for good', async () => {
    const client = new FakeClient([hsid]).holding(SAMPLES);
    await seenAll(client, ['c-clinic', 'c-imaging', 'c-drug']);
    const element = await list(client);
    await until(() => all(element, '.row.fresh').length === 3);
    one(element, '[data-id="c-imaging"]').click();
    await until(() => all(element, '.row.fresh').length === 2);
    await press(element, '2 new');
    expect(ids(element)).to.deep.equal(['c-clinic', 'c-drug']);
    await press(element, 'Mark all as read');
    await until(() => all(element, '.row.fresh').length === 0);
    expect(ids(element).length).to.be.greaterThan(2);
    const again = await list(client);
    await drawn(again);
    expect(all(again, '.row.fresh')).to.deep.equal([]);
  });

  it('is not asked of half a list', async () => {
    const client = new FakeClient([hsid]).holding([imaging], { partial: true, of: 9 });
    await list(client);
    expect(await (await client.records()).note('k1', 'seen')).to.equal(undefined);
  });
});

describe('keys in the list of claims', () => {
  it('go to the search, up and down, and out again', async () => {
    const element = await list(new FakeClient([hsid]).holding([clinicVisit, imaging, pharmacy]));
    const body = one(element, '.body');
    await strike(element, body, 'j');
    expect((focused(element) as HTMLElement).dataset['id']).to.equal('c-clinic');
    await strike(element, focused(element) as Element, 'j');
    expect((focused(element) as HTMLElement).dataset['id']).to.equal('c-imaging');
    await strike(element, focused(element) as Element, 'k');
    await strike(element, focused(element) as Element, '/');
    const field = focused(element) as HTMLInputElement;
    expect(field.matches('[data-search]')).to.equal(true);
    await type(element, 'harbor');
    await strike(element, field, 'j');
    expect(focused(element), 'a letter is a letter where somebody types').to.equal(field);
    await strike(element, field, 'Escape');
    expect(element.query).to.equal('');
  });

  it('close a claim, and stand in a small help', async () => {
    const element = await list(new FakeClient([hsid]).holding([clinicVisit, imaging]), { claimId: 'c-imaging' });
    await strike(element, one(element, '.body'), 'Escape');
    expect(element.claimId).to.equal(undefined);
    expect((focused(element) as HTMLElement).dataset['id']).to.equal('c-imaging');
    expect(words(one(element, '.keys'))).to.contain('/').and.to.contain('Go to the search');
  });
});

describe('a link to a claim', () => {
  const before = location.href;
  afterEach(() => history.replaceState(null, '', before));

  it('is no part of the page’s address unless the page asks for it', async () => {
    const element = await list(new FakeClient([hsid]).holding([imaging]));
    one(element, '[data-id="c-imaging"]').click();
    await drawn(element);
    expect(element.claimId).to.equal('c-imaging');
    expect(location.href).to.equal(before);
  });

  it('holds the claim’s id and nothing else, and Back closes it', async () => {
    const element = await list(new FakeClient([hsid]).holding([imaging, clinicVisit]), { deepLink: true, query: 'harbor' });
    await until(() => ids(element).length === 1);
    one(element, '[data-id="c-imaging"]').click();
    await until(() => location.hash === '#claim=c-imaging');
    history.back();
    await until(() => element.claimId === undefined);
    await drawn(element);
    expect(all(element, 'uhc-claim')).to.deep.equal([]);
    expect(location.hash).to.equal('');
  });

  it('opens the claim when the page comes with it', async () => {
    history.replaceState(null, '', '#claim=c-imaging');
    const element = await list(new FakeClient([hsid]).holding([imaging, clinicVisit]), { deepLink: true });
    await until(() => element.claimId === 'c-imaging');
    await drawn(element);
    expect(one(element, '[data-id="c-imaging"]').getAttribute('aria-current')).to.equal('true');
  });
});
