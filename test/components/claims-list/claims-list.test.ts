import { expect } from '@open-wc/testing';
import '../../../components/claim/own/own-note.js';
import '../../../components/claim/record/claim-record.js';
import '../../../components/claim/uhc-claim.js';
import '../../../components/claims-list/uhc-claims-list.js';
import { ClaimsListElement } from '../../../components/claims-list/claims-list-element.js';
import { UhcError } from '../../../src/errors.js';
import { FakeClient, ana, hsid } from '../fake-client.js';
import { all, button, drawn, focused, mount, one, textOf, words } from '../mount.js';
import { SAMPLES, clinicVisit, contradicting, dentalAfter, dentalBefore, hospital, imaging, longNamed, pharmacy, undated, unreadable } from '../sample-claims.js';
import { until } from './until.js';

const list = (client: FakeClient): Promise<ClaimsListElement> => mount('uhc-claims-list', client);
const row = (element: Element, id: string): HTMLElement => one(element, `.row[data-id="${id}"]`);
const amount = (within: Element, name: string): string => words(within.querySelector(`[part~=amount][data-amount=${name}]`) ?? document.createElement('i'));

describe('the list of claims', () => {
  it('shows one number first, and in the same breath what it leaves out', async () => {
    const element = await list(new FakeClient([hsid]).holding(SAMPLES));
    expect(words(one(element, '[part~=sum]'))).to.equal('$327.40 you owe, all years 5 of 10 claims say so. 4 do not state it, 1 gives two amounts, 2 do not count.');
  });

  it('shows of each claim who, when, what, whose, and all four amounts', async () => {
    const element = await list(new FakeClient([hsid]).holding(SAMPLES));
    const clinic = row(element, 'c-clinic');
    expect(words(clinic)).to.contain('Elm Street Clinic').and.to.contain('Mar 10').and.to.contain('Doctor or clinic').and.to.contain('Ana');
    expect(['billed', 'allowed', 'plan-paid', 'you-owe'].map((name) => amount(clinic, name))).to.deep.equal(['$180.00', '$135.00', '$115.00', '$20.00']);
    expect(clinic.dataset['connection']).to.equal('k1');
    expect(words(one(element, '[part~=group]'))).to.contain('March 2025');
  });

  it('says $0.00 only where zero is stated, and no digit where nothing is', async () => {
    const element = await list(new FakeClient([hsid]).holding([pharmacy, hospital]));
    expect(amount(row(element, 'c-drug'), 'you-owe')).to.equal('$0.00');
    expect(amount(row(element, 'c-hospital'), 'you-owe')).to.equal('Not stated');
    expect(amount(row(element, 'c-hospital'), 'allowed')).to.equal('not stated');
  });

  it('shows both amounts where the payer gave two, and marks it', async () => {
    const element = await list(new FakeClient([hsid]).holding([contradicting]));
    expect(amount(row(element, 'c-twice'), 'you-owe')).to.equal('$30.00 and $45.00');
    expect(words(one(element, '[part~=status]'))).to.equal('Two amounts');
  });

  it('counts the claim that replaced another, and shows the replaced one softly', async () => {
    const element = await list(new FakeClient([hsid]).holding([dentalBefore, dentalAfter]));
    expect(words(one(element, '[part~=sum]'))).to.contain('$22.40').and.to.contain('1 does not count');
    expect(words(row(element, 'c-dental-1'))).to.contain('Replaced, not counted').and.to.contain('$27.40');
  });

  it('shows one unreadable claim as one unreadable claim, and the others', async () => {
    const element = await list(new FakeClient([hsid]).holding([clinicVisit, unreadable, hospital]));
    expect(words(row(element, 'c-broken'))).to.contain('This claim cannot be read');
    expect(all(element, '.row')).to.have.length(3);
  });

  it('never cuts a name', async () => {
    const element = await list(new FakeClient([hsid]).holding([longNamed]));
    const name = one(element, '.name');
    expect(words(name)).to.match(/^Asociación.*P\.L\.L\.C\.$/);
    expect(name.scrollWidth).to.be.at.most(name.clientWidth + 1);
    expect(getComputedStyle(name).textOverflow).to.equal('clip');
  });

  it('puts claims without a date at the end, and says where the payer’s records start', async () => {
    const element = await list(new FakeClient([hsid]).holding([undated, clinicVisit]));
    expect(all(element, '[part~=group] h3').map(words)).to.deep.equal(['March 2025', 'Date not stated']);
    await until(() => textOf(element).includes('The payer’s records start on January 1, 2016.'), 'the end of the list says it');
  });

  it('draws some hundred claims by itself, and the others as the member comes to them', async () => {
    const many = Array.from({ length: 700 }, (_, at) => ({ ...clinicVisit, id: `m${at}` }));
    const element = await list(new FakeClient([hsid]).holding(many));
    const started = performance.now();
    while (all(element, '.row').length < 250 && performance.now() - started < 5000) await new Promise(requestAnimationFrame);
    expect(all(element, '.row').length).to.be.within(250, 600);
    expect(element.shown).to.have.length(700);
    while (all(element, '.row').length < 700 && performance.now() - started < 10_000) {
      all(element, '[data-more]')[0]?.scrollIntoView();
      await new Promise(requestAnimationFrame);
    }
    expect(all(element, '.row')).to.have.length(700);
  });
});

describe('opening a claim', () => {
  it('shows it in place, with the focus on its heading, and goes back to the row', async () => {
    const element = await list(new FakeClient([hsid]).holding(SAMPLES));
    row(element, 'c-imaging').click();
    await drawn(element);
    expect(words(one(element, 'uhc-claim').shadowRoot?.querySelector('h2') as Element)).to.equal('Harbor Imaging');
    expect(focused(element)?.textContent).to.contain('Harbor Imaging');
    button(element, 'Claims').click();
    await drawn(element);
    expect(all(element, 'uhc-claim')).to.have.length(0);
    expect((focused(element) as HTMLElement).dataset['id']).to.equal('c-imaging');
  });

  it('tells the page which claim, and nothing that is in it', async () => {
    const element = await list(new FakeClient([hsid]).holding([imaging]));
    const seen: unknown[] = [];
    document.addEventListener('uhc-select', (event) => seen.push(Object.fromEntries(Object.entries(event).filter(([key]) => key !== 'isTrusted'))), { once: true });
    row(element, 'c-imaging').click();
    expect(seen).to.deep.equal([{ resourceType: 'ExplanationOfBenefit', id: 'c-imaging' }]);
  });

  it('leaves it to a page that shows the claim itself', async () => {
    const element = await list(new FakeClient([hsid]).holding([imaging]));
    element.addEventListener('uhc-select', (event) => event.preventDefault(), { once: true });
    row(element, 'c-imaging').click();
    await drawn(element);
    expect(all(element, 'uhc-claim')).to.have.length(0);
  });

  it('says so where what a claim is drawn with could not come, and tries again', async () => {
    const { claimElement } = ClaimsListElement;
    ClaimsListElement.claimElement = () => Promise.reject(new TypeError('no network'));
    try {
      const element = await list(new FakeClient([hsid]).holding([imaging]));
      row(element, 'c-imaging').click();
      await drawn(element);
      expect(textOf(element)).to.contain('Something here went wrong');
      ClaimsListElement.claimElement = claimElement;
      button(element, 'Try again').click();
      await drawn(element);
      expect(textOf(element)).to.not.contain('Something here went wrong');
    } finally {
      ClaimsListElement.claimElement = claimElement;
    }
  });

  it('goes from a replaced claim to the one that took its place', async () => {
    const element = await list(new FakeClient([hsid]).holding([dentalBefore, dentalAfter]));
    row(element, 'c-dental-1').click();
    await drawn(element);
    button(element, 'Open the new one').click();
    await drawn(element);
    expect(row(element, 'c-dental-2').getAttribute('aria-current')).to.equal('true');
    expect(textOf(element)).to.contain('How this claim changed').and.to.contain('Claim 7731-04');
  });
});

describe('what a list is in', () => {
  it('loading: grey lines without a digit, and no sum', async () => {
    const client = new FakeClient([hsid]).holding([]);
    client.claims.set({ state: 'loading', done: 0 });
    const element = await list(client);
    expect(textOf(element)).to.contain('Reading your claims');
    expect(words(one(element, '[part~=skeleton]'))).to.equal('');
    expect(all(element, '[data-amount]')).to.deep.equal([]);
  });

  it('loading in part: counts, real rows, no sum yet, and a way to stop', async () => {
    const client = new FakeClient([hsid]).holding([clinicVisit], { partial: true, loading: { done: 217, of: 500 } });
    const element = await list(client);
    expect(textOf(element)).to.contain('217 of about 500 claims').and.to.not.contain('you owe, all years');
    expect(all(element, '.row')).to.have.length(1);
    button(element, 'Stop').click();
    expect(client.asked.at(-1)).to.deep.equal(['stop']);
  });

  it('a quiet renewal: the number and the rows stay', async () => {
    const element = await list(new FakeClient([hsid]).holding([clinicVisit, imaging], { asOf: Date.now() - 60_000, loading: { done: 0 } }));
    expect(textOf(element)).to.contain('$285.00').and.to.contain('Still reading');
  });

  it('cut short: what is there is right, its sum loses its size, and the rest can be asked for', async () => {
    const client = new FakeClient([hsid]).holding([clinicVisit], { partial: true, missing: new UhcError('payer_down', { status: 504 }) });
    const element = await list(client);
    expect(textOf(element)).to.contain('The payer is not answering').and.to.contain('totals are too low').and.to.contain('in the claims that are in so far');
    expect(all(element, '.big')).to.deep.equal([]);
    button(element, 'Load the rest').click();
    expect(client.asked.at(-1)).to.deep.equal(['refresh', undefined]);
  });

  it('stopped: how much is there, that totals are too low, and the way to the rest', async () => {
    const client = new FakeClient([hsid]).holding([clinicVisit, imaging], { partial: true, of: 500 });
    const element = await list(client);
    expect(textOf(element)).to.contain('Not all claims are in').and.to.contain('Showing 2 of about 500 claims').and.to.contain('totals are too low');
    button(element, 'Load the rest').click();
    expect(client.asked.at(-1)).to.deep.equal(['refresh', undefined]);
  });

  it('old, with the payer away: readable, with its age and a plain message', async () => {
    const element = await list(new FakeClient([hsid]).holding([clinicVisit], { asOf: Date.now() - 7 * 3_600_000, missing: new UhcError('payer_unreachable') }));
    expect(textOf(element)).to.contain('The payer cannot be reached').and.to.contain('7 hr. ago').and.to.contain('$20.00');
  });

  it('access ended: whose turn it is, both ways on, and the claims below', async () => {
    const client = new FakeClient([hsid]).holding([clinicVisit], { missing: new UhcError('grant_ended') }, [{ ...ana, state: 'ended' }]);
    const element = await list(client);
    expect(textOf(element)).to.contain('Your plan no longer shares with this app').and.to.contain('$20.00');
    all(element, '.note .btn').find((each) => words(each) === 'Connect again')?.click();
    await until(() => all(element, 'button').some((each) => words(each) === 'Continue to UnitedHealthcare'));
    expect(button(element, 'Continue to UnitedHealthcare')).to.not.equal(undefined);
  });

  it('empty, for the reason that it has', async () => {
    const client = new FakeClient([hsid]).holding([]);
    client.claims.set({ state: 'empty', why: 'none-stated' });
    const element = await list(client);
    expect(textOf(element)).to.contain('No claims in this record');
    client.connections.set([{ ...ana, scopes: ['patient/Patient.read'] }]);
    client.claims.set({ state: 'empty', why: 'not-shared' });
    await drawn(element);
    button(element, 'Ask again').click();
    await drawn(element);
    expect(textOf(element)).to.contain('Claims are not shared').and.to.contain('Continue to UnitedHealthcare');
  });

  it('counts of another person’s records and the payer’s own warnings are said', async () => {
    const element = await list(new FakeClient([hsid]).holding([clinicVisit], { notTheirs: 2, warnings: ['Records before 2019 were moved.'] }));
    expect(textOf(element)).to.contain('2 records that the payer sent name another person').and.to.contain('Records before 2019 were moved.');
  });

  it('says the count once when a read ends, by voice and by event, and not at every page', async () => {
    const client = new FakeClient([hsid]).holding([]);
    client.claims.set({ state: 'loading', done: 0 });
    const element = await list(client);
    const counts: number[] = [];
    element.addEventListener('uhc-load', (event) => counts.push(event.count));
    const items = client.read(SAMPLES, 'k1');
    client.claims.set({ state: 'data', items: items.slice(0, 5), asOf: Date.now(), loading: { done: 5 }, partial: true });
    await drawn(element);
    expect(words(one(element, '[role=status]'))).to.equal('');
    client.claims.set({ state: 'data', items, asOf: Date.now() });
    await drawn(element);
    expect(words(one(element, '[role=status]'))).to.equal('12 claims');
    expect(counts).to.deep.equal([12]);
  });

  it('keeps the member’s place when new rows come in', async () => {
    const client = new FakeClient([hsid]).holding(SAMPLES);
    const element = await list(client);
    row(element, 'c-hospital').focus();
    client.claims.set({ state: 'data', items: client.read([...SAMPLES, { ...pharmacy, id: 'c-new' }, { ...clinicVisit, id: 'c-newer', billablePeriod: { start: '2025-04-01' }, item: [] }], 'k1'), asOf: Date.now() });
    await drawn(element);
    expect((focused(element) as HTMLElement).dataset['id']).to.equal('c-hospital');
    expect(all(element, '.row')).to.have.length(14);
  });
});
