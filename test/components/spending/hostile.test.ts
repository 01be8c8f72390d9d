import { expect } from '@open-wc/testing';
import '../../../components/member-card/uhc-member-card.js';
import '../../../components/procedures-list/uhc-procedures-list.js';
import '../../../components/spending/uhc-spending.js';
import type { UhcElement } from '../../../components/shared/uhc-element.js';
import { memberFromPatient } from '../../../src/model/member-from-patient.js';
import { procedureFrom } from '../../../src/model/procedure-from.js';
import { FakeClient, ana, hsid } from '../fake-client.js';
import { PAYLOADS, poisoned } from '../hostile-texts.js';
import { all, button, drawn, mount, one } from '../mount.js';
import { SAMPLES } from '../sample-claims.js';

const PATIENT = {
  resourceType: 'Patient', id: 'p1', birthDate: '1986-07-02', gender: 'female', name: [{ text: 'Ana' }, { text: 'Anita' }],
  identifier: [{ type: { text: 'Member number', coding: [{ code: 'constructor', display: 'x' }] }, value: '990011223344' }], address: [{ line: ['12 Harbor Street'], city: 'Houma' }], telecom: [{ system: 'phone', value: '1' }],
};
const PROCEDURE = {
  resourceType: 'Procedure', id: 'p1', status: 'completed', code: { text: 'MRI', coding: [{ system: 'http://hl7.org/fhir/sid/icd-10-cm', code: '__proto__' }] }, performedString: 'once',
  performer: [{ actor: { display: 'Dr. Haddad' } }], location: { display: 'Harbor' }, reasonCode: [{ text: 'Pain' }],
};

function harmless(element: UhcElement): void {
  expect(all(element, 'img, script, iframe, object, embed, [onclick], [onerror], [onload], [ontoggle], a[href^="javascript" i]')).to.deep.equal([]);
  expect('pwned' in window).to.equal(false);
  expect(Object.keys(Object.prototype)).to.deep.equal([]);
}

function client(payload: string): FakeClient {
  const member = { ...memberFromPatient(poisoned(PATIENT, payload)), birthDate: payload, shortName: payload };
  const made = new FakeClient([hsid]).holding(SAMPLES.map((sample) => poisoned(sample, payload) as object), { warnings: [payload] }, [{ ...ana, member }, { ...ana, id: 'k2', member }]);
  const one = { ...procedureFrom(poisoned(PROCEDURE, payload)), connection: 'k1', claims: [{ id: 'c-imaging', number: payload }] };
  made.kept.listed.set({ state: 'data', items: [one, { ...one, status: payload, performed: payload }], asOf: Date.now(), warnings: [payload] });
  return made;
}

describe('what a payer’s text can do in a year, procedures and a card', () => {
  for (const payload of PAYLOADS) {
    it(`is to be read: ${payload.slice(0, 40)}`, async () => {
      const spending = await mount('uhc-spending', client(payload));
      if (all(spending, '[data-by=month] button').length > 0) all(spending, '[data-by=month] button')[0]?.click();
      await drawn(spending);
      harmless(spending);
      const procedures = await mount('uhc-procedures-list', client(payload));
      expect(all(procedures, '.row')).to.have.length(2);
      harmless(procedures);
      const card = await mount('uhc-member-card', client(payload));
      button(card, 'Show all').click();
      await drawn(card);
      expect(one(card, '[part~=card]')).to.not.equal(undefined);
      harmless(card);
    });
  }
});
