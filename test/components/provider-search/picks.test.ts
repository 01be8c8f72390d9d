import { expect, waitUntil } from '@open-wc/testing';
import { callSheetText } from '../../../components/provider-search/picks/call-sheet.js';
import { UhcError } from '../../../src/errors.js';
import { en } from '../../../src/i18n/en.js';
import { es } from '../../../src/i18n/es.js';
import { Language } from '../../../src/i18n/language.js';
import type { Provider } from '../../../src/model/directory/provider.js';
import { FakeDirectory } from './fake-directory.js';
import { DOCTOR_AND_CLINIC, listing } from './listings.js';
import { all, one, openCard, press, shown, textOf, tooled, type } from './stage.js';

type Element = Parameters<typeof one>[0];

const listed = (items: readonly Provider[]): FakeDirectory => new FakeDirectory(() => ({ state: 'data', items, asOf: 0 }));
const soon = { timeout: 5000 };

async function pressed(element: Element, label: string): Promise<void> {
  await press(element, label);
  await waitUntil(() => all(element, 'button').some((button) => button.getAttribute('aria-label') === label && button.ariaPressed === 'true'), label, soon);
}

describe('comparing', () => {
  it('puts up to four side by side, what differs first and what is the same once', async () => {
    const element = await shown(listed(DOCTOR_AND_CLINIC), { near: 'Elmford' });
    await tooled(element);
    await pressed(element, 'Compare Inés Okafor-Lindqvist, MD');
    await pressed(element, 'Compare Quarry Street Hospital');
    await press(element, 'Compare 2');
    const heads = all(element, '.compare thead th').map(({ textContent }) => textContent.trim());
    expect(heads).to.deep.equal(['Inés Okafor-Lindqvist, MD', 'Quarry Street Hospital']);
    const rows = all(element, '.compare tbody th').map(({ textContent }) => textContent.trim());
    expect(rows).to.include.members(['New patients', 'Languages', 'Network']);
    expect(rows.at(-1)).to.not.equal('New patients');
    expect(one(element, '.compare').textContent).to.contain('Not stated');
    await expect(element).to.be.accessible();
    await press(element, 'Back to the list');
    expect(all(element, '[part="card"]')).to.have.length(DOCTOR_AND_CLINIC.length);
  });

  it('lets a fifth take the place of the first', async () => {
    const element = await shown(listed([1, 2, 3, 4, 5].map((at) => listing(at))), { name: 'Number' });
    await tooled(element);
    for (const at of [1, 2, 3, 4, 5]) await pressed(element, `Compare Dr. Number ${at}`);
    await press(element, 'Compare 4');
    expect(all(element, '.compare thead th').map(({ textContent }) => textContent.trim())).to.deep.equal(['Dr. Number 2', 'Dr. Number 3', 'Dr. Number 4', 'Dr. Number 5']);
  });
});

describe('the shortlist', () => {
  it('is kept on the device with what was said on the phone, and is there on another day', async () => {
    const directory = listed(DOCTOR_AND_CLINIC);
    const element = await shown(directory, { near: 'Elmford' });
    await tooled(element);
    await pressed(element, 'Keep Inés Okafor-Lindqvist, MD on this device');
    await press(element, 'My shortlist');
    await waitUntil(() => textOf(element).includes('Kept on this device only'), 'the shortlist', soon);
    const input = one(element, '.call-form input') as HTMLInputElement;
    input.value = 'Maria: takes the plan';
    (one(element, '.call-form') as HTMLFormElement).requestSubmit();
    await waitUntil(() => textOf(element).includes('Maria: takes the plan'), 'the note', soon);
    expect(input.value).to.equal('');
    await expect(element).to.be.accessible();

    const another = listed([]);
    for (const [key, note] of directory.kept.notes) another.kept.notes.set(key, note);
    const later = await shown(another);
    await type(later, 'what', 'd');
    await tooled(later);
    await press(later, 'My shortlist');
    await waitUntil(() => textOf(later).includes('Inés Okafor-Lindqvist, MD'), 'what was kept', soon);
    expect(textOf(later)).to.contain('Maria: takes the plan').and.to.contain('(503) 555-0111');
    await press(later, 'Take off the list');
    await waitUntil(() => textOf(later).includes('Nobody is on your shortlist'), 'gone', soon);
    expect(JSON.stringify([...another.kept.notes.values()])).to.not.contain('Maria');
  });

  it('says where the device keeps nothing, and what to do instead', async () => {
    const directory = listed([listing(1)]);
    directory.kept.keepNote = async () => Promise.reject(new UhcError('storage_full'));
    const element = await shown(directory, { name: 'Number' });
    await tooled(element);
    await press(element, 'Keep Dr. Number 1 on this device');
    await press(element, 'My shortlist');
    await waitUntil(() => textOf(element).includes('could not be kept here'), 'the trouble', soon);
  });
});

describe('the call sheet', () => {
  it('has what one needs at the phone, in both languages', () => {
    const english = callSheetText(new Language('en-US', en), DOCTOR_AND_CLINIC);
    for (const said of ['Inés Okafor-Lindqvist, MD', '4 Birch Rd, Elmford, OR 97299', '(503) 555-0111', 'Networks: Blue Valley Open', 'NPI 1234567893', 'Do you take Blue Valley Open?', 'not confirmed', 'Spoke with']) expect(english).to.contain(said);
    expect(callSheetText(new Language('es-US', es), DOCTOR_AND_CLINIC)).to.contain('¿Acepta Blue Valley Open?').and.to.contain('Habló con');
  });
});

describe('a wrong listing', () => {
  it('is put in words for the plan, with what is listed and what is wrong; nothing is sent', async () => {
    const directory = listed(DOCTOR_AND_CLINIC);
    const element = await shown(directory, { near: 'Elmford' });
    await openCard(element);
    const asked = directory.queries.length;
    await press(element, 'Report a wrong listing');
    await press(element, 'The phone number');
    const { value } = one(element, 'textarea') as HTMLTextAreaElement;
    for (const said of ['Inés Okafor-Lindqvist, MD', 'NPI: 1234567893', '4 Birch Rd', '(503) 555-0111', 'Blue Valley Open', '- The phone number is wrong']) expect(value).to.contain(said);
    expect(directory.queries).to.have.length(asked);
    await expect(element).to.be.accessible();
  });
});

describe('who else is here', () => {
  it('is asked for when it is pressed, by the place, and leaves out whose card it is', async () => {
    const directory = new FakeDirectory(({ place }) => ({ state: 'data', items: place ? [...DOCTOR_AND_CLINIC, listing(7)] : DOCTOR_AND_CLINIC, asOf: 0 }));
    const element = await shown(directory, { near: 'Elmford' });
    await openCard(element);
    one(element, '[part="others"]').click();
    await waitUntil(() => textOf(element).includes('Dr. Number 7'), 'the others', soon);
    expect(directory.queries.at(-1)).to.deep.equal({ place: 'Location/north' });
    const others = all(element, '.others li').map(({ textContent }) => textContent.trim());
    expect(others.some((name) => name.startsWith('Inés'))).to.equal(false);
  });
});

describe('you saw them', () => {
  const eob = (id: string, npi: string): object => ({
    resourceType: 'ExplanationOfBenefit', id, status: 'active', use: 'claim', outcome: 'complete', created: '2025-03-05',
    provider: { display: 'Inés Okafor-Lindqvist', identifier: { system: 'http://hl7.org/fhir/sid/us-npi', value: npi } },
    item: [{ sequence: 1, servicedDate: '2025-03-04', productOrService: { text: 'Visit' } }],
  });

  it('is said by the same NPI in the member’s own claims, with the day', async () => {
    const directory = listed(DOCTOR_AND_CLINIC).holding([eob('c1', '1234567893')]);
    const element = await shown(directory, { near: 'Elmford' });
    const card = await openCard(element);
    await waitUntil(() => card.textContent.includes('March 4, 2025The claim') || /March 4, 2025\s+The claim/.test(card.textContent), 'the day', soon);
  });

  it('is not said of somebody else with that name, nor where nobody is connected', async () => {
    const other = await openCard(await shown(listed(DOCTOR_AND_CLINIC).holding([eob('c1', '1999999992')]), { near: 'Elmford' }));
    await waitUntil(() => other.textContent.includes('Not in the claims that we can see'), 'that they were not seen', soon);
    const nobody = await openCard(await shown(listed(DOCTOR_AND_CLINIC), { near: 'Elmford' }));
    expect(nobody.textContent).to.not.contain('You saw them');
  });
});
