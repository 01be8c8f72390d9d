import { expect } from '@open-wc/testing';
import '../../../components/claim/own/own-note.js';
import '../../../components/claim/record/claim-record.js';
import '../../../components/claim/uhc-claim.js';
import { FakeClient, hsid } from '../fake-client.js';
import { mount, one, speakSpanish, words } from '../mount.js';
import { adjudication, eob, type SampleEob } from '../sample-eobs.js';

async function said(sample: SampleEob, lang = 'en'): Promise<string> {
  const client = new FakeClient([hsid]).holding([eob({ id: 'c', ...sample })]);
  return words(one(await mount('uhc-claim', client, { claimId: 'c', lang }), '[part~=sentence]')).replace(/\s?–\s?/g, '–');
}

const DAY = { provider: 'Elm Clinic', start: '2025-03-10' } as const;
const AT = { facility: { display: 'Elm Hospital' } };

/** What is stated, and the sentence for it in both languages. */
const WHEN_AND_WHO: readonly (readonly [string, SampleEob, string, string])[] = [
  ['a visit', DAY, 'On March 10, 2025, you had care from Elm Clinic.', 'El 10 de marzo de 2025, usted recibió atención de Elm Clinic.'],
  ['a stay', { ...DAY, kind: 'institutional', end: '2025-03-12' }, 'On March 10–12, 2025, you had care at Elm Clinic.', 'Los días 10–12 de marzo de 2025, usted recibió atención en Elm Clinic.'],
  ['a drug', { ...DAY, kind: 'pharmacy' }, 'On March 10, 2025, you got a prescription from Elm Clinic.', 'El 10 de marzo de 2025, usted surtió una receta en Elm Clinic.'],
  ['a drug that was refused', { ...DAY, kind: 'pharmacy', decision: 'denied' }, 'On March 10, 2025, Elm Clinic asked the plan to pay for a prescription.', 'El 10 de marzo de 2025, Elm Clinic pidió al plan que pagara una receta.'],
  ['teeth', { ...DAY, kind: 'oral' }, 'On March 10, 2025, you had dental care from Elm Clinic.', 'El 10 de marzo de 2025, usted recibió atención dental de Elm Clinic.'],
  ['eyes', { ...DAY, kind: 'vision' }, 'On March 10, 2025, you had eye care from Elm Clinic.', 'El 10 de marzo de 2025, usted recibió atención de la vista de Elm Clinic.'],
  ['another kind', { ...DAY, kind: 'other' }, 'On March 10, 2025, you had care from Elm Clinic.', 'El 10 de marzo de 2025, usted recibió atención de Elm Clinic.'],
  ['a month', { ...DAY, start: '2025-03' }, 'In March 2025, you had care from Elm Clinic.', 'En marzo de 2025, usted recibió atención de Elm Clinic.'],
  ['a place besides', { ...DAY, more: AT }, 'On March 10, 2025, you had care from Elm Clinic at Elm Hospital.', 'El 10 de marzo de 2025, usted recibió atención de Elm Clinic en Elm Hospital.'],
  ['no provider', { start: '2025-03-10' }, 'On March 10, 2025, you had care from a provider who is not named.', 'El 10 de marzo de 2025, usted recibió atención de un proveedor sin nombre indicado.'],
  ['no day', { provider: 'Elm Clinic' }, 'On a day not stated, you had care from Elm Clinic.', 'En un día no indicado, usted recibió atención de Elm Clinic.'],
  ['a name that ends with a full stop', { ...DAY, provider: 'Elm, P.L.L.C.' }, 'On March 10, 2025, you had care from Elm, P.L.L.C.', 'El 10 de marzo de 2025, usted recibió atención de Elm, P.L.L.C.'],
  ['neither day nor provider', {}, '', ''],
  ['an estimate', { ...DAY, use: 'predetermination' }, '', ''],
  ['an error', { ...DAY, status: 'entered-in-error' }, '', ''],
];

const MONEY: readonly (readonly [string, SampleEob, string, string])[] = [
  ['a copay', { totals: { copay: 20, memberliability: 20 } }, 'You owe $20.00: a copay.', 'Usted debe $20.00: un copago.'],
  ['a deductible', { totals: { deductible: 20, copay: 0, memberliability: 20 } }, 'You owe $20.00: your deductible.', 'Usted debe $20.00: su deducible.'],
  ['coinsurance', { totals: { coinsurance: 20, memberliability: 20 } }, 'You owe $20.00: coinsurance.', 'Usted debe $20.00: coseguro.'],
  ['what is not covered', { totals: { noncovered: 20, memberliability: 20 } }, 'You owe $20.00: not covered by the plan.', 'Usted debe $20.00: el plan no lo cubre.'],
  ['three parts', { totals: { deductible: 5, copay: 5, coinsurance: 10, memberliability: 20 } }, 'You owe $20.00: $5.00 of your deductible, a copay of $5.00, and $10.00 of coinsurance.', 'Usted debe $20.00: $5.00 de su deducible, un copago de $5.00 y $10.00 de coseguro.'],
  ['a share and what is not covered', { totals: { copay: 5, noncovered: 15, memberliability: 20 } }, 'You owe $20.00: a copay of $5.00 and $15.00 not covered by the plan.', 'Usted debe $20.00: un copago de $5.00 y $15.00 que el plan no cubre.'],
  ['parts that do not come to it', { totals: { copay: 5, memberliability: 20 } }, 'You owe $20.00.', 'Usted debe $20.00.'],
  ['a part that is given twice', { more: { total: [adjudication('copay', 10), adjudication('copay', 20), adjudication('memberliability', 20)] } }, 'You owe $20.00.', 'Usted debe $20.00.'],
  ['nothing owed', { totals: { copay: 0, memberliability: 0 } }, 'You owe $0.00.', 'Usted debe $0.00.'],
  ['all there is', { totals: { submitted: 250, eligible: 180, paidtoprovider: 150, priorpayerpaid: 10, memberliability: 20, paidbypatient: 20 } },
    'They billed $250.00. Your plan’s price is $180.00. The plan paid $150.00. You owe $20.00. Another plan paid $10.00. You have already paid $20.00.',
    'Cobraron $250.00. El precio de su plan es $180.00. El plan pagó $150.00. Usted debe $20.00. Otro plan pagó $10.00. Usted ya pagó $20.00.'],
  ['silence about what is owed', { totals: { submitted: 250 } }, 'They billed $250.00. What you owe is not stated.', 'Cobraron $250.00. Lo que usted debe no está indicado.'],
  ['two amounts', { more: { total: [adjudication('memberliability', 30), adjudication('memberliability', 45)] } }, 'What you owe is given more than once: $30.00 and $45.00.', 'Lo que usted debe se da más de una vez: $30.00 y $45.00.'],
  ['silence', {}, 'The payer states no amount for this claim.', 'El pagador no indica ningún monto de esta reclamación.'],
];

describe('the sentence of a claim', () => {
  before(speakSpanish);

  for (const [name, sample, english, spanish] of WHEN_AND_WHO) {
    it(`says when and from whom: ${name}`, async () => {
      expect(await said({ ...sample, totals: { submitted: 10 } })).to.equal(`${english} They billed $10.00. What you owe is not stated.`.trim());
      expect(await said({ ...sample, totals: { submitted: 10 } }, 'es')).to.equal(`${spanish} Cobraron $10.00. Lo que usted debe no está indicado.`.trim());
    });
  }

  for (const [name, sample, english, spanish] of MONEY) {
    it(`says the money: ${name}`, async () => {
      expect(await said(sample)).to.equal(english);
      expect(await said(sample, 'es')).to.equal(spanish);
    });
  }
});
