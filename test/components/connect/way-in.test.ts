import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import '../../../components/claims-list/uhc-claims-list.js';
import '../../../components/connect/manage.js';
import '../../../components/connect/way-in.js';
import '../../../components/connect/uhc-connect.js';
import type { UhcElement } from '../../../components/shared/uhc-element.js';
import type { Choice } from '../../../src/store/client.js';
import { FakeClient, ana, healthx, hsid, rmhp } from '../fake-client.js';
import { all, button, drawn, focused, mount, one, textOf, words } from '../mount.js';

const ANY: Choice = { key: 'fhir-base', host: 'fhir.example.org', sandbox: false, available: true };

async function press(element: UhcElement, ...names: readonly (string | RegExp)[]): Promise<void> {
  for (const name of names) {
    button(element, name).click();
    await drawn(element);
  }
}

async function typed(element: UhcElement, text: string): Promise<void> {
  const field = one(element, '#card') as HTMLInputElement;
  field.value = text;
  field.dispatchEvent(new Event('input'));
  await drawn(element);
}

async function page(content: ReturnType<typeof html>): Promise<UhcElement> {
  const root = await fixture(html`<div>${content}</div>`);
  const element = root.querySelector<UhcElement>('uhc-connect, uhc-claims-list');
  if (!element) throw new Error('nothing is drawn');
  await drawn(element);
  return element;
}

describe('before the sign-in', () => {
  it('members of a plan from work read that they can sign in and nothing is shared, also where there is no choice of plans', async () => {
    const element = await mount('uhc-connect', new FakeClient([hsid]));
    await press(element, 'Connect a plan');
    expect(textOf(element)).to.contain('Medicare Advantage, Medicaid').and.to.contain('With a plan from work you can sign in, but so far nothing is shared.');
  });

  it('nothing is said of plans where a site names a server of its own', async () => {
    const element = await mount('uhc-connect', new FakeClient([ANY]));
    await press(element, 'Connect a plan');
    expect(textOf(element)).to.contain('fhir.example.org').and.to.not.contain('Medicare');
  });

  it('asks for no more than the elements on the page need', async () => {
    const client = new FakeClient([hsid]);
    const element = await page(html`<uhc-claims-list .client=${client}></uhc-claims-list>`);
    await press(element, 'Connect a plan');
    expect(all(element, '[part~=scope]').map(words).join()).to.contain('Your claims').and.to.not.contain('procedures');
  });

  it('the site’s own purpose, retention and sharing stand beside ours, as the site’s', async () => {
    const client = new FakeClient([hsid]);
    const element = await page(html`<uhc-claims-list .client=${client} purpose="We help you appeal." retention="For one year." sharing="With your advocate."></uhc-claims-list>`);
    await press(element, 'Connect a plan');
    const text = textOf(element);
    for (const said of ['This site says: We help you appeal.', 'This site says: For one year.', 'This site says: With your advocate.']) expect(text).to.contain(said);
    expect(text, 'ours stay').to.contain('Scripts of this site could read it').and.to.contain('on this device, encrypted').and.to.not.contain('nothing else');
  });

  it('the site’s texts may be elements of its page, with links', async () => {
    const client = new FakeClient([hsid]);
    const element = await page(html`<uhc-connect .client=${client}><p slot="sharing">With <a href="/partners">our partners</a>.</p></uhc-connect>`);
    expect(one(element, 'slot:not([name])').closest('[part~=consent]')).to.equal(null);
    await press(element, 'Connect a plan');
    const slot = one(element, 'slot[name=sharing]') as HTMLSlotElement;
    expect(slot.assignedElements().map(words)).to.deep.equal(['With our partners.']);
    expect(all(element, 'slot[name=retention]')).to.have.length(0);
  });

  it('never makes markup of a site’s attribute', async () => {
    const element = await page(html`<uhc-connect .client=${new FakeClient([hsid])} purpose="<img src=x onerror=alert(1)>"></uhc-connect>`);
    await press(element, 'Connect a plan');
    expect(all(element, 'img')).to.have.length(0);
    expect(textOf(element)).to.contain('<img src=x');
  });

  it('says how to add another person where one is signed in with that payer', async () => {
    const element = await mount('uhc-connect', new FakeClient([hsid, rmhp]).holding([]));
    await press(element, 'Add a plan or a person', /^UnitedHealthcare/);
    expect(textOf(element)).to.contain('still shows Ana Reyes, sign out there first');
  });
});

describe('which card is yours', () => {
  const open = async (): Promise<UhcElement> => {
    const element = await mount('uhc-connect', new FakeClient([hsid, rmhp, healthx]));
    await press(element, 'Connect a plan', 'Which card is yours?');
    return element;
  };

  it('gives the best guess with its reason, what else it may be, and one way on', async () => {
    const element = await open();
    await typed(element, 'Rocky Mountain');
    expect(textOf(element)).to.match(/Best match Rocky Mountain Health Plans ?Because your card says “Rocky Mountain”\. Could also be UnitedHealthcare/);
    await press(element, 'Choose Rocky Mountain Health Plans');
    expect(words(one(element, 'h2'))).to.contain('Your records go from Rocky Mountain Health Plans');
  });

  it('tells a member with a plan from work before they sign in', async () => {
    const element = await open();
    await typed(element, 'UMR');
    expect(textOf(element)).to.contain('This looks like a plan from work').and.to.contain('shares nothing here so far');
  });

  it('does not lead to a plan that cannot be chosen here', async () => {
    const element = await open();
    await typed(element, 'Peoples Health');
    expect(textOf(element)).to.contain('Not available here yet');
    expect(all(element, 'button').map(words)).to.not.include('Choose Peoples Health');
  });

  it('guesses nothing from a name that it does not know', async () => {
    const element = await open();
    await typed(element, 'Blue Cross');
    expect(textOf(element)).to.contain('No plan here has that name').and.to.not.contain('Best match');
  });

  it('keeps the field under the fingers while one types, and leads back', async () => {
    const element = await open();
    one(element, '#card').focus();
    await typed(element, 'sie');
    await typed(element, 'sierra');
    expect(focused(element)?.id).to.equal('card');
    await press(element, 'Who is your plan with?');
    expect(words(one(element, 'h2'))).to.equal('Who is your plan with?');
  });
});

describe('the sample member', () => {
  it('is offered where one begins and where one chooses, and needs no account', async () => {
    const client = new FakeClient([hsid, rmhp]);
    const element = await mount('uhc-connect', client);
    await press(element, 'Connect a plan', 'Try a sample member');
    expect(client.asked).to.deep.equal([['trySample']]);
  });

  it('is marked in every view, and left with one press and no word about a payer', async () => {
    const client = new FakeClient([hsid]);
    const list = await page(html`<uhc-claims-list .client=${client}></uhc-claims-list>`);
    await press(list, 'Try a sample member');
    expect(words(one(list, '[part~=sandbox]'))).to.equal('Sample member. Nobody here is real.');
    expect(textOf(list)).to.contain('Looking around as Ana Reyes').and.to.not.contain('Disconnect');
    await press(list, 'Leave the sample');
    expect(client.asked.at(-1)).to.deep.equal(['disconnect', 'k1', { keep: false }]);
    expect(textOf(list)).to.not.contain('The payer');
    expect(all(list, '[part~=sandbox]')).to.have.length(0);
  });

  it('that cannot be loaded is said in place, with one way to try again', async () => {
    const client = new FakeClient([hsid]);
    const sample = client.trySample.bind(client);
    client.trySample = () => Promise.reject(new TypeError('no network'));
    const element = await mount('uhc-connect', client);
    await press(element, 'Try a sample member');
    expect(textOf(element)).to.contain('Something here went wrong');
    client.trySample = sample;
    await press(element, 'Try again');
    expect(client.connections.value[0]?.sample).to.equal(true);
  });

  it('is not offered beside a member’s own plan', async () => {
    const element = await mount('uhc-connect', new FakeClient([hsid, rmhp]).holding([], {}, [ana]));
    await press(element, 'Add a plan or a person');
    expect(textOf(element)).to.not.contain('sample');
  });
});
