import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import type { UhcSelectEvent } from '../../../components/shared/select-event.js';
import { UhcError } from '../../../src/errors.js';
import type { Provider } from '../../../src/model/directory/provider.js';
import { FakeDirectory } from './fake-directory.js';
import { DOCTOR_AND_CLINIC, listing } from './listings.js';
import { all, one, openCard, press, shown, textOf, values } from './stage.js';

function listed(items: readonly Provider[]): FakeDirectory {
  return new FakeDirectory(() => ({ state: 'data', items, asOf: 0 }));
}

describe('a closed card', () => {
  it('shows the whole name and the first specialty, place, phone and network, and counts the others', async () => {
    const element = await shown(listed(DOCTOR_AND_CLINIC), { near: 'Elmford' });
    const card = one(element, '[data-id="ines"]');
    expect(values(card, 'name')).to.deep.equal(['Inés Okafor-Lindqvist, MD']);
    expect(values(card, 'specialty')).to.deep.equal(['Dermatology']);
    expect(values(card, 'location')).to.deep.equal(['Skin Center North']);
    expect(values(card, 'address')).to.deep.equal(['4 Birch Rd, Elmford, OR 97299']);
    expect(values(card, 'phone')).to.deep.equal(['(503) 555-0111']);
    expect(values(card, 'network')).to.deep.equal(['Blue Valley Open']);
    expect(values(card, 'accepting')).to.deep.equal(['Takes new patients in Blue Valley Open']);
    expect(card.textContent).to.contain('2 more places').and.to.contain('1 more network').and.to.contain('1 more');
  });

  it('says what is not stated, and never takes silence for a no', async () => {
    const element = await shown(listed([listing(1)]), { name: 'Number' });
    const card = one(element, '[part="card"]');
    expect(values(card, 'accepting')).to.deep.equal(['New patients: not stated']);
    expect(values(card, 'phone')).to.deep.equal(['Phone not stated']);
    expect(values(card, 'network')).to.deep.equal(['Networks not stated']);
  });

  it('shows a facility as well', async () => {
    const element = await shown(listed(DOCTOR_AND_CLINIC), { near: 'Elmford' });
    const card = one(element, '[data-id="hospital"]');
    expect(card.dataset.kind).to.equal('facility');
    expect(values(card, 'name')).to.deep.equal(['Quarry Street Hospital']);
  });
});

describe('an open card', () => {
  it('shows every value that is listed, each under its field', async () => {
    const element = await shown(listed(DOCTOR_AND_CLINIC), { near: 'Elmford' });
    const card = await openCard(element);
    expect(values(card, 'name')).to.deep.equal(['Inés Okafor-Lindqvist, MD']);
    expect(values(card, 'specialty')).to.deep.equal(['Dermatology', 'Skin surgery']);
    expect(values(card, 'location')).to.deep.equal(['Skin Center North', 'Skin Center South']);
    expect(values(card, 'address').slice(0, 2)).to.deep.equal(['4 Birch Rd, Elmford, OR 97299', '91 Quarry Ave, Elmford, OR 97299']);
    expect(values(card, 'phone')).to.deep.equal(['(503) 555-0111', '503-555-0122 x7', '503.555.0133']);
    expect(values(card, 'network')).to.include.members(['Blue Valley Open', 'A network without a name Organization/n7']);
    expect(values(card, 'languages')).to.deep.equal(['Russian', 'Portuguese']);
    expect(values(card, 'npi')).to.deep.equal(['1234567893']);
    expect(values(card, 'hours').map((said) => said.replace(/\s/g, ' '))).to.deep.equal(['Mon to Wed, 8 AM to 4:30 PM']);
    expect(card.textContent).to.contain('Elmford Skin Group').and.to.contain('Physician').and.to.contain('Woman');
    expect(card.textContent).to.contain('refers to 1 entry that it does not have');
  });

  it('says that it is a list, since when, and what to ask before one goes', async () => {
    const element = await shown(listed(DOCTOR_AND_CLINIC), { near: 'Elmford' });
    const card = await openCard(element);
    const notice = card.querySelector('.call-first')?.textContent.replace(/\s+/g, ' ');
    expect(notice).to.contain('Listed by the payer on March 4, 2025, not confirmed').and.to.contain('Call first');
    expect(notice).to.contain('Do you take Blue Valley Open?').and.to.contain('Can I be seen at 4 Birch Rd?').and.to.contain('Are you taking new patients?');
  });

  it('opens and closes by a button, which every browser presses by key as well, and says so to a voice', async () => {
    const element = await shown(listed(DOCTOR_AND_CLINIC), { near: 'Elmford' });
    const opener = one(element, '.opener');
    expect(opener).to.be.instanceOf(HTMLButtonElement);
    expect(opener.getAttribute('aria-expanded')).to.equal('false');
    opener.click();
    await element.updateComplete;
    expect(opener.getAttribute('aria-expanded')).to.equal('true');
    await waitUntil(() => one(element, `#${opener.getAttribute('aria-controls') ?? ''}`).textContent.includes('Call first'), 'the open card', { timeout: 8_000 });
    opener.click();
    await element.updateComplete;
    expect(opener.getAttribute('aria-expanded')).to.equal('false');
  });

  it('tells the page which one was opened, and stays closed where the page shows it itself', async () => {
    const element = await shown(listed(DOCTOR_AND_CLINIC), { near: 'Elmford' });
    setTimeout(() => one(element, '.opener').click());
    const event = await oneEvent(element, 'uhc-select') as unknown as UhcSelectEvent;
    expect([event.resourceType, event.id]).to.deep.equal(['Practitioner', 'ines']);
    await element.updateComplete;
    one(element, '.opener').click();
    await element.updateComplete;
    element.addEventListener('uhc-select', (again) => again.preventDefault(), { once: true });
    one(element, '.opener').click();
    await element.updateComplete;
    expect(one(element, '.opener').getAttribute('aria-expanded')).to.equal('false');
  });
});

describe('what the payer writes', () => {
  it('stays text: no markup, and a link only where it is a phone number', async () => {
    const phones = ['+1 (503) 555-0111', 'javascript:alert(1)', '*#06#', '5035550122,,9#'].map((value) => ({ system: 'phone', value }));
    const element = await shown(listed([listing(1, { name: [{ text: '<img src=x onerror=alert(1)> \u202Egnp' }], telecom: phones })]), { name: 'Number' });
    const card = await openCard(element);
    expect(card.querySelector('img')).to.equal(null);
    expect(values(card, 'name')[0]).to.contain('<img src=x onerror=alert(1)>').and.not.to.contain('\u202E');
    expect([...card.querySelectorAll('a')].map((link) => link.getAttribute('href'))).to.deep.equal(['tel:+15035550111']);
    expect(values(card, 'phone')).to.deep.equal(['+1 (503) 555-0111', 'javascript:alert(1)', '*#06#', '5035550122,,9#']);
  });

  it('never widens the page, however long a word is', async () => {
    const long = 'W'.repeat(300);
    const element = await shown(listed([listing(1, { name: [{ text: long }] })]), { name: 'Number' });
    element.setAttribute('style', 'width: 320px');
    await openCard(element);
    expect(values(one(element, '[part="card"]'), 'name')).to.deep.equal([long]);
    expect(element.scrollWidth).to.be.at.most(320);
  });
});

describe('a list that grows', () => {
  it('shows cards as they come, with a count, and can be stopped', async () => {
    const directory = new FakeDirectory(() => ({ state: 'data', items: [listing(1)], asOf: 0, loading: { done: 1 } }));
    const element = await shown(directory, { name: 'Number' });
    expect(textOf(element)).to.contain('1 listed so far');
    await press(element, 'Stop');
    expect(directory.last.cancelled).to.equal(true);
    expect(all(element, '[part="card"]')).to.have.length(1);
    expect(textOf(element)).not.to.contain('so far');
  });

  it('brings more when asked, keeps an open card open, and goes on at the first new one', async () => {
    const directory = new FakeDirectory(() => ({ state: 'data', items: [listing(1), listing(2)], asOf: 0, more: true }));
    const element = await shown(directory, { name: 'Number' });
    expect(textOf(element)).to.contain('First 2 listed');
    await openCard(element, 1);
    directory.last.onMore = () => directory.last.view.set({ state: 'data', items: [listing(1), listing(2), listing(3)], asOf: 0 });
    await press(element, 'Show more');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(directory.last.presses).to.equal(1);
    expect(textOf(element)).to.contain('3 listed').and.not.to.contain('Show more');
    expect(all(element, '.opener').map((opener) => opener.getAttribute('aria-expanded'))).to.deep.equal(['false', 'true', 'false']);
  });

  it('keeps what has come when the directory stops answering, says so, and goes on from there', async () => {
    const directory = new FakeDirectory(() => ({ state: 'data', items: [listing(1)], asOf: 0, more: true, missing: new UhcError('payer_down', { status: 504 }) }));
    const element = await shown(directory, { name: 'Number' });
    expect(textOf(element)).to.contain('What you see is right, and more may be listed').and.to.contain('Dr. Number 1');
    await press(element, 'Try again');
    expect(directory.last.presses).to.equal(1);
  });
});
