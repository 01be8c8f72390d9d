import { expect } from '@open-wc/testing';
import '../../../components/plan-search/uhc-plan-search.js';
import type { UhcLoadEvent } from '../../../components/shared/load-event.js';
import { all, bundle, clientThat, keepOnList, press, rows, sandboxClient, shown, speakSpanish, submit, textOf, type, until, words } from '../directory/stage.js';

const plan = (id: string, name: string, more: object = {}): object => ({ resourceType: 'InsurancePlan', id, name, status: 'active', ...more });

describe('<uhc-plan-search>', () => {
  it('shows the plans of a state with their networks by name, in one request', async () => {
    const asked: URL[] = [];
    const element = await shown('uhc-plan-search', await sandboxClient(asked), { area: 'Nevada' });
    const plans = await rows(element, 'plan');
    expect(asked).to.have.length(1);
    const gold = plans.find(({ dataset }) => dataset['id'] === 'plan-gold-600');
    expect(words(gold?.textContent ?? '')).to.contain('Sandbox Gold 600').and.contain('Qualified Health Plan').and.contain('State of Nevada').and.contain('Silver Basin HMO').and.contain('High Desert Choice PPO');
    expect(plans.map(({ dataset }) => dataset['id'])).not.to.contain('plan-advantage');
  });

  it('takes a ZIP code for the state that it lies in', async () => {
    const asked: URL[] = [];
    const element = await shown('uhc-plan-search', await sandboxClient(asked), { area: '89501' });
    await rows(element, 'plan');
    expect(asked[0]?.searchParams.get('coverage-area.address')).to.equal('NV');
  });

  it('finds a plan by a word within its name, and shows no list of drugs as a plan', async () => {
    const element = await shown('uhc-plan-search', await sandboxClient(), { name: 'Gold 600' });
    expect((await rows(element, 'plan')).map(({ dataset }) => dataset['id'])).to.deep.equal(['plan-gold-600']);
    const careful = await shown('uhc-plan-search', await sandboxClient(), { name: 'Sandbox Careful' });
    await until(careful, () => textOf(careful).includes('No plan listed fits'), 'the word that there is none');
  });

  it('narrows to a kind of plan by asking the payer for it', async () => {
    const asked: URL[] = [];
    const element = await shown('uhc-plan-search', await sandboxClient(asked), { area: 'CO' });
    await rows(element, 'plan');
    await press(element, 'Dental Plan');
    await until(element, () => all(element, '[part="plan"]').length === 1, 'the dental plan alone');
    expect(asked.at(-1)?.searchParams.get('type')).to.match(/\|dent$/);
    expect(asked.at(-1)?.searchParams.get('coverage-area.address')).to.equal('CO');
  });

  it('says which network is nameless, by the reference that the directory has for it', async () => {
    const element = await shown('uhc-plan-search', await sandboxClient(), { name: 'Sandbox Silver' });
    const [silver] = await rows(element, 'plan');
    expect(words(silver?.textContent ?? '')).to.contain('A network without a name').and.contain('network-3071');
  });

  it('asks in batches where the server brings nothing along', async () => {
    const asked: string[] = [];
    const client = clientThat((url) => {
      const type = url.pathname.split('/').at(-1) ?? '';
      asked.push(type);
      if (url.searchParams.has('_include')) return Promise.resolve(new Response('{"resourceType":"OperationOutcome"}', { status: 400 }));
      if (type === 'InsurancePlan') return Promise.resolve(bundle(['a', 'b'].map((id) => plan(id, `Plan ${id}`, { network: [{ reference: `Organization/${id}1` }, { reference: `Organization/${id}2` }, {}] }))));
      return Promise.resolve(bundle((url.searchParams.get('_id') ?? '').split(',').map((id) => ({ resourceType: 'Organization', id, name: `Network ${id}` }))));
    });
    const element = await shown('uhc-plan-search', client, { name: 'Plan' });
    await rows(element, 'plan');
    expect(asked).to.deep.equal(['InsurancePlan', 'InsurancePlan', 'Organization']);
    expect(all(element, '[part="network"]').map(({ textContent }) => words(textContent))).to.deep.equal(['Network a1', 'Network a2', 'Network b1', 'Network b2']);
  });

  it('suggests plans while one types, and asks for the one that was chosen with the keys', async () => {
    const element = await shown('uhc-plan-search', await sandboxClient());
    await type(element, 'name', 'Sandbox G');
    const [first] = await until(element, () => (all(element, '[role="option"]').length > 0 ? all(element, '[role="option"]') : undefined), 'suggestions');
    expect(words(first?.textContent ?? '')).to.equal('Sandbox Gold 600');
    const input = element.renderRoot.querySelector<HTMLInputElement>('#name');
    expect(input?.getAttribute('aria-expanded')).to.equal('true');
    for (const key of ['ArrowDown', 'Enter']) input?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    expect((await rows(element, 'plan')).map(({ dataset }) => dataset['id'])).to.deep.equal(['plan-gold-600']);
  });

  it('leads to the providers in a network: the search beside it looks there, unless the page does it itself', async () => {
    const element = await shown('uhc-plan-search', await sandboxClient(), { name: 'Sandbox Gold' });
    const providers = Object.assign(document.createElement('div'), { id: 'care' });
    element.after(providers);
    element.setAttribute('providers', 'care');
    await rows(element, 'plan');
    const selected: string[] = [];
    element.addEventListener('uhc-select', ({ resourceType, id }) => selected.push(`${resourceType}/${id}`));
    await press(element, 'Find providers in it: Silver Basin HMO');
    expect(selected).to.deep.equal(['Organization/network-silver-basin-hmo']);
    expect(Reflect.get(providers, 'network')).to.equal('Organization/network-silver-basin-hmo');
    element.addEventListener('uhc-select', (event) => event.preventDefault());
    await press(element, 'Find providers in it: High Desert Choice PPO');
    expect(Reflect.get(providers, 'network')).to.equal('Organization/network-silver-basin-hmo');
  });

  it('says who of my own list is in the networks of two plans, and what nobody states', async () => {
    const role = (of: string, network: string): object => ({
      resourceType: 'PractitionerRole', id: `role-${of}`, practitioner: { reference: `Practitioner/${of}`, display: of },
      extension: [{ url: 'http://hl7.org/fhir/us/davinci-pdex-plan-net/StructureDefinition/network-reference', valueReference: { reference: `Organization/${network}`, display: network } }],
    });
    const client = clientThat((url) => Promise.resolve(url.pathname.endsWith('PractitionerRole') ? bundle([role('ana', 'Blue'), role('ben', 'Red')])
      : bundle([plan('p1', 'Plan one', { network: [{ reference: 'Organization/Blue', display: 'Blue' }] }), plan('p2', 'Plan two', { network: [{ reference: 'Organization/Red', display: 'Red' }] })])));
    await keepOnList(client, { ana: 'Ana', ben: 'Ben', cleo: 'Cleo' });
    const element = await shown('uhc-plan-search', client, { name: 'Plan' });
    await rows(element, 'plan');
    await press(element, 'Compare with my list');
    await press(element, 'Compare with my list');
    const table = await until(element, () => element.renderRoot.querySelector('table'), 'the comparison');
    const cells = [...table.querySelectorAll('tbody tr')].map((row) => [...row.children].map(({ textContent }) => words(textContent)));
    expect(cells).to.deep.equal([
      ['Ana', 'Listed in Blue', 'Not listed in its networks'],
      ['Ben', 'Not listed in its networks', 'Listed in Red'],
      ['Cleo', 'Not stated', 'Not stated'],
    ]);
    await keepOnList(client, { ana: 'Ana' });
    for (const _ of [1, 2]) await press(element, 'Take out of the comparison');
    await press(element, 'Compare with my list');
    await until(element, () => element.renderRoot.querySelectorAll('tbody tr').length === 1, 'the list as it is now');
    client.close();
  });

  it('says beside the field what is wrong, sends nothing, and loses nothing that was typed', async () => {
    const asked: URL[] = [];
    const element = await shown('uhc-plan-search', await sandboxClient(asked));
    await submit(element);
    expect(textOf(element)).to.contain('Type the name of a plan, or a state.');
    await type(element, 'name', 'x'.repeat(10_000));
    await type(element, 'area', '123');
    await submit(element);
    expect(textOf(element)).to.contain('A ZIP code has five digits').and.contain('It was not sent');
    expect(element.renderRoot.querySelector<HTMLInputElement>('#name')?.value).to.have.length(10_000);
    expect(asked.filter(({ searchParams }) => (searchParams.get('name') ?? '').length > 200)).to.have.length(0);
  });

  it('tells when the payer does not answer, and asks again at a press', async () => {
    let down = true;
    const client = clientThat(() => Promise.resolve(down ? new Response('', { status: 503 }) : bundle([plan('p', 'Plan')])));
    const element = await shown('uhc-plan-search', client, { name: 'Plan' });
    await until(element, () => textOf(element).includes('The payer is not answering'), 'the notice');
    down = false;
    await press(element, 'Try again');
    expect(await rows(element, 'plan')).to.have.length(1);
  });

  it('shows the plans that it can read, whatever else the payer sends', async () => {
    const client = clientThat(() => Promise.resolve(bundle([
      plan('ok', '<img src=x onerror=alert(1)>', { network: { reference: 7 }, contact: 'x', plan: [null], type: 'x', coverageArea: [{}] }),
      { resourceType: 'InsurancePlan', name: 'no id' }, { resourceType: 'Patient', id: 'ok2' }, plan('old', 'Retired', { status: 'retired' }),
    ])));
    const element = await shown('uhc-plan-search', client, { name: 'x' + 'y' });
    const plans = await rows(element, 'plan');
    expect(plans.map(({ dataset }) => dataset['id'])).to.deep.equal(['ok']);
    expect(element.renderRoot.querySelector('img')).to.equal(null);
    expect(textOf(element)).to.contain('The payer states no network for this plan.');
  });

  it('speaks Spanish, and says how many plans it found', async () => {
    await speakSpanish();
    const counts: number[] = [];
    const element = await shown('uhc-plan-search', await sandboxClient(), { lang: 'es' });
    element.addEventListener('uhc-load', (event: UhcLoadEvent) => counts.push(event.count));
    element.setAttribute('name', 'Sandbox');
    await rows(element, 'plan');
    expect(counts).to.deep.equal([7]);
    expect(textOf(element)).to.contain('7 planes en la lista').and.contain('Cubre');
  });
});
