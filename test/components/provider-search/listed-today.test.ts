import { expect, fixture, waitUntil } from '@open-wc/testing';
import { html, LitElement, type TemplateResult } from 'lit';
import { ListedToday, type Named } from '../../../components/provider-search/listed-today.js';
import { languageFor } from '../../../src/i18n/languages.js';
import type { Provider } from '../../../src/model/directory/provider.js';
import '../../../components/claim/uhc-claim.js';
import { button, mount, textOf } from '../mount.js';
import { eob } from '../sample-eobs.js';
import { FakeDirectory } from './fake-directory.js';
import { DOCTOR_AND_CLINIC, listing } from './listings.js';

class AskingClaim extends LitElement {
  directory = new FakeDirectory(() => ({ state: 'empty', why: 'filtered' }));
  named: Named = {};
  readonly #today = new ListedToday(this, () => this.directory);

  override render(): TemplateResult {
    return html`${this.#today.view(languageFor('en'), this.named)}`;
  }
}
customElements.define('asking-claim', AskingClaim);

async function asked(items: readonly Provider[], named: Named): Promise<string> {
  const element = await fixture<AskingClaim>(html`<asking-claim .named=${named} .directory=${new FakeDirectory(() => (items.length > 0 ? { state: 'data', items, asOf: 0 } : { state: 'empty', why: 'filtered' }))}></asking-claim>`);
  await waitUntil(() => element.renderRoot.querySelector('[role="status"]') && !element.renderRoot.textContent.includes('Looking'));
  return element.renderRoot.textContent.replace(/\s+/g, ' ').trim();
}

describe('whether a claim’s provider is listed today', () => {
  it('is told by the NPI, with the networks and the day, and as a listing', async () => {
    const said = await asked(DOCTOR_AND_CLINIC, { name: 'Inés Okafor', npi: '1234567893' });
    expect(said).to.contain('Listed by the payer on March 4, 2025, not confirmed').and.to.contain('In Blue Valley Open').and.to.contain('compare it, and call first');
  });

  it('is not told of another one with the same name', async () => {
    expect(await asked([listing(1)], { name: 'Dr. Number 1', npi: '1999999992' })).to.contain('does not list them today');
    expect(await asked([listing(1), { ...listing(2), name: 'Dr. Number 1' }], { name: 'Dr. Number 1' }), 'two of one name').to.contain('does not list them today');
  });

  it('is told by the name where the claim has no NPI, and only one has that name', async () => {
    expect(await asked([listing(1)], { name: 'Dr. Number 1' })).to.contain('Listed by the payer');
  });

  it('is not asked where the claim names nobody', async () => {
    const directory = new FakeDirectory(() => ({ state: 'empty', why: 'filtered' }));
    const element = await fixture<AskingClaim>(html`<asking-claim .named=${{ npi: '1234567893' }} .directory=${directory}></asking-claim>`);
    expect(element.renderRoot.textContent).to.equal('');
    expect(directory.queries).to.deep.equal([]);
  });
});

describe('a claim', () => {
  it('asks whether its provider is listed today when that is pressed, and not before', async () => {
    const directory = new FakeDirectory(() => ({ state: 'empty', why: 'filtered' })).holding([eob({ id: 'c', provider: 'Dr. Rosa Lind', lines: [{ text: 'Visit' }] })]);
    const element = await mount('uhc-claim', directory, { claimId: 'c' });
    await waitUntil(() => textOf(element).includes('Is this provider listed today?'), 'the question', { timeout: 5000 });
    expect(directory.queries).to.deep.equal([]);
    button(element, 'Is this provider listed today?').click();
    await waitUntil(() => textOf(element).includes('does not list them today'), 'the answer', { timeout: 5000 });
    expect(Object.keys(directory.last.query)).to.deep.equal(['name']);
  });
});
