import '../../../components/member-card/uhc-member-card.js';
import '../../../components/procedures-list/uhc-procedures-list.js';
import '../../../components/spending/uhc-spending.js';
import type { UhcElement } from '../../../components/shared/uhc-element.js';
import { UhcError } from '../../../src/errors.js';
import { memberFromPatient } from '../../../src/model/member-from-patient.js';
import type { MemberProcedure } from '../../../src/model/member-procedure.js';
import { procedureFrom } from '../../../src/model/procedure-from.js';
import type { Connection } from '../../../src/store/client.js';
import type { View } from '../../../src/store/view.js';
import { everybodyCanUse, type Show } from '../everybody.js';
import { FakeClient, ana, hsid } from '../fake-client.js';
import { button, drawn, mount, one, type Tag } from '../mount.js';
import { SAMPLES, undated } from '../sample-claims.js';

const LONG = 'Sigríður Aðalheiður Featherstonehaugh-Oyelaran y Montesinos de la Santísima Trinidad III';
const MEMBER = memberFromPatient({
  resourceType: 'Patient', birthDate: '1986-07-02', gender: 'female', name: [{ text: LONG }, { text: 'Ana Reyes' }],
  identifier: [{ type: { text: 'Member number' }, value: '990011223344' }, { type: { text: 'Unique member identifier of the predecessor plan' }, value: '77' }],
  address: [{ line: ['12 Harbor Street'], city: 'Houma', state: 'LA', postalCode: '70360' }], telecom: [{ system: 'phone', value: '(985) 555-0142' }],
});
const full: Connection = { ...ana, scopes: [...ana.scopes, 'patient/Procedure.read'], member: MEMBER };
const luis: Connection = { ...full, id: 'k2', member: { names: ['Luis Reyes'], shortName: 'Luis' } };

function procedure(fields: object, claims: MemberProcedure['claims'] = []): MemberProcedure {
  return { ...procedureFrom({ resourceType: 'Procedure', status: 'completed', ...fields }), connection: 'k1', claims };
}

const PROCEDURES: readonly MemberProcedure[] = [
  procedure({ id: 'p1', code: { text: 'MRI of the knee', coding: [{ code: '73721' }] }, performedDateTime: '2025-03-02', performer: [{ actor: { display: LONG } }], reasonCode: [{ text: 'Pain' }] }, [{ id: 'c-imaging', number: '8842-11' }]),
  procedure({ id: 'p2', status: 'not-done', code: { coding: [{ system: 'http://hl7.org/fhir/sid/icd-10-cm', code: 'I10' }] }, performedString: 'some time ago' }),
  { ...procedureFrom({ resourceType: 'Basic', id: 'p3' }), connection: 'k1', claims: [] },
];

function screen(tag: Tag, made: () => FakeClient, then: (element: UhcElement) => void = () => undefined): Show {
  return async (lang) => {
    const element = await mount(tag, made(), { lang });
    then(element);
    await drawn(element);
    return element;
  };
}

function year(claims: readonly object[], view: Parameters<FakeClient['holding']>[1] = {}, connections: readonly Connection[] = [full]): FakeClient {
  return new FakeClient([hsid]).holding(claims, view, connections);
}

function listing(view: View<MemberProcedure>, connections: readonly Connection[] = [full]): FakeClient {
  const client = year([], {}, connections);
  client.kept.listed.set(view);
  return client;
}

function unread(error: UhcError): FakeClient {
  const client = year([]);
  client.kept.unread = error;
  return client;
}

const asOf = Date.now();

describe('everybody can use a year, procedures and a card', () => {
  everybodyCanUse({
    'spending': screen('uhc-spending', () => year(SAMPLES, {}, [full, luis])),
    'spending, with the claims of a month': screen('uhc-spending', () => year(SAMPLES), (element) => button(element, /^Febr|^febr/).click()),
    'spending, wide': screen('uhc-spending', () => year(SAMPLES), (element) => { element.style.width = '1200px'; }),
    'spending, in part, with an error': screen('uhc-spending', () => year(SAMPLES, { partial: true, missing: new UhcError('payer_down', { status: 502 }) })),
    'spending of claims without a date': screen('uhc-spending', () => year([undated])),
    'procedures': screen('uhc-procedures-list', () => listing({ state: 'data', items: PROCEDURES, asOf: asOf - 9e7, missing: new UhcError('payer_busy') }, [full, { ...luis, scopes: ana.scopes }])),
    'procedures that are read': screen('uhc-procedures-list', () => listing({ state: 'loading', done: 3 })),
    'procedures that are not shared': screen('uhc-procedures-list', () => listing({ state: 'empty', why: 'not-shared' })),
    'cards, hidden': screen('uhc-member-card', () => year([], {}, [full, luis, { ...luis, id: 'k3', scopes: [], member: { names: [] } }])),
    'a card, shown': screen('uhc-member-card', () => year([]), (element) => one(element, '[part~=show]').click()),
    'a card, with an error': screen('uhc-member-card', () => unread(new UhcError('payer_unreachable'))),
  });
});
