import { expect } from '@open-wc/testing';
import '../../../components/claim/own/own-note.js';
import '../../../components/claim/record/claim-record.js';
import '../../../components/claim/uhc-claim.js';
import type { ClaimElement } from '../../../components/claim/claim-element.js';
import { FakeClient, hsid } from '../fake-client.js';
import { all, button, drawn, mount, one, textOf, words } from '../mount.js';
import { SAMPLES } from '../sample-claims.js';
import { eob, type SampleLine } from '../sample-eobs.js';

const INFO = 'http://hl7.org/fhir/us/carin-bb/CodeSystem/C4BBSupportingInfoType';
const THERAPY: SampleLine = { text: 'Therapy, 15 minutes', code: 'T9711', network: 'innetwork', money: { submitted: 140, eligible: 100, memberliability: 20 } };

function info(code: string, more: object): object {
  return { category: { coding: [{ system: INFO, code }] }, ...more };
}

async function claim(id: string, resources: readonly object[] = SAMPLES): Promise<ClaimElement> {
  return mount('uhc-claim', new FakeClient([hsid]).holding(resources), { claimId: id });
}

describe('what a claim says beside its money', () => {
  it('puts equal services together, each of them one press away', async () => {
    const element = await claim('c', [eob({ id: 'c', start: '2025-02-20', lines: [THERAPY, THERAPY, { text: 'Visit' }] })]);
    const [group, visit] = all(element, '[part~=service]');
    expect(words(group as HTMLElement)).to.match(/^2 × Therapy, 15 minutes \$20\.00 each/);
    expect(all(element, '[data-line]').map((line) => line.dataset['line'])).to.deep.equal(['1', '2', '3']);
    expect(group?.querySelector('details')?.open).to.equal(false);
    expect(words(visit as HTMLElement)).to.contain('Visit');
  });

  it('says quietly that the amounts add up, and plainly where they do not', async () => {
    expect(words(one(await claim('c-imaging'), '[part~=sums]'))).to.contain('The 4 parts add up to what was billed.');
    const element = await claim('c', [eob({ id: 'c', totals: { submitted: 292, memberliability: 40 }, lines: [THERAPY, THERAPY] })]);
    expect(words(one(element, '[part~=sums]'))).to.contain('Billed: the claim says $292.00, its services come to $280.00. It differs by $12.00.').and.to.contain('add up to the payer’s total: you owe.');
  });

  it('counts what is not covered once, draws the picture so, and says where it is', async () => {
    const element = await claim('c', [eob({ id: 'c', totals: { submitted: 100, paidtoprovider: 60, noncovered: 30, memberliability: 40 } })]);
    expect(words(one(element, '[part~=sums]'))).to.equal('The 2 parts add up to what was billed. What is not covered is part of what you owe.');
    expect(all(element, '.bar i').map(({ className }) => className)).to.deep.equal(['plan-paid', 'you-owe']);
  });

  it('checks nothing where nothing can be', async () => {
    expect(all(await claim('c', [eob({ id: 'c', totals: { memberliability: 40 } })]), '[part~=sums]')).to.deep.equal([]);
  });

  it('tells how a claim changed: every version, what it owes, and what is new in it', async () => {
    const element = await claim('c-dental-2');
    const versions = all(element, '[part~=thread] > li').map(words);
    expect(versions[0]).to.match(/^Claim 7731-04 \$27\.40 not counted$/);
    expect(versions[1]).to.match(/^Claim 7731-05 \$22\.40 this one · current, counted What changed: plan paid \$61\.60, now \$66\.60; you owe \$27\.40, now \$22\.40\.$/);
    expect(all(element, '[part~=thread] [data-amount]'), 'amounts of other versions are none of this claim’s').to.deep.equal([]);
    button(element, 'Claim 7731-04').click();
    await drawn(element);
    expect(element.claimId).to.equal('c-dental-1');
  });

  it('says for how many days a drug is, which fill it was, and how much of it', async () => {
    const drug = eob({ id: 'c', kind: 'pharmacy', lines: [{ text: 'Metformin 500 mg', quantity: 60 }], more: { supportingInfo: [info('dayssupply', { valueQuantity: { value: 30 } }), info('refillnum', { valueQuantity: { value: 2 } })] } });
    expect(words(one(await claim('c', [drug]), '[part~=service]'))).to.contain('Metformin 500 mg').and.to.contain('60 units').and.to.contain('for 30 days · refill number 2');
  });

  it('says how long a stay was, what accident it came from, and which approval it had', async () => {
    const stay = eob({
      id: 'c', kind: 'institutional', start: '2025-02-11', end: '2025-02-13',
      more: { supportingInfo: [info('admissionperiod', { timingPeriod: { start: '2025-02-11', end: '2025-02-13' } })], accident: { date: '2025-02-11', type: { text: 'Fall' } }, preAuthRef: ['PA-991'] },
    });
    expect(textOf(await claim('c', [stay]))).to.contain('2 nights').and.to.contain('Day of the accident').and.to.contain('Fall').and.to.contain('Approval number').and.to.contain('PA-991');
  });

  it('calls a service by its revenue code’s word where its own code says that there is none', async () => {
    const absent = { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/data-absent-reason', code: 'not-applicable', display: 'Not Applicable' }] };
    const element = await claim('c', [eob({ id: 'c', more: { item: [{ sequence: 1, productOrService: absent, revenue: { text: 'Room and board' } }, { sequence: 2, productOrService: absent }] } })]);
    expect(all(element, '.svc .name').map(words)).to.deep.equal(['Room and board', 'Service 2']);
  });

  it('names the tooth and its surfaces', async () => {
    const item = { sequence: 1, productOrService: { text: 'Filling' }, bodySite: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/ADAUniversalToothDesignationSystem', code: '3' }] }, subSite: [{ text: 'Mesial' }, { text: 'Distal' }] };
    expect(words(one(await claim('c', [eob({ id: 'c', kind: 'oral', more: { item: [item] } })]), '[part~=service]'))).to.contain('tooth or area: 3').and.to.contain('surface: Mesial and Distal');
  });

  it('explains the words that people look up most', async () => {
    const text = words(one(await claim('c-imaging'), '.glossary'));
    for (const term of ['Explanation of benefits (EOB)', 'Out-of-pocket', 'Network', 'Prior authorization', 'Appeal', 'Allowed', 'Deductible', 'Copay', 'Coinsurance']) expect(text).to.contain(term);
  });

  it('marks in the record as sent what was read of it, and nothing else', async () => {
    const element = await claim('c-imaging');
    (one(element, '[part~=raw]') as HTMLDetailsElement).open = true;
    await new Promise((done) => setTimeout(done, 20));
    await drawn(element);
    const marked = all(element, 'pre mark').map(words);
    expect(marked).to.include('1240').and.to.include('"Harbor Imaging"').and.to.include('"Prior authorization was not obtained."');
  });

  it('begins with nothing open where another claim is shown', async () => {
    const element = await claim('c-imaging');
    button(element, 'Compare with a bill').click();
    await drawn(element);
    element.claimId = 'c-clinic';
    await drawn(element);
    expect(all(element, '[part~=bill]')).to.deep.equal([]);
  });
});
