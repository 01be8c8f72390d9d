import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { UhcError } from '../../../src/errors.js';
import type { Provider } from '../../../src/model/directory/provider.js';
import type { ProviderQuery } from '../../../src/store/client.js';
import type { View } from '../../../src/store/view.js';
import { FakeDirectory } from './fake-directory.js';
import { listing } from './listings.js';
import { all, one, press, shown, textOf, tooled, type } from './stage.js';

type Element = Parameters<typeof one>[0];

const data = (items: readonly Provider[]): View<Provider> => ({ state: 'data', items, asOf: 0 });
const nobody: View<Provider> = { state: 'empty', why: 'filtered' };

/** In a ZIP code's area, at its middle. */
function at(id: number, zip: string, more: Partial<Provider> = {}): Provider {
  return { ...listing(id), places: [{ address: { lines: ['1 Elm St'], city: zip === '97201' ? 'Portland' : 'Salem', state: 'OR', postalCode: zip }, phones: [], types: [], hours: [], networks: [] }], ...more };
}

function shownNames(element: Element): string[] {
  return all(element, '[part="card"] [data-field="name"]').map(({ textContent }) => textContent.trim());
}

async function choose(element: Element, label: string, value: string): Promise<void> {
  const choice = all(element, '.choice').find(({ textContent }) => textContent.trim().startsWith(label));
  const select = choice?.querySelector('select');
  if (!select) throw new Error(`no choice “${label}”`);
  select.value = value;
  select.dispatchEvent(new Event('change'));
  await element.updateComplete;
}

describe('a whole sentence', () => {
  it('fills both fields and sets the conditions, and is asked once', async () => {
    const directory = new FakeDirectory(() => data([at(1, '97201', { languages: [{ code: 'es' }] }), at(2, '97201')]));
    const element = await shown(directory);
    await type(element, 'what', 'skin doctor near 97201 that speaks Spanish');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => directory.queries.length > 0);
    expect(directory.queries[0]).to.deep.equal({ specialty: '207N00000X', near: '97201' });
    await element.updateComplete;
    expect((one(element, '#what') as HTMLInputElement).value).to.equal('skin doctor');
    expect((one(element, '#near') as HTMLInputElement).value).to.equal('97201');
    expect(shownNames(element)).to.deep.equal(['Dr. Number 1']);
    expect(textOf(element)).to.contain('1 of 2 fits');
    await press(element, 'Take off Speaks Spanish');
    expect(shownNames(element)).to.have.length(2);
    expect(directory.queries, 'what is here is refined here').to.have.length(1);
  });
});

describe('a sentence with a distance', () => {
  it('waits until it is known where the ZIP code is, and asks for those around', async () => {
    const directory = new FakeDirectory(() => data([at(1, '97201')]));
    const element = await shown(directory);
    await type(element, 'what', 'dentist within 10 miles of 97201');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => directory.queries.length > 0, 'the question', { timeout: 8000 });
    expect(directory.queries[0]?.around).to.include('98660');
  });

  it('leaves nobody out where the place is a town, and says what it needs', async () => {
    const element = await shown(new FakeDirectory(() => data([at(1, '97201')])));
    await type(element, 'what', 'dentist within 10 miles of Portland');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => shownNames(element).length === 1, 'the card', { timeout: 5000 });
    expect(textOf(element)).to.contain('Type a ZIP code to choose how far');
  });
});

describe('filters', () => {
  it('say which condition leaves nobody, and what dropping it gives, before it is pressed', async () => {
    const directory = new FakeDirectory(() => data([at(1, '97201', { gender: 'female' }), at(2, '97201', { gender: 'female' })]));
    const element = await shown(directory, { near: '97201' });
    await tooled(element);
    await press(element, 'More filters');
    await choose(element, 'Gender', 'male');
    expect(shownNames(element)).to.deep.equal([]);
    expect(textOf(element)).to.contain('None of the 2 that were found fits').and.to.contain('Stated by 0 of 2');
    await press(element, 'Drop: 2');
    expect(shownNames(element)).to.have.length(2);
  });

  it('ask the directory for what it can narrow by itself: a network of those found, and people or places', async () => {
    const network = { reference: 'Organization/blue', name: 'Blue Valley' };
    const directory = new FakeDirectory(() => data([at(1, '97201', { networks: [network] })]));
    const element = await shown(directory, { near: '97201' });
    await tooled(element);
    await press(element, 'More filters');
    await choose(element, 'Network', 'Organization/blue');
    expect(directory.queries.at(-1)).to.deep.equal({ near: '97201', network: 'Organization/blue' });
    await choose(element, 'Who', 'facility');
    expect(directory.queries.at(-1)).to.deep.equal({ near: '97201', network: 'Organization/blue', kind: 'facility' });
  });

  it('keep a keystroke of a list of 200 within a frame', async () => {
    const many = Array.from({ length: 200 }, (_, id) => at(id, '97201', { languages: [{ code: id % 2 === 0 ? 'es' : 'en' }] }));
    const element = await shown(new FakeDirectory(() => data(many)), { near: '97201' });
    await tooled(element);
    const took: number[] = [];
    for (const text of ['s', 'sk', 'ski', 'skin', 'skin d', 'skin do', 'skin doc']) {
      const input = one(element, '#what') as HTMLInputElement;
      input.value = text;
      const start = performance.now();
      input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      await element.updateComplete;
      took.push(performance.now() - start);
    }
    took.sort((a, b) => a - b);
    expect(took[3] ?? Infinity).to.be.below(16);
  });
});

describe('distance', () => {
  it('is told from a ZIP code, the nearest first, and the directory is asked for the ZIP codes around', async () => {
    const directory = new FakeDirectory(() => data([at(1, '97301'), at(2, '97201')]));
    const element = await shown(directory, { near: '97201' });
    await waitUntil(() => all(element, '.miles').length > 0, 'the table of ZIP codes', { timeout: 5000 });
    expect(shownNames(element)).to.deep.equal(['Dr. Number 2', 'Dr. Number 1']);
    expect(one(element, '[part="card"]').textContent).to.contain('under 1 mi');
    expect(all(element, '[part="card"]')[1]?.textContent).to.match(/4[0-9] mi/);
    await press(element, 'More filters');
    await choose(element, 'Distance', '10');
    const { around = [], near } = directory.queries.at(-1) ?? {};
    expect(near).to.equal(undefined);
    expect(around[0]).to.equal('97201');
    expect(around).to.include('98660');
    expect(shownNames(element)).to.deep.equal(['Dr. Number 2']);
  });

  it('asks the device for its place only when that is pressed, and sends the ZIP code alone', async () => {
    let asked = 0;
    const getCurrentPosition = (done: PositionCallback): void => {
      asked += 1;
      done({ coords: { latitude: 45.50011, longitude: -122.69022 } } as GeolocationPosition);
    };
    Object.defineProperty(navigator, 'geolocation', { configurable: true, value: { getCurrentPosition } });
    const directory = new FakeDirectory(() => data([at(1, '97201')]));
    const element = await shown(directory);
    await type(element, 'what', 'dentist');
    await tooled(element);
    expect(asked).to.equal(0);
    await press(element, 'Use my place');
    await waitUntil(() => (one(element, '#near') as HTMLInputElement).value === '97201', 'the ZIP code', { timeout: 8000 });
    await press(element, 'Search');
    expect(JSON.stringify(directory.queries)).to.contain('97201').and.not.to.contain('45.5').and.not.to.contain('122.6');
  });

  it('says beside the field where no ZIP code begins like that, and asks nobody', async () => {
    const directory = new FakeDirectory(() => data([at(1, '97201')]));
    const element = await shown(directory);
    await type(element, 'near', '97201'); // the table comes with the first ZIP code that is typed
    await tooled(element);
    await waitUntil(async () => {
      await type(element, 'near', '00012');
      await press(element, 'Search');
      return all(element, '#near-fault').length > 0;
    }, 'the word beside the field', { timeout: 5000 });
    expect(one(element, '#near-fault').textContent).to.contain('no such ZIP code');
    expect((one(element, '#near') as HTMLInputElement).value).to.equal('00012');
  });
});

describe('nobody found', () => {
  it('counts what letting go of each condition would bring, and names the towns', async () => {
    const directory = new FakeDirectory(({ near, around }: ProviderQuery) => {
      if (near) return nobody;
      return around ? data([at(1, '97301')]) : data([at(1, '97301'), at(2, '97201'), at(3, '97201')]);
    });
    const element = await shown(directory, { specialty: 'dentist', near: '97201' });
    await waitUntil(() => textOf(element).includes('Search within 25 mi'), 'the next towns', { timeout: 5000 });
    expect(textOf(element)).to.match(/Search within 25 mi.*1 listed in Salem, OR/);
    expect(textOf(element)).to.match(/Search in all places.*3 listed in Salem, OR and Portland, OR/);
    await press(element, 'Search within 25 mi');
    expect(directory.queries.at(-1)?.around).to.include('97201');
  });
});

describe('a directory that asks who is there', () => {
  for (const [code, status, said] of [['grant_ended', 401, 'asks who is there'], ['scope_missing', 403, 'user/PractitionerRole.read']] as const) {
    it(`says what is missing, and what the site sets: HTTP ${status}`, async () => {
      const element = await shown(new FakeDirectory(() => ({ state: 'error', error: new UhcError(code, { status }) })), { name: 'Okafor' });
      await waitUntil(() => textOf(element).includes(said), said);
      expect(textOf(element)).to.contain('What you typed is still here').and.not.to.contain('no longer shares');
      await expect(element).to.be.accessible();
    });
  }
});

for (const scheme of ['light', 'dark'] as const) {
  for (const lang of ['en', 'es'] as const) {
    it(`what narrows and what is missed can be used by everybody, ${scheme}, ${lang}`, async () => {
      document.documentElement.style.colorScheme = scheme;
      const listed = await shown(new FakeDirectory(() => data([at(1, '97201', { gender: 'female' })])), { near: '97201', lang });
      await waitUntil(() => one(listed, '.uhc').lang === lang, lang, { timeout: 5000 });
      await tooled(listed);
      one(listed, '[part="filter-more"]').click();
      await listed.updateComplete;
      await expect(listed).to.be.accessible();
      const empty = await shown(new FakeDirectory(() => nobody), { specialty: '122300000X', near: '97201', lang });
      await tooled(empty);
      await expect(empty).to.be.accessible();
      document.documentElement.style.removeProperty('color-scheme');
    });
  }
}
