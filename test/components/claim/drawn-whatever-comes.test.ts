import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import '../../../components/claim/appeal/appeal-view.js';
import '../../../components/claim/own/own-note.js';
import '../../../components/claim/record/claim-record.js';
import '../../../components/claim/uhc-claim.js';
import type { ClaimElement } from '../../../components/claim/claim-element.js';
import { claimFromEob } from '../../../src/model/claim/claim-from-eob.js';
import { withStandings } from '../../../src/model/claim/standings.js';
import { summaryOf } from '../../../src/model/claim/summary.js';
import { mutatedEobs } from '../../model/claim/mutated-eobs.js';
import { FakeClient, hsid } from '../fake-client.js';
import { all, button, drawn, mount, speakSpanish, textOf } from '../mount.js';
import { SAMPLES } from '../sample-claims.js';
import { eob } from '../sample-eobs.js';

const RUNS = 2_000;
const TYPE = 'http://hl7.org/fhir/us/carin-bb/CodeSystem/C4BBSupportingInfoType';
/** What a program says where it should have said nothing. A payer may say it too. */
const NO_WORDS = ['NaN', 'undefined', 'null', '[object', 'Invalid Date'];
const HOSTILE = '<img src=x onerror="window.pwned=1"><script>window.pwned=1</script>';

/** One claim that has something in every place that is drawn, with text that would like to run. */
const FULL = eob({
  id: 'full', number: HOSTILE, kind: 'institutional', provider: HOSTILE, start: '2025-03-02', end: '2025-03-04', decision: 'partiallypaid', prior: '7731-04',
  totals: { submitted: 100, discount: 10, eligible: 80, deductible: 5, copay: 5, coinsurance: 10, noncovered: 10, paidtoprovider: 60, priorpayerpaid: 1, memberliability: 20, paidbypatient: 2 },
  lines: [1, 2].map(() => ({ text: HOSTILE, quantity: 2, network: 'innetwork' as const, status: 'denied' as const, money: { submitted: 50, memberliability: 10 }, denial: { code: '197', text: HOSTILE } })),
  more: {
    accident: { date: '2025-03-01', type: { text: HOSTILE } }, preAuthRef: [HOSTILE], payment: { date: '2025-03-09', amount: { value: 60, currency: 'USD' } }, created: '2025-03-08', insurer: { display: HOSTILE },
    diagnosis: [{ sequence: 1, diagnosisCodeableConcept: { coding: [{ system: 'http://hl7.org/fhir/sid/icd-10-cm', code: 'I10' }] } }],
    careTeam: [{ sequence: 1, provider: { display: HOSTILE }, role: { coding: [{ code: 'primary' }] } }], processNote: [{ number: 1, text: HOSTILE }],
    supportingInfo: [{ category: { coding: [{ system: TYPE, code: 'admissionperiod' }] }, timingPeriod: { start: '2025-03-02', end: '2025-03-04' } }],
  },
});

/** Ends when all that was promised so far is done; a timer would wait longer than that. */
async function turn(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  await new Promise<void>((done) => {
    port1.onmessage = () => done();
    port2.postMessage('');
  });
  port1.close();
}

describe('a claim on the screen, whatever comes', () => {
  const client = new FakeClient([hsid]).holding(SAMPLES);
  const errors: string[] = [];
  const note = (event: ErrorEvent): void => void errors.push(event.message);

  before(speakSpanish);
  before(() => window.addEventListener('error', note));
  after(() => window.removeEventListener('error', note));

  /** Under the id that is on the screen, whatever has become of its own. */
  async function show(element: ClaimElement, source: object): Promise<string> {
    const claim = { ...claimFromEob(source), id: 'full' };
    client.whole.set('full', claim);
    client.claims.set({ state: 'data', items: withStandings([summaryOf(claim, { connection: 'k1', page: 0, entry: 0 })]), asOf: 0 });
    await turn(); // got from the client, and asked to be drawn
    await element.updateComplete;
    return element.shadowRoot?.textContent ?? '';
  }

  it(`is drawn without an error, a script, or a word that is none: ${RUNS} times`, async () => {
    const element = await mount('uhc-claim', client.holding([FULL]), { claimId: 'full' });
    button(element, 'What can I do?').click(); // what was opened stays open, whatever claim comes
    await drawn(element);
    const seen = new Set<string>();
    await fc.assert(fc.asyncProperty(mutatedEobs([FULL, ...SAMPLES]), fc.constantFrom('en', 'es'), async (source, lang) => {
      element.lang = lang;
      const text = await show(element, source);
      seen.add(text);
      const sent = JSON.stringify(source);
      expect(NO_WORDS.filter((word) => text.includes(word) && !sent.includes(word))).to.deep.equal([]);
      expect(element.shadowRoot?.querySelector('img, script, iframe, object, embed')).to.equal(null);
    }), { numRuns: RUNS, seed: 20250304, endOnFailure: true });
    await drawn(element);
    expect(seen.size).to.be.greaterThan(RUNS / 2, 'so many different claims were drawn');
    expect(textOf(element)).to.not.equal('');
    expect(all(element, 'img, script')).to.deep.equal([]);
    expect(errors).to.deep.equal([]);
    expect('pwned' in window).to.equal(false);
  }).timeout(60_000);
});
