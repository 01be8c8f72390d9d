import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { ProviderSearchElement } from '../../../components/provider-search/provider-search-element.js';
import type { UhcLoadEvent } from '../../../components/shared/load-event.js';
import { loadCodeWordsBy } from '../../../src/i18n/code-words.js';
import { specialties } from '../../../src/i18n/en/specialties.js';
import { specialties as spanish } from '../../../src/i18n/es/specialties.js';
import { FakeDirectory } from './fake-directory.js';
import { listing } from './listings.js';
import { all, one, press, shown, textOf, tooled, type } from './stage.js';

const some = { state: 'data', items: [listing(1), listing(2)], asOf: 0 } as const;
const nobody = { state: 'empty', why: 'filtered' } as const;

function valueOf(element: Parameters<typeof one>[0], field: string): string {
  return (one(element, `#${field}`) as HTMLInputElement).value;
}

describe('asking the directory', () => {
  it('says what one can type before anything was asked, and asks nothing by itself', async () => {
    const directory = new FakeDirectory(() => some);
    const element = await shown(directory);
    expect(textOf(element)).to.contain('no sign-in is needed').and.to.contain('A kind of care').and.to.contain('89501');
    expect(directory.queries).to.deep.equal([]);
  });

  it('puts an example into the field and leaves the place to be typed', async () => {
    const element = await shown(new FakeDirectory(() => some));
    await press(element, 'heart doctor');
    expect(valueOf(element, 'what')).to.equal('heart doctor');
    expect(element.shadowRoot?.activeElement?.id).to.equal('near');
  });

  it('asks for a name and a town with the Enter key, and keeps what was typed', async () => {
    const directory = new FakeDirectory(() => some);
    const element = await shown(directory);
    await type(element, 'what', 'Okafor');
    await type(element, 'near', 'Elmford');
    await sendKeys({ press: 'Enter' });
    expect(directory.queries).to.deep.equal([{ name: 'Okafor', near: 'Elmford' }]);
    expect(valueOf(element, 'what')).to.equal('Okafor');
    expect(textOf(element)).to.contain('2 listed');
  });

  it('takes “eye doctor” for two kinds of care, says so, and looks for the name when that was meant', async () => {
    const directory = new FakeDirectory(() => some);
    const element = await shown(directory);
    await type(element, 'what', 'eye doctor');
    await press(element, 'Search');
    expect(directory.queries).to.deep.equal([{ specialty: '207W00000X,152W00000X' }]);
    expect(textOf(element)).to.contain('Kind of care: Ophthalmology and Optometry');
    await press(element, 'Search for “eye doctor” as a name');
    expect(directory.queries.at(-1)).to.deep.equal({ name: 'eye doctor' });
  });

  it('stops an earlier search when another one is asked', async () => {
    const directory = new FakeDirectory(() => ({ state: 'loading', done: 0 }));
    const element = await shown(directory, { name: 'Okafor' });
    const first = directory.last;
    await type(element, 'what', 'Lindqvist');
    await press(element, 'Search');
    expect(first.cancelled).to.equal(true);
    expect(directory.last.query).to.deep.equal({ name: 'Lindqvist' });
  });
});

describe('words that are still under way', () => {
  let arrive: () => void = () => undefined;
  beforeEach(() => loadCodeWordsBy(async () => new Promise((resolve) => { arrive = () => resolve(specialties); })));
  afterEach(() => loadCodeWordsBy(async () => specialties));

  it('are waited for, so that a kind of care is not taken for a name', async () => {
    const directory = new FakeDirectory(() => some);
    const element = await fixture<ProviderSearchElement>(html`<uhc-provider-search .client=${directory}></uhc-provider-search>`);
    await type(element, 'what', 'foot doctor');
    await sendKeys({ press: 'Enter' });
    expect(directory.queries).to.deep.equal([]);
    arrive();
    await waitUntil(() => directory.queries.length > 0);
    expect(directory.last.query.specialty).to.match(/^213E00000X,/);
  });

  it('are fetched in the page’s language, and what the page asks for is understood when they have come', async () => {
    loadCodeWordsBy(async (_, language) => (language === 'es' ? spanish : specialties));
    const directory = new FakeDirectory(() => some);
    await fixture(html`<uhc-provider-search lang="es" .client=${directory} specialty="médico de niños"></uhc-provider-search>`);
    await waitUntil(() => directory.searches.at(-1)?.query.specialty === '208000000X', 'the Spanish words', { timeout: 5000 });
  });

  it('are done without where they cannot be had: every text is a name', async () => {
    loadCodeWordsBy(async () => Promise.reject(new TypeError('no network')));
    const directory = new FakeDirectory(() => some);
    await fixture<ProviderSearchElement>(html`<uhc-provider-search .client=${directory} name="Okafor"></uhc-provider-search>`);
    await waitUntil(() => directory.queries.length > 0);
    expect(directory.last.query).to.deep.equal({ name: 'Okafor' });
  });
});

describe('suggestions', () => {
  it('offer kinds of care by the keyboard, and say to a voice which one is chosen', async () => {
    const directory = new FakeDirectory(() => some);
    const element = await shown(directory);
    await type(element, 'what', 'heart doc');
    const input = one(element, '#what');
    expect(input.getAttribute('aria-expanded')).to.equal('true');
    expect(one(element, '[role="listbox"]').id).to.equal(input.getAttribute('aria-controls'));
    await sendKeys({ press: 'ArrowDown' });
    await element.updateComplete;
    const chosen = one(element, `#${input.getAttribute('aria-activedescendant') ?? ''}`);
    expect(chosen.getAttribute('aria-selected')).to.equal('true');
    expect(chosen.textContent).to.contain('Cardiology').and.to.contain('heart doctor');
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(valueOf(element, 'what')).to.equal('Cardiology');
    expect(all(element, '[role="option"]')).to.have.length(0);
    expect(directory.queries).to.deep.equal([]);
  });

  it('offer the text as a name, last', async () => {
    const directory = new FakeDirectory(() => some);
    const element = await shown(directory);
    await type(element, 'what', 'hospital');
    const lines = all(element, '[role="option"]');
    expect(lines.at(-1)?.textContent).to.equal('Names with “hospital”');
    lines.at(-1)?.click();
    await element.updateComplete;
    await press(element, 'Search');
    expect(directory.queries).to.deep.equal([{ name: 'hospital' }]);
  });

  it('go away with Escape, and what was typed stays', async () => {
    const element = await shown(new FakeDirectory(() => some));
    await type(element, 'what', 'dent');
    await sendKeys({ press: 'Escape' });
    await element.updateComplete;
    expect(all(element, '[role="option"]')).to.have.length(0);
    expect(valueOf(element, 'what')).to.equal('dent');
  });

  it('are not offered for a name', async () => {
    const element = await shown(new FakeDirectory(() => some));
    await type(element, 'what', 'Lindqvist');
    expect(all(element, '[role="option"]')).to.have.length(0);
  });
});

describe('what cannot be asked', () => {
  const wrong: readonly (readonly [string, 'what' | 'near', string, string])[] = [
    ['nothing', 'what', '', 'Type a name, a kind of care, or a place.'],
    ['a name of one letter', 'what', 'q', 'Type at least two letters.'],
    ['10 kB that were pasted', 'what', 'x'.repeat(10_240), 'This is 10,240 characters long. Make it 200 or fewer. It was not sent.'],
    ['a ZIP code that is none', 'near', '9720', 'A ZIP code has five digits, like 97201.'],
    ['a town of one letter', 'near', 'R', 'Type a town, a state or a ZIP code.'],
  ];
  for (const [name, field, text, word] of wrong) {
    it(`has a clear word beside the field for ${name}, and nothing is sent or lost`, async () => {
      const directory = new FakeDirectory(() => some);
      const element = await shown(directory);
      await type(element, field, text);
      await press(element, 'Search');
      expect(one(element, `#${field}-fault`).textContent).to.equal(word);
      const input = one(element, `#${field}`);
      expect(input.getAttribute('aria-invalid')).to.equal('true');
      expect(input.getAttribute('aria-describedby')).to.equal(`${field}-fault`);
      expect(element.shadowRoot?.activeElement).to.equal(input);
      expect(valueOf(element, field)).to.equal(text);
      expect(directory.queries).to.deep.equal([]);
    });
  }

  it('leaves what is listed readable while a word is wrong', async () => {
    const element = await shown(new FakeDirectory(() => some), { name: 'Number' });
    await type(element, 'near', '12');
    await press(element, 'Search');
    expect(all(element, '[part="card"]')).to.have.length(2);
  });

  it('says beside the field that a town is not there, once the directory has nobody in it at all', async () => {
    const directory = new FakeDirectory(() => nobody);
    const element = await shown(directory, { specialty: 'dentist', near: 'Xyzzyville' });
    expect(directory.queries.at(-1)).to.deep.equal({ near: 'Xyzzyville' });
    expect(one(element, '#near-fault').textContent).to.contain('nothing near “Xyzzyville”');
    expect(valueOf(element, 'near')).to.equal('Xyzzyville');
    await type(element, 'near', 'Elm');
    expect(all(element, '#near-fault')).to.have.length(0);
  });

  it('does not blame the town where others are listed in it', async () => {
    const directory = new FakeDirectory(({ specialty, name }) => (specialty ?? name ? nobody : some)); // somebody, and no dentist
    const element = await shown(directory, { specialty: 'dentist', near: 'Elmford' });
    expect(all(element, '#near-fault')).to.have.length(0);
    await tooled(element);
    expect(textOf(element)).to.contain('Nobody listed fits').and.to.contain('“dentist” near “Elmford”');
  });
});

describe('nobody found', () => {
  it('lets go of one condition at a time, by a button that says what comes', async () => {
    const directory = new FakeDirectory(({ near }) => (near === 'Elmford' ? nobody : some));
    const element = await shown(directory, { specialty: 'dentist', near: 'Elmford' });
    await tooled(element);
    await press(element, 'Search in all places');
    expect(directory.queries.at(-1)).to.deep.equal({ specialty: '122300000X,1223G0001X' });
    expect(textOf(element)).to.contain('2 listed');
  });

  it('drops the network that the page asked for', async () => {
    const directory = new FakeDirectory(({ network }) => (network ? nobody : some));
    const element = await shown(directory, { name: 'Okafor', network: 'blue' });
    await tooled(element);
    await press(element, 'Search in all networks');
    expect(directory.queries.at(-1)).to.deep.equal({ name: 'Okafor' });
  });
});

describe('found in another way', () => {
  it('looks for a hospital by its name where none is listed as that kind of care, and says so', async () => {
    const directory = new FakeDirectory(({ name }) => (name ? some : nobody));
    const element = await shown(directory, { specialty: 'hospital', near: 'Elmford' });
    expect(directory.queries).to.deep.equal([{ specialty: '282N00000X', near: 'Elmford' }, { name: 'hospital', near: 'Elmford' }]);
    expect(textOf(element)).to.contain('2 listed').and.to.contain('These have “hospital” in their name');
  });

  it('looks for words that we do not know among what a town’s listings say', async () => {
    const directory = new FakeDirectory(({ specialty }) => (specialty ? some : nobody));
    const element = await shown(directory);
    await type(element, 'what', 'hypnotherapy');
    await type(element, 'near', 'Elmford');
    await press(element, 'Search');
    expect(directory.queries).to.deep.equal([{ name: 'hypnotherapy', near: 'Elmford' }, { specialty: 'hypnotherapy', near: 'Elmford' }]);
    expect(textOf(element)).to.contain('These have “hypnotherapy” in what is said of them');
  });

  it('looks for a hospital by what is said of it where no name begins so', async () => {
    const directory = new FakeDirectory(({ specialty }) => (specialty === 'hospital' ? some : nobody));
    const element = await shown(directory, { specialty: 'hospital', near: 'Elmford' });
    expect(directory.queries).to.have.length(3);
    expect(textOf(element)).to.contain('2 listed').and.to.contain('These have “hospital” in what is said of them');
  });

  it('takes a name for a name where that was chosen', async () => {
    const directory = new FakeDirectory(() => nobody);
    await shown(directory, { name: 'Hospital' });
    expect(directory.queries).to.deep.equal([{ name: 'Hospital' }]);
  });
});

describe('attributes of the page', () => {
  it('start a search, and a changed one starts another', async () => {
    const directory = new FakeDirectory(() => some);
    const element = await shown(directory, { name: 'Okafor', near: 'Elmford' });
    expect(valueOf(element, 'what')).to.equal('Okafor');
    expect(valueOf(element, 'near')).to.equal('Elmford');
    expect(directory.queries.at(-1)).to.deep.equal({ name: 'Okafor', near: 'Elmford' });
    element.near = '97299';
    await element.updateComplete;
    expect(directory.queries.at(-1)).to.deep.equal({ name: 'Okafor', near: '97299' });
  });

  it('show a network that no field has, and let one take it off', async () => {
    const directory = new FakeDirectory(() => some);
    const element = await shown(directory, { near: 'Elmford', network: 'blue' });
    await press(element, 'Take off Network: blue');
    expect(directory.queries.at(-1)).to.deep.equal({ near: 'Elmford' });
  });

  it('tell the page how many are listed, and nothing about whom', async () => {
    const directory = new FakeDirectory(() => ({ state: 'loading', done: 0 }));
    const element = await shown(directory, { name: 'Okafor' });
    setTimeout(() => directory.last.view.set(some));
    const event = await oneEvent(element, 'uhc-load') as unknown as UhcLoadEvent;
    expect(event.count).to.equal(2);
    expect(Object.keys(event).filter((key) => key !== 'isTrusted')).to.deep.equal(['count']);
  });
});
