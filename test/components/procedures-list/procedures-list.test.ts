import { expect } from '@open-wc/testing';
import '../../../components/claim/uhc-claim.js';
import '../../../components/procedures-list/uhc-procedures-list.js';
import type { ProceduresListElement } from '../../../components/procedures-list/procedures-list-element.js';
import { UhcError } from '../../../src/errors.js';
import type { MemberProcedure } from '../../../src/model/member-procedure.js';
import { procedureFrom } from '../../../src/model/procedure-from.js';
import type { Connection } from '../../../src/store/client.js';
import type { DataView, View } from '../../../src/store/view.js';
import { FakeClient, ana, hsid } from '../fake-client.js';
import { all, button, drawn, focused, mount, one, textOf, words } from '../mount.js';
import { imaging } from '../sample-claims.js';

const SCOPES = [...ana.scopes, 'patient/Procedure.read'];
const sharing: Connection = { ...ana, scopes: SCOPES };
const luis: Connection = { ...ana, id: 'k2', member: { names: ['Luis Reyes'], shortName: 'Luis' } };

function procedure(fields: object, more: Partial<MemberProcedure> = {}): MemberProcedure {
  return { ...procedureFrom({ resourceType: 'Procedure', status: 'completed', ...fields }), connection: 'k1', claims: [], ...more };
}

const mri = procedure({
  id: 'p-mri', code: { text: 'MRI of the knee', coding: [{ system: 'http://www.ama-assn.org/go/cpt', code: '73721' }] }, performedDateTime: '2025-03-02',
  performer: [{ actor: { display: 'Dr. Noor Haddad' } }], location: { display: 'Harbor Imaging' }, reasonCode: [{ text: 'Pain in right knee' }],
}, { claims: [{ id: 'c-imaging', number: '8842-11' }] });
const bare = procedure({ id: 'p-bare', code: { coding: [{ system: 'http://www.ama-assn.org/go/cpt', code: '93000' }] }, performedDateTime: '2024' });

function client(view: View<MemberProcedure>, connections: readonly Connection[] = [sharing]): FakeClient {
  const made = new FakeClient([hsid]).holding([imaging], {}, connections);
  made.kept.listed.set(view);
  return made;
}

function holding(items: readonly MemberProcedure[], view: Partial<DataView<MemberProcedure>> = {}, connections: readonly Connection[] = [sharing]): FakeClient {
  return client({ state: 'data', items, asOf: Date.now(), ...view }, connections);
}

const list = (made: FakeClient): Promise<ProceduresListElement> => mount('uhc-procedures-list', made);
const row = (element: Element, id: string): HTMLElement => one(element, `.row[data-id="${id}"]`);

describe('the list of procedures', () => {
  it('shows of each what was done, when, by whom, where and why, in the payer’s words, and its code', async () => {
    const element = await list(holding([mri]));
    expect(words(one(element, '[part~=group]'))).to.equal('March 2025');
    expect(words(row(element, 'p-mri'))).to.equal('MRI of the knee Done Mar 2, 2025 · By Dr. Noor Haddad · At Harbor Imaging For: Pain in right knee Code 73721 Open claim 8842-11');
  });

  it('says "no name given" beside a bare code, and only as much of a date as is stated', async () => {
    const element = await list(holding([bare]));
    expect(words(row(element, 'p-bare'))).to.equal('No name given Done 2024 Code 93000');
    expect(words(one(element, '[part~=group]'))).to.equal('2024');
  });

  it('puts those without a date at the end, and repeats what the payer says of the time', async () => {
    const element = await list(holding([mri, procedure({ id: 'p-when', performedString: 'as a child' })]));
    expect(all(element, '[part~=group] h3').map(words)).to.deep.equal(['March 2025', 'Date not stated']);
    expect(words(row(element, 'p-when'))).to.contain('When, in the payer’s words: as a child');
  });

  it('says what became of one that was not done, and of one sent in error', async () => {
    const element = await list(holding([procedure({ id: 'p1', status: 'not-done' }), procedure({ id: 'p2', status: 'entered-in-error' }), procedure({ id: 'p3', status: 'half-way' }), procedure({ id: 'p4', status: undefined })]));
    expect(all(element, '[part~=status]').map(words)).to.deep.equal(['Not done', 'Sent in error', 'half-way', 'Status not stated']);
  });

  it('says whose each is where there are several people, and whose are not shared', async () => {
    const element = await list(holding([mri, { ...bare, connection: 'k3' }], {}, [sharing, luis, { ...sharing, id: 'k3', member: { names: ['Mia Reyes'], shortName: 'Mia' } }]));
    expect(words(row(element, 'p-bare'))).to.contain('Mia');
    expect(row(element, 'p-bare').dataset['connection']).to.equal('k3');
    expect(textOf(element)).to.contain('Luis: procedures are not shared.');
  });

  it('shows one unreadable procedure as one unreadable procedure, and the others', async () => {
    const element = await list(holding([mri, { ...procedureFrom({ resourceType: 'Basic', id: 'p-odd' }), connection: 'k1', claims: [] }]));
    expect(words(row(element, 'p-odd'))).to.contain('This procedure cannot be read');
    expect(all(element, '.row')).to.have.length(2);
  });
});

describe('the claim of a procedure', () => {
  it('opens in place, and closes to the link that it was opened from', async () => {
    const element = await list(holding([mri]));
    button(element, 'Open claim 8842-11').click();
    await drawn(element);
    expect(words(one(element, 'uhc-claim').shadowRoot?.querySelector('h2') as Element)).to.equal('Harbor Imaging');
    button(element, 'Procedures').click();
    await drawn(element);
    expect(words(focused(element) as Element)).to.equal('Open claim 8842-11');
  });

  it('is named to the page, which may show it itself', async () => {
    const element = await list(holding([mri]));
    const seen: unknown[] = [];
    element.addEventListener('uhc-select', (event) => {
      event.preventDefault();
      seen.push(event.resourceType, event.id);
    });
    button(element, 'Open claim 8842-11').click();
    await drawn(element);
    expect(seen).to.deep.equal(['ExplanationOfBenefit', 'c-imaging']);
    expect(all(element, 'uhc-claim')).to.have.length(0);
  });

  it('is looked for anew when claims were read, on a page that shows claims', async () => {
    const made = holding([mri]);
    const element = await list(made);
    const claims = document.createElement('uhc-claim');
    claims.client = made;
    element.after(claims);
    await drawn(element);
    made.claims.set({ state: 'loading', done: 0 });
    made.claims.set({ state: 'data', items: [], asOf: Date.now() });
    expect(made.kept.asked).to.deep.equal(['join']);
  });
});

describe('what the list of procedures is in', () => {
  it('not connected: asks for procedures, and for nothing but the name beside them', async () => {
    const made = new FakeClient([hsid]);
    const element = await list(made);
    expect(element.needed).to.deep.equal(['patient/Procedure.read']);
    expect(element.optional).to.deep.equal(['patient/Patient.read']);
    expect(textOf(element)).to.contain('Connect a plan');
  });

  it('loading: grey lines without a digit', async () => {
    const element = await list(client({ state: 'loading', done: 0 }));
    expect(textOf(element)).to.contain('Reading your procedures');
    expect(words(one(element, '[part~=skeleton]'))).to.equal('');
  });

  it('not shared: says so, and asks again from the consent screen', async () => {
    const element = await list(client({ state: 'empty', why: 'not-shared' }, [ana]));
    expect(textOf(element)).to.contain('Procedures are not shared');
    expect(button(element, 'Ask again')).to.not.equal(undefined);
  });

  it('not shared, after two refusals: asks no more, and says where to change it', async () => {
    const element = await list(client({ state: 'empty', why: 'not-shared' }, [{ ...ana, declined: ['patient/Procedure.read'], refused: ['patient/Procedure.read'] }]));
    expect(textOf(element)).to.contain('You said no twice, so we stopped asking.');
    expect(all(element, '[part~=empty] button')).to.have.length(0);
  });

  it('empty: says why, and looks again', async () => {
    const made = client({ state: 'empty', why: 'none-stated' });
    const element = await list(made);
    expect(textOf(element)).to.contain('No procedures in this record');
    button(element, 'Look again').click();
    await drawn(element);
    expect(made.kept.asked).to.deep.equal(['refresh']);
  });

  it('error: what happened, and one way on; the site hears its code', async () => {
    const made = client({ state: 'loading', done: 0 });
    const element = await list(made);
    const codes: string[] = [];
    element.addEventListener('uhc-error', ({ code }) => codes.push(code));
    made.kept.listed.set({ state: 'error', error: new UhcError('payer_unreachable') });
    await drawn(element);
    button(element, 'Try again').click();
    await drawn(element);
    expect(made.kept.asked).to.deep.equal(['refresh']);
    expect(codes).to.deep.equal(['payer_unreachable']);
  });

  it('old, with the payer away: readable, with its age', async () => {
    const element = await list(holding([mri], { asOf: Date.now() - 7 * 3_600_000, missing: new UhcError('payer_unreachable') }));
    expect(textOf(element)).to.contain('The payer cannot be reached').and.to.contain('7 hr. ago').and.to.contain('MRI of the knee');
  });

  it('says so where what reads them cannot be had, and tries again', async () => {
    const made = holding([mri]);
    made.records = () => Promise.reject(new TypeError('no network'));
    const element = await list(made);
    expect(textOf(element)).to.contain('Something here went wrong');
    made.records = () => Promise.resolve(made.kept);
    button(element, 'Try again').click();
    await drawn(element);
    expect(textOf(element)).to.contain('MRI of the knee');
  });

  it('says the count once when a read ends, by voice and by event', async () => {
    const made = client({ state: 'loading', done: 0 });
    const element = await list(made);
    const counts: number[] = [];
    element.addEventListener('uhc-load', ({ count }) => counts.push(count));
    made.kept.listed.set({ state: 'data', items: [mri], asOf: Date.now(), loading: { done: 1 }, partial: true });
    made.kept.listed.set({ state: 'data', items: [mri, bare], asOf: Date.now() });
    await drawn(element);
    expect(words(one(element, '[role=status]'))).to.equal('2 procedures');
    expect(counts).to.deep.equal([2]);
  });
});
