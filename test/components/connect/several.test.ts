import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import '../../../components/claims-list/uhc-claims-list.js';
import '../../../components/connect/manage.js';
import '../../../components/connect/way-in.js';
import '../../../components/connect/uhc-connect.js';
import type { ConnectElement } from '../../../components/connect/connect-element.js';
import type { UhcElement } from '../../../components/shared/uhc-element.js';
import type { Connection } from '../../../src/store/client.js';
import { FakeClient, ana, hsid, rmhp } from '../fake-client.js';
import { all, button, drawn, focused, mount, one, textOf, words } from '../mount.js';
import { SAMPLES } from '../sample-claims.js';

const luis: Connection = { ...ana, id: 'k2', choice: 'rmhp', member: { names: ['Luis Prado'], shortName: 'Luis' } };
const nobody: Connection = (({ member: _, ...rest }) => ({ ...rest, id: 'k3' }))(ana);
const CLAIMS = 'patient/ExplanationOfBenefit.read';
const NAME = 'patient/Patient.read';

const open = (connections: readonly Connection[]): Promise<ConnectElement> => mount('uhc-connect', new FakeClient([hsid, rmhp]).holding([], {}, connections));

async function press(element: UhcElement, ...names: readonly (string | RegExp)[]): Promise<void> {
  for (const name of names) {
    button(element, name).click();
    await drawn(element);
  }
}

async function list(client: FakeClient): Promise<UhcElement> {
  const root = await fixture(html`<div><uhc-claims-list .client=${client}></uhc-claims-list></div>`);
  const element = root.querySelector<UhcElement>('uhc-claims-list');
  if (!element) throw new Error('nothing is drawn');
  await drawn(element);
  return element;
}

describe('several connections', () => {
  it('stand side by side, each with its name, its initials and a colour of its own', async () => {
    const element = await open([ana, luis]);
    const each = all(element, '[part~=connection]');
    expect(each.map((one) => words(one.querySelector('h3') ?? one))).to.deep.equal(['Ana Reyes', 'Luis Prado']);
    const discs = all(element, '.disc');
    expect(discs.map(words)).to.deep.equal(['AR', 'LP']);
    expect(new Set(discs.map((disc) => getComputedStyle(disc).backgroundColor)).size).to.equal(2);
  });

  it('open one at a time, and each is ended alone', async () => {
    const client = new FakeClient([hsid, rmhp]).holding([], {}, [ana, luis]);
    const element = await mount('uhc-connect', client);
    const [, second] = all(element, 'button[aria-expanded]');
    expect(second?.getAttribute('aria-label')).to.equal('Manage: Luis Prado');
    second?.click();
    await drawn(element);
    await press(element, 'Disconnect');
    expect(client.asked.at(-1)).to.deep.equal(['disconnect', 'k2', { keep: false }]);
    expect(textOf(element)).to.contain('Ana Reyes').and.to.not.contain('Luis Prado');
  });

  it('name the payer where the member’s name was not shared', async () => {
    expect(textOf(await open([nobody]))).to.contain('Connected to UnitedHealthcare');
  });

  it('are connected again as what they are: from the same payer’s consent on', async () => {
    const client = new FakeClient([hsid, rmhp]).holding([], {}, [ana, { ...luis, state: 'ended' }]);
    const element = await mount('uhc-connect', client);
    expect(textOf(element)).to.contain('Rocky Mountain Health Plans, no longer shared');
    all(element, 'button[aria-expanded]')[1]?.click();
    await drawn(element);
    await press(element, 'Connect again', /^Continue/);
    expect(client.asked.at(-1)?.slice(0, 2)).to.deep.equal(['connect', 'rmhp']);
  });

  it('stand as quiet lines beneath what an element shows, with what a press takes along said before', async () => {
    const element = await list(new FakeClient([hsid, rmhp]).holding(SAMPLES, {}, [ana, luis]));
    expect(all(element, '[part~=connection]').map(words)).to.have.length(2);
    expect(textOf(element)).to.contain('“Disconnect” also removes what was read here.');
  });

  it('are managed in the same place, and closing leads back to the lines', async () => {
    const element = await list(new FakeClient([hsid]).holding(SAMPLES));
    button(element, 'Manage').focus();
    await press(element, 'Manage');
    expect(focused(element)?.textContent).to.equal('Ana Reyes');
    expect(textOf(element)).to.contain('How to remove this app at the payer').and.to.contain('Only end access').and.to.contain('repairs this connection');
    await press(element, 'Close');
    expect(textOf(element)).to.contain('Connected as Ana Reyes');
  });
});

describe('when someone else uses the device', () => {
  it('says whose records are here and that they will be hidden, before anything is', async () => {
    const client = new FakeClient([hsid]).holding([]);
    const element = await mount('uhc-connect', client);
    await press(element, 'Someone else uses this device');
    expect(words(one(element, 'h2'))).to.equal('Connected as Ana Reyes');
    expect(textOf(element)).to.contain('Those of Ana Reyes stay apart and will be hidden');
    await press(element, 'Cancel');
    expect(client.asked).to.deep.equal([]);
    expect(textOf(element)).to.contain('connected since');
  });

  it('shows nothing of the first one afterwards, not even the name', async () => {
    const client = new FakeClient([hsid]).holding([]);
    const element = await mount('uhc-connect', client);
    await press(element, 'Someone else uses this device', 'Switch');
    expect(client.asked).to.deep.equal([['hide']]);
    expect(textOf(element)).to.contain('Another member’s records are hidden here').and.to.contain('Connect a plan').and.to.not.contain('Ana');
    await press(element, 'Remove them');
    expect(client.asked.at(-1)).to.deep.equal(['forgetHidden']);
  });
});

describe('what was not shared', () => {
  it('is named with what it would help with, and asked for again', async () => {
    const element = await open([{ ...ana, scopes: [CLAIMS], declined: [NAME] }]);
    expect(textOf(element)).to.contain('Not shared Name and plan With it each claim says whose it is.');
    await press(element, 'Ask again');
    expect(button(element, /^Continue/).classList.contains('go')).to.equal(true);
  });

  it('is named in the line of an element that has use for it, which works with the rest', async () => {
    const element = await list(new FakeClient([hsid]).holding(SAMPLES, {}, [{ ...ana, scopes: [CLAIMS], declined: [NAME, 'patient/Procedure.read'] }]));
    expect(all(element, '.row[data-id]').length).to.be.greaterThan(5);
    expect(textOf(element)).to.contain('Not shared: name and plan. Ask again').and.to.not.contain('rocedures.');
  });

  it('is not asked for a third time, and can still be changed', async () => {
    const twice: Connection = { ...ana, scopes: [CLAIMS], declined: [NAME], refused: [NAME] };
    const line = await list(new FakeClient([hsid]).holding(SAMPLES, {}, [twice]));
    expect(textOf(line)).to.contain('You said no twice, so we stopped asking.').and.to.not.contain('Ask again');
    const element = await open([twice]);
    expect(textOf(element)).to.not.contain('Ask again');
    await press(element, 'Change what is shared');
    expect(button(element, /^Continue/).classList.contains('go')).to.equal(true);
  });
});
