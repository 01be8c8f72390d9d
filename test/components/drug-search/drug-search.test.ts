import { expect } from '@open-wc/testing';
import '../../../components/drug-search/uhc-drug-search.js';
import type { UhcElement } from '../../../components/shared/uhc-element.js';
import { all, bundle, clientThat, press, rows, sandboxClient, shown, speakSpanish, submit, textOf, type, until, words } from '../directory/stage.js';

const USDF = 'http://hl7.org/fhir/us/davinci-drug-formulary/StructureDefinition/usdf-';
const said = (element: UhcElement, field: string): string => words(element.renderRoot.querySelector(`[data-field="${field}"]`)?.textContent ?? '');

describe('<uhc-drug-search>', () => {
  it('says what my plan says of a drug: on its list, tier, approval, step therapy, amount, and what it costs where', async () => {
    const asked: URL[] = [];
    const element = await shown('uhc-drug-search', await sandboxClient(asked), { drug: 'Adalimumab', plan: 'Sandbox Gold 600' });
    await rows(element, 'drug');
    expect(said(element, 'covered')).to.equal('On the list of Sandbox Gold 600');
    expect(said(element, 'tier')).to.equal('Tier 5: specialty');
    expect(said(element, 'prior-authorization')).to.contain('prior authorization');
    expect(said(element, 'step-therapy')).to.contain('try another drug first');
    expect(said(element, 'quantity-limit')).to.contain('2 pens in 28 days');
    expect(said(element, 'note')).to.contain('Your doctor asks us for approval');
    const costs = all(element, '.costs tbody tr').map(({ textContent }) => words(textContent));
    expect(costs).to.deep.equal(['One month, pharmacy in the network25% of the price (Without the deductible)', 'One month, by mail in the network25% of the price (Without the deductible)']);
    expect(asked.length, 'the drug with its entries, and the plan').to.equal(2);
  });

  it('writes copays as money, and says of stated silence nothing more than that', async () => {
    const element = await shown('uhc-drug-search', await sandboxClient(), { drug: 'Lisinopril', plan: 'Sandbox Gold 600' });
    await rows(element, 'drug');
    const costs = all(element, '.costs tbody tr').map(({ textContent }) => words(textContent));
    expect(costs[0]).to.equal('One month, pharmacy in the network$5.00 copay (Without the deductible)');
    expect(said(element, 'step-therapy')).to.equal('No other drug has to be tried first.');
  });

  it('says that a drug is not on the list of my plan, and that this is not the last word', async () => {
    const element = await shown('uhc-drug-search', await sandboxClient(), { drug: 'Rosuvastatin', plan: 'Sandbox Silver' });
    await rows(element, 'drug');
    expect(said(element, 'covered')).to.equal('Not on the list of Sandbox Silver 1500');
    expect(textOf(element)).to.contain('ask').and.contain('exception');
  });

  it('shows what every plan says where none was chosen, and one of them at a press', async () => {
    const element = await shown('uhc-drug-search', await sandboxClient(), { drug: 'Rosuvastatin' });
    await rows(element, 'plan');
    expect(textOf(element)).to.contain('On the list of 2 of 5 plans');
    await press(element, 'What you pay: Sandbox Advantage');
    await until(element, () => element.renderRoot.querySelector('.costs'), 'the costs');
    expect(said(element, 'covered')).to.equal('On the list of Sandbox Advantage');
    expect(said(element, 'step-therapy')).to.contain('if you do not take this one yet');
  });

  it('lists the others for the same use on the plan’s list, and nothing that is for something else', async () => {
    const element = await shown('uhc-drug-search', await sandboxClient(), { drug: 'Rosuvastatin', plan: 'Sandbox Silver' });
    await rows(element, 'drug');
    await press(element, 'Others for the same use');
    const others = (await rows(element, 'other')).map(({ textContent }) => words(textContent));
    expect(others.map((text) => /^\w+/.exec(text)?.[0])).to.have.members(['Atorvastatin', 'Simvastatin']);
    expect(textOf(element)).to.contain('Only your doctor can say');
    await press(element, 'Hide the others');
    expect(all(element, '[part="other"]')).to.have.length(0);
  });

  it('suggests drugs and plans while one types', async () => {
    const element = await shown('uhc-drug-search', await sandboxClient());
    await type(element, 'drug', 'ato');
    const [drug] = await until(element, () => (all(element, '#drug-list [role="option"]').length > 0 ? all(element, '#drug-list [role="option"]') : undefined), 'drugs');
    expect(words(drug?.textContent ?? '')).to.equal('Atorvastatin 20 mg tablet');
    drug?.click();
    await rows(element, 'drug');
    await type(element, 'plan', 'Sandbox');
    const plans = await until(element, () => (all(element, '#plan-list [role="option"]').length > 0 ? all(element, '#plan-list [role="option"]') : undefined), 'plans');
    const names = plans.map(({ textContent }) => words(textContent));
    expect(names).to.include('Sandbox Silver 1500');
    expect(names, 'a plan that pays for no drugs').not.to.include('Sandbox Dental');
  });

  it('says that the payer publishes no list, where it has none, and tells nobody to check the spelling', async () => {
    for (const status of [400, 404]) {
      const element = await shown('uhc-drug-search', clientThat(() => Promise.resolve(new Response('{"resourceType":"OperationOutcome"}', { status }))), { drug: 'aspirin' });
      await until(element, () => textOf(element).includes('No list of drugs here'), `the word for ${status}`);
      expect(textOf(element)).not.to.contain('spelling');
    }
  });

  it('tells a list without the drug from a payer without a list', async () => {
    const element = await shown('uhc-drug-search', await sandboxClient(), { drug: 'Unobtainium' });
    await until(element, () => textOf(element).includes('No drug by that name is listed'), 'the word');
    expect(textOf(element)).to.contain('“Unobtainium”');
  });

  it('reads the first edition of the guide, where a drug says itself which plan lists it', async () => {
    const drug = (plan: string, tier: string): object => ({
      resourceType: 'MedicationKnowledge', id: `d-${plan}`, code: { coding: [{ system: 'http://www.nlm.nih.gov/research/umls/rxnorm', code: '1', display: 'Old drug' }] },
      extension: [
        { url: `${USDF}PlanID-extension`, valueString: plan }, { url: `${USDF}DrugTierID-extension`, valueCodeableConcept: { coding: [{ code: tier }] } },
        { url: `${USDF}PriorAuthorization-extension`, valueBoolean: true },
      ],
    });
    const list = {
      resourceType: 'List', id: 'l', title: 'Old plan', identifier: [{ value: 'P1' }], code: { coding: [{ code: 'DRUGPOL' }] },
      extension: [{
        url: `${USDF}DrugTierDefinition-extension`,
        extension: [{ url: 'drugTierID', valueCodeableConcept: { coding: [{ code: 'brand' }] } }, {
          url: 'costSharing',
          extension: [
            { url: 'pharmacyType', valueCodeableConcept: { coding: [{ code: '1-month-in-retail' }] } }, { url: 'copayAmount', valueMoney: { value: 15, currency: 'USD' } },
            { url: 'copayOption', valueCodeableConcept: { coding: [{ code: 'after-deductible' }] } },
          ],
        }],
      }],
    };
    const client = clientThat((url) => {
      if (url.searchParams.has('drug-name') || url.pathname.endsWith('InsurancePlan') || url.pathname.endsWith('Basic')) return Promise.resolve(new Response('{}', { status: 400 }));
      return Promise.resolve(url.pathname.endsWith('List') ? bundle([list]) : bundle([drug('P1', 'brand')]));
    });
    const element = await shown('uhc-drug-search', client, { drug: 'Old' });
    await rows(element, 'drug');
    expect(said(element, 'covered')).to.equal('On the list of Old plan');
    expect(said(element, 'tier')).to.equal('Brand name');
    expect(said(element, 'cost')).to.equal('$15.00 copay (after the deductible)');
    expect(said(element, 'step-therapy'), 'silence is no "no"').to.equal('Not stated');
  });

  it('asks in batches where the server brings nothing along', async () => {
    const asked: string[] = [];
    const real = await (await fetch('/__sandbox-origin')).text();
    const client = clientThat((url, init) => {
      asked.push(url.pathname.split('/').at(-1) ?? '');
      const bare = new URL(url);
      for (const name of [...bare.searchParams.keys()]) if (name.includes('include')) bare.searchParams.delete(name);
      return fetch(bare, init);
    }, real);
    const element = await shown('uhc-drug-search', client, { drug: 'a', plan: 'Sandbox Silver' });
    element.setAttribute('drug', 'am');
    const found = await rows(element, 'drug');
    expect(found.length).to.be.greaterThan(1);
    expect(asked.filter((type) => type === 'Basic').length, 'one for all drugs of a search').to.be.at.most(2);
  });

  it('says beside the field what is wrong, and sends nothing', async () => {
    const asked: URL[] = [];
    const element = await shown('uhc-drug-search', await sandboxClient(asked));
    await submit(element);
    expect(textOf(element)).to.contain('Type the name of a drug.');
    await type(element, 'drug', 'ab');
    await submit(element);
    expect(textOf(element)).to.contain('Type at least three letters.');
    await type(element, 'drug', 'z'.repeat(10_000));
    await submit(element);
    expect(textOf(element)).to.contain('It was not sent');
    expect(asked).to.have.length(0);
  });

  it('goes on after the payer failed, and says meanwhile whose turn it is', async () => {
    let down = true;
    const client = clientThat(() => Promise.resolve(down ? new Response('', { status: 502 }) : bundle([])));
    const element = await shown('uhc-drug-search', client, { drug: 'aspirin' });
    await until(element, () => textOf(element).includes('The payer is not answering'), 'the notice');
    down = false;
    await press(element, 'Try again');
    await until(element, () => textOf(element).includes('No drug by that name is listed'), 'the answer');
  });

  it('reads hostile entries without a fall, and draws them as text', async () => {
    const odd = [
      { resourceType: 'MedicationKnowledge', id: 'x', code: { text: '<img src=x onerror=alert(1)>' }, medicineClassification: 'x', doseForm: [] },
      { resourceType: 'Basic', id: 'i', code: { coding: [{ code: 'formulary-item' }] }, subject: { reference: 'MedicationKnowledge/x' }, extension: [{ url: `${USDF}FormularyReference-extension`, valueReference: { reference: 'InsurancePlan/l' } }, { url: `${USDF}DrugTierID-extension`, valueCodeableConcept: 7 }, null] },
      { resourceType: 'InsurancePlan', id: 'l', name: 'List', type: [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'DRUGPOL' }] }], plan: [{ specificCost: [{ category: 'x', benefit: 3 }] }] },
    ];
    const client = clientThat((url) => Promise.resolve(bundle(url.pathname.endsWith('MedicationKnowledge') ? odd : [])));
    const element = await shown('uhc-drug-search', client, { drug: 'img' });
    await rows(element, 'drug');
    expect(element.renderRoot.querySelector('img')).to.equal(null);
    expect(said(element, 'covered')).to.equal('On the list of List');
    expect(said(element, 'tier')).to.equal('Not stated');
  });

  it('speaks Spanish', async () => {
    await speakSpanish();
    const element = await shown('uhc-drug-search', await sandboxClient(), { lang: 'es', drug: 'Adalimumab', plan: 'Sandbox Gold 600' });
    await rows(element, 'drug');
    expect(textOf(element)).to.contain('En la lista de Sandbox Gold 600').and.contain('autorización previa');
  });
});
