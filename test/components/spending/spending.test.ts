import { expect, waitUntil } from '@open-wc/testing';
import '../../../components/claim/uhc-claim.js';
import '../../../components/spending/uhc-spending.js';
import type { SpendingElement } from '../../../components/spending/spending-element.js';
import { UhcError } from '../../../src/errors.js';
import { sumOf } from '../../../src/model/claim/sum.js';
import type { DataView } from '../../../src/store/view.js';
import type { ClaimSummary } from '../../../src/model/claim/claim.js';
import { FakeClient, ana, hsid } from '../fake-client.js';
import { all, button, drawn, focused, mount, one, textOf, words } from '../mount.js';
import { SAMPLES, clinicVisit, dentalAfter, dentalBefore, hospital, imaging, longNamed, pharmacy, undated } from '../sample-claims.js';
import { eob } from '../sample-eobs.js';

const luis = { ...ana, id: 'k2', member: { names: ['Luis Reyes'], shortName: 'Luis' } };
const spending = (client: FakeClient): Promise<SpendingElement> => mount('uhc-spending', client);
const table = (element: Element, by: string): HTMLElement => one(element, `table[data-by=${by}]`);
const cell = (within: Element, name: string): string => words(within.querySelector(`[data-amount=${name}]`) ?? document.createElement('i'));
const rowOf = (element: Element, by: string, name: string): HTMLTableRowElement => {
  const found = [...table(element, by).querySelectorAll('tr')].find((row) => words(row.querySelector('th span:not(.disc)') ?? row) === name);
  if (!found) throw new Error(`No row ${name} in: ${words(table(element, by))}`);
  return found;
};

async function choose(element: SpendingElement, select: string, value: string): Promise<void> {
  const field = one(element, `${select} select`) as HTMLSelectElement;
  field.value = value;
  field.dispatchEvent(new Event('change'));
  await drawn(element);
}

function viewing(items: readonly ClaimSummary[], view: Partial<DataView<ClaimSummary>>): FakeClient {
  const client = new FakeClient([hsid]).holding([]);
  client.claims.set({ state: 'data', items, asOf: Date.now(), ...view });
  return client;
}

describe('a year of spending', () => {
  it('shows one number first, and in the same breath what it leaves out', async () => {
    const element = await spending(new FakeClient([hsid]).holding(SAMPLES));
    expect(words(one(element, '[part~=sum]'))).to.equal('$307.40 you owe for 2025, as stated 2 of 7 claims do not state it, so it may be more. 1 claim gives two amounts, and none is added. 1 claim was replaced or cancelled, and does not count.');
  });

  it('says the same sums as the list of claims, for every amount', async () => {
    const client = new FakeClient([hsid]).holding(SAMPLES);
    const element = await spending(client);
    const items = (client.claims.value as DataView<ClaimSummary>).items.filter(({ serviceStart }) => serviceStart?.startsWith('2025'));
    const whole = one(element, 'table[data-by=month] tfoot tr');
    const usd = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' });
    for (const name of ['you-owe', 'plan-paid', 'billed', 'discount'] as const) expect(cell(whole, name)).to.equal(usd.format(sumOf(items, name).sums[0]?.value ?? NaN));
  });

  it('says of each month what is owed, of a month without a claim that there is none, and never a zero that nobody stated', async () => {
    const element = await spending(new FakeClient([hsid]).holding([imaging, hospital, pharmacy]));
    expect(cell(rowOf(element, 'month', 'March'), 'you-owe')).to.equal('$265.00');
    expect(words(rowOf(element, 'month', 'January'))).to.equal('January no claims');
    expect(cell(rowOf(element, 'month', 'February'), 'you-owe')).to.equal('$0.00');
    expect(words(rowOf(element, 'month', 'February'))).to.contain('1 left out');
    expect(words(rowOf(element, 'provider', 'St. Anne Hospital'))).to.contain('not stated').and.to.not.contain('$0');
  });

  it('draws only stated amounts, and says the greatest in words', async () => {
    const element = await spending(new FakeClient([hsid]).holding([imaging, clinicVisit, hospital]));
    expect(one(element, '[role=img]').getAttribute('aria-label')).to.equal('You owe by month in 2025. The highest is March with $285.00. The table below says the same.');
    expect(all(element, '.col')).to.have.length(1);
    expect(rowOf(element, 'provider', 'St. Anne Hospital').querySelectorAll('.bar')).to.have.length(0);
  });

  it('shows another year, another amount and one person alone', async () => {
    const client = new FakeClient([hsid]).holding([clinicVisit, longNamed], {}, [ana, luis]);
    client.claims.set({ state: 'data', asOf: Date.now(), items: [...client.read([clinicVisit, longNamed], 'k1'), ...client.read([{ ...imaging, id: 'c-luis' }], 'k2')] });
    const element = await spending(client);
    expect(words(one(element, '.big'))).to.equal('$285.00');
    expect(cell(rowOf(element, 'person', 'Luis'), 'you-owe')).to.equal('$265.00');
    await choose(element, '[part~=person]', 'k1');
    expect(words(one(element, '.big'))).to.equal('$20.00');
    button(element, 'Plan paid').click();
    await drawn(element);
    expect(words(one(element, '[part~=sum]'))).to.contain('$115.00 your plan paid for 2025');
    await choose(element, '[part~=year]', '2024');
    expect(words(one(element, '.big'))).to.equal('$9,080.00');
  });

  it('puts year against year', async () => {
    const element = await spending(new FakeClient([hsid]).holding([clinicVisit, longNamed]));
    expect(cell(rowOf(element, 'year', '2025'), 'you-owe')).to.equal('$20.00');
    expect(cell(rowOf(element, 'year', '2024'), 'billed')).to.equal('$12,480.50');
  });

  it('says what counted to a deductible, and never that it is met', async () => {
    const element = await spending(new FakeClient([hsid]).holding([imaging, clinicVisit]));
    expect(words(one(element, '[part~=own-cost]'))).to.equal('Counted to a deductible $200.00 in the claims that we can see That is not the same as “met”. The plan knows what is left. '
      + 'Your own cost, as the claims split it Deductible in 1 claim $200.00 Copay in 1 claim $20.00 Coinsurance in 1 claim $65.00 Together $285.00');
  });

  it('keeps currencies apart, and draws no picture of two', async () => {
    const euros = eob({ id: 'c-euro', provider: 'Clinique du Parc', start: '2025-03-01', more: { total: [{ category: { coding: [{ system: 'http://hl7.org/fhir/us/carin-bb/CodeSystem/C4BBAdjudication', code: 'memberliability' }] }, amount: { value: 40, currency: 'EUR' } }] } });
    const element = await spending(new FakeClient([hsid]).holding([clinicVisit, euros]));
    expect(words(one(element, '.big'))).to.equal('$20.00 and €40.00');
    expect(all(element, '[part~=picture]')).to.have.length(0);
  });

  it('leaves a replaced claim out, and shows it among the claims, marked', async () => {
    const element = await spending(new FakeClient([hsid]).holding([dentalBefore, dentalAfter]));
    expect(words(one(element, '.big'))).to.equal('$22.40');
    button(element, 'February').click();
    await drawn(element);
    expect(words(one(element, '[part~=claims]'))).to.contain('2 claims of February 2025').and.to.contain('Replaced, not counted');
  });

  it('says "not counted", and no zero, of a provider whose only claim was replaced', async () => {
    const element = await spending(new FakeClient([hsid]).holding([{ ...dentalBefore, provider: { display: 'Old Dental' } }, dentalAfter]));
    expect(words(rowOf(element, 'provider', 'Old Dental'))).to.contain('not counted').and.to.not.contain('$');
  });

  it('lets the member take along the year that is shown, and nothing else', async () => {
    const element = await spending(new FakeClient([hsid]).holding([clinicVisit, imaging, longNamed]));
    await waitUntil(() => all(element, '[part~=take-along]').length > 0);
    expect(words(one(element, '[part~=take-along]'))).to.contain('2 claims');
  });

  it('says what it cannot know, and where claims without a date are', async () => {
    const element = await spending(new FakeClient([hsid]).holding([clinicVisit, undated]));
    expect(words(one(element, '[part~=limits]'))).to.contain('1 claim without a date: in no year').and.to.contain('January 1, 2016').and.to.contain('Premiums');
    button(element, '1 claim without a date').click();
    await drawn(element);
    expect(words(one(element, '[part~=claims]'))).to.contain('Valley Labs').and.to.contain('Date not stated');
  });

  it('shows the claims alone where none has a date', async () => {
    const element = await spending(new FakeClient([hsid]).holding([undated]));
    expect(textOf(element)).to.contain('No claim here has a date').and.to.contain('Valley Labs');
  });

  it('shows the greatest providers, and all when asked', async () => {
    const many = Array.from({ length: 30 }, (_, at) => eob({ id: `c${at}`, provider: `Clinic ${at}`, start: '2025-03-01', totals: { memberliability: at } }));
    const element = await spending(new FakeClient([hsid]).holding(many));
    expect(table(element, 'provider').querySelectorAll('tbody tr')).to.have.length(8);
    expect(words(table(element, 'provider').querySelector('tbody th') ?? element)).to.equal('Clinic 29');
    button(element, 'Show all 30').click();
    await drawn(element);
    expect(table(element, 'provider').querySelectorAll('tbody tr')).to.have.length(30);
  });

  it('adds up ten thousand claims in a moment', async () => {
    const client = new FakeClient([hsid]).holding(SAMPLES);
    const { items } = client.claims.value as DataView<ClaimSummary>;
    const element = await spending(viewing(Array.from({ length: 10_000 }, (_, at) => ({ ...items[at % items.length], id: `m${at}` }) as ClaimSummary), {}));
    const started = performance.now();
    button(element, 'Billed').click();
    await element.updateComplete;
    expect(performance.now() - started).to.be.below(250);
    expect(words(one(element, '.big'))).to.match(/^\$[\d,]+\.\d\d$/);
  });
});

describe('the claims behind a sum', () => {
  it('are shown below it: those of a month, a kind, a provider; the same press closes them', async () => {
    const element = await spending(new FakeClient([hsid]).holding(SAMPLES));
    for (const [name, count] of [['March', '2 claims of March 2025'], ['Harbor Imaging', '1 claim of Harbor Imaging'], ['Pharmacy', '1 claim of Pharmacy']] as const) {
      button(element, name).click();
      await drawn(element);
      expect(words(one(element, '[part~=claims]'))).to.contain(count);
      expect(button(element, name).getAttribute('aria-expanded')).to.equal('true');
    }
    button(element, 'Pharmacy').click();
    await drawn(element);
    expect(all(element, '[part~=claims]')).to.have.length(0);
  });

  it('close to what they were opened by', async () => {
    const element = await spending(new FakeClient([hsid]).holding([clinicVisit, hospital]));
    for (const name of ['March', 'Elm Street Clinic', '1 of 2 claims does not state it']) {
      button(element, name).click();
      await drawn(element);
      button(element, 'Close').click();
      await drawn(element);
      expect(words(focused(element) as Element)).to.equal(name);
    }
  });

  it('are those that the sum leaves out, where it says how many', async () => {
    const element = await spending(new FakeClient([hsid]).holding([clinicVisit, hospital]));
    button(element, '1 of 2 claims does not state it').click();
    await drawn(element);
    expect(all(element, '[part~=claims] .row').map((row) => row.dataset['id'])).to.deep.equal(['c-hospital']);
  });

  it('tell the page which one is opened, and nothing that is in it', async () => {
    const element = await spending(new FakeClient([hsid]).holding([imaging]));
    button(element, 'March').click();
    await drawn(element);
    const seen: unknown[] = [];
    element.addEventListener('uhc-select', (event) => {
      event.preventDefault();
      seen.push(event.resourceType, event.id);
    }, { once: true });
    one(element, '.row[data-id="c-imaging"]').click();
    await drawn(element);
    expect(seen).to.deep.equal(['ExplanationOfBenefit', 'c-imaging']);
    expect(all(element, 'uhc-claim')).to.have.length(0);
  });

  it('open in place, and close to the row that they were opened from', async () => {
    const element = await spending(new FakeClient([hsid]).holding([imaging]));
    button(element, 'March').click();
    await drawn(element);
    one(element, '.row[data-id="c-imaging"]').click();
    await drawn(element);
    expect(words(one(element, 'uhc-claim').shadowRoot?.querySelector('h2') as Element)).to.equal('Harbor Imaging');
    button(element, 'Spending').click();
    await drawn(element);
    expect((focused(element) as HTMLElement).dataset['id']).to.equal('c-imaging');
  });
});

describe('what spending is in', () => {
  it('not connected: how to connect', async () => {
    expect(textOf(await spending(new FakeClient([hsid])))).to.contain('Connect a plan');
  });

  it('loading: grey lines without a digit, and no sum', async () => {
    const client = new FakeClient([hsid]).holding([]);
    client.claims.set({ state: 'loading', done: 0 });
    const element = await spending(client);
    expect(textOf(element)).to.contain('Reading your claims');
    expect(all(element, '[data-amount]')).to.deep.equal([]);
  });

  it('cut short: the sum loses its size and says that it is too low', async () => {
    const element = await spending(new FakeClient([hsid]).holding([clinicVisit], { partial: true, missing: new UhcError('payer_down', { status: 504 }) }));
    expect(textOf(element)).to.contain('$20.00 in the claims of 2025 that are in so far. It is too low.').and.to.contain('All sums are too low until then');
    expect(all(element, '.big')).to.deep.equal([]);
  });

  it('empty, and not shared, each with its reason', async () => {
    const client = new FakeClient([hsid]).holding([]);
    client.claims.set({ state: 'empty', why: 'none-stated' });
    const element = await spending(client);
    expect(textOf(element)).to.contain('No claims in this record');
    client.claims.set({ state: 'empty', why: 'not-shared' });
    await drawn(element);
    expect(textOf(element)).to.contain('Claims are not shared');
  });

  it('error: what happened, and one way on', async () => {
    const client = new FakeClient([hsid]).holding([]);
    client.claims.set({ state: 'error', error: new UhcError('payer_unreachable') });
    const element = await spending(client);
    button(element, 'Try again').click();
    expect(client.asked.at(-1)).to.deep.equal(['refresh', undefined]);
  });
});
