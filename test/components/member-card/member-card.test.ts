import { expect } from '@open-wc/testing';
import '../../../components/member-card/uhc-member-card.js';
import type { MemberCardElement } from '../../../components/member-card/member-card-element.js';
import { UhcError } from '../../../src/errors.js';
import { memberFromPatient } from '../../../src/model/member-from-patient.js';
import type { Connection } from '../../../src/store/client.js';
import { FakeClient, ana, hsid } from '../fake-client.js';
import { all, button, drawn, mount, one, textOf, words } from '../mount.js';
import { clinicVisit } from '../sample-claims.js';

const MB = { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0203', code: 'MB' }] };
const PATIENT = {
  resourceType: 'Patient', id: 'p1', birthDate: '1986-07-02', gender: 'female',
  name: [{ text: 'Ana Reyes' }, { given: ['Anita'], family: 'Reyes' }],
  identifier: [{ type: MB, system: 'urn:member', value: '990011223344' }, { type: { text: 'Group' }, value: '77' }],
  address: [{ line: ['12 Harbor Street'], city: 'Houma', state: 'LA', postalCode: '70360' }],
  telecom: [{ system: 'phone', value: '(985) 555-0142' }],
};
const full: Connection = { ...ana, member: memberFromPatient(PATIENT) };
const nameless: Connection = (({ member: _, ...rest }) => rest)(ana);
const HIDDEN = ['99001122', '12 Harbor', 'July 2', '(985)'];

function connected(connections: readonly Connection[], claims: readonly object[] = []): FakeClient {
  return new FakeClient([hsid]).holding(claims, {}, connections);
}

const card = (client: FakeClient): Promise<MemberCardElement> => mount('uhc-member-card', client);

describe('the member card', () => {
  it('says who the member is to the payer, with numbers, day of birth, address and phone hidden', async () => {
    const element = await card(connected([full]));
    const text = textOf(element);
    expect(words(one(element, '[part~=card]'))).to.contain('Ana Reyes').and.to.contain('UnitedHealthcare').and.to.contain('Female').and.to.contain('Anita Reyes').and.to.contain('Member number').and.to.contain('3344').and.to.contain('1986');
    for (const secret of HIDDEN) expect(text).to.not.contain(secret);
    expect(all(element, '[part~=number]').map(words)).to.deep.equal(['•••• 3344hidden, ends in 3344', '••••hidden']);
  });

  it('shows all when asked, and hides it again', async () => {
    const element = await card(connected([full]));
    button(element, 'Show all').click();
    await drawn(element);
    expect(textOf(element)).to.contain('990011223344').and.to.contain('July 2, 1986').and.to.contain('12 Harbor Street').and.to.contain('Houma, LA 70360').and.to.contain('(985) 555-0142');
    button(element, 'Hide again').click();
    await drawn(element);
    for (const secret of HIDDEN) expect(textOf(element)).to.not.contain(secret);
  });

  it('hides all again for whoever comes next to it', async () => {
    const element = await card(connected([full]));
    button(element, 'Show all').click();
    await drawn(element);
    const { parentElement } = element;
    element.remove();
    parentElement?.append(element);
    await drawn(element);
    for (const secret of HIDDEN) expect(textOf(element)).to.not.contain(secret);
  });

  it('copies a number whole, without showing it, and says so', async () => {
    const copied: string[] = [];
    const { clipboard } = navigator;
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: async (text: string) => void copied.push(text) } });
    try {
      const element = await card(connected([full]));
      const [copy] = all(element, '[part~=copy]');
      expect(copy?.getAttribute('aria-label')).to.equal('Copy: Member number');
      copy?.click();
      await drawn(element);
      expect(copied).to.deep.equal(['990011223344']);
      expect(words(one(element, '[role=status]'))).to.equal('Member number copied');
    } finally {
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
    }
  });

  it('names the plan as the claims on this device name it, and nothing where they do not', async () => {
    const claim = { ...clinicVisit, insurance: [{ coverage: { reference: 'Coverage/1', display: 'Harbor Silver 2500' } }] };
    expect(words(one(await card(connected([full], [claim])), '[part~=card]'))).to.contain('Plan, as a claim names it Harbor Silver 2500');
    expect(textOf(await card(connected([full], [clinicVisit])))).to.not.contain('Plan, as');
  });

  it('shows several members side by side, each shown and hidden by itself', async () => {
    const luis: Connection = { ...full, id: 'k2', member: memberFromPatient({ ...PATIENT, name: [{ text: 'Luis Reyes' }], identifier: [{ type: MB, value: '880055667788' }] }) };
    const element = await card(connected([full, luis]));
    expect(all(element, '[part~=card]').map(({ dataset }) => dataset['connection'])).to.deep.equal(['k1', 'k2']);
    expect(new Set(all(element, '.cards .disc').map((disc) => getComputedStyle(disc).backgroundColor)).size).to.equal(2);
    button(element, 'Show all').click();
    await drawn(element);
    expect(textOf(element)).to.contain('990011223344').and.to.not.contain('880055667788');
  });

  it('asks the payer once who the member is, and again when told to', async () => {
    const client = connected([full]);
    const element = await card(client);
    expect(client.kept.asked).to.deep.equal(['member k1']);
    button(element, 'Update now').click();
    await drawn(element);
    expect(client.kept.asked).to.deep.equal(['member k1', 'member k1']);
    expect(textOf(element)).to.contain('Updated just now');
  });
});

describe('what a member card is in', () => {
  it('not connected: asks for the name alone', async () => {
    const element = await card(new FakeClient([hsid]));
    expect([element.needed, element.optional]).to.deep.equal([['patient/Patient.read'], []]);
    expect(textOf(element)).to.contain('Connect a plan');
  });

  it('loading: grey lines without a digit', async () => {
    const client = connected([nameless]);
    client.kept.readMember = () => new Promise(() => undefined);
    const element = await card(client);
    expect(textOf(element)).to.contain('Reading who you are to the plan');
    expect(words(one(element, '[part~=skeleton]'))).to.equal('');
  });

  it('not shared: says so, and asks again from the consent screen', async () => {
    const client = connected([{ ...nameless, scopes: ['patient/ExplanationOfBenefit.read'] }]);
    const element = await card(client);
    expect(textOf(element)).to.contain('Your name and plan are not shared');
    expect(client.kept.asked).to.deep.equal([]);
    expect(button(element, 'Ask again')).to.not.equal(undefined);
  });

  it('not shared, after two refusals: asks no more, and says where to change it', async () => {
    const element = await card(connected([{ ...nameless, scopes: [], declined: ['patient/Patient.read'], refused: ['patient/Patient.read'] }]));
    expect(textOf(element)).to.contain('You said no twice, so we stopped asking.');
    expect(all(element, '[part~=empty] button')).to.have.length(0);
  });

  it('empty: the record says nothing of them', async () => {
    expect(textOf(await card(connected([{ ...ana, member: { names: [] } }])))).to.contain('The record does not say who you are');
  });

  it('error: what happened, one way on, and the site hears its code', async () => {
    const client = connected([nameless]);
    client.kept.unread = new UhcError('payer_down', { status: 503 });
    const element = document.createElement('uhc-member-card');
    const codes: string[] = [];
    element.addEventListener('uhc-error', ({ code }) => codes.push(code));
    Object.assign(element, { client });
    document.body.append(element);
    await drawn(element);
    expect(textOf(element)).to.contain('The payer is not answering');
    expect(codes).to.deep.equal(['payer_down']);
    client.kept.unread = undefined;
    client.connections.set([full]);
    button(element, 'Try again').click();
    await drawn(element);
    expect(textOf(element)).to.contain('Ana Reyes').and.to.not.contain('not answering');
    element.remove();
  });

  it('an error later: what was kept stays readable below it', async () => {
    const client = connected([full]);
    client.kept.unread = new UhcError('payer_unreachable');
    const element = await card(client);
    expect(textOf(element)).to.contain('The payer cannot be reached').and.to.contain('Ana Reyes');
  });

  it('ended: readable, with nothing asked', async () => {
    const client = connected([{ ...full, state: 'ended' }]);
    const element = await card(client);
    expect(textOf(element)).to.contain('Ana Reyes');
    expect(client.kept.asked).to.deep.equal([]);
  });
});
