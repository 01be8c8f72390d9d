import { expect } from '@open-wc/testing';
import '../../../components/claim/record/claim-record.js';
import '../../../components/claim/own/own-note.js';
import '../../../components/claim/raw/raw-record.js';
import '../../../components/claim/uhc-claim.js';
import type { ClaimElement } from '../../../components/claim/claim-element.js';
import { AMOUNT_NAMES } from '../../../src/model/claim/claim.js';
import { FakeClient, hsid } from '../fake-client.js';
import { all, button, drawn, mount, one, textOf, words } from '../mount.js';
import { SAMPLES, contradicting, imaging } from '../sample-claims.js';
import { adjudication, eob } from '../sample-eobs.js';

async function claim(id: string, resources: readonly object[] = SAMPLES): Promise<ClaimElement> {
  return mount('uhc-claim', new FakeClient([hsid]).holding(resources), { claimId: id });
}

/** The amounts at the claim's own level: what stands in a line is the line's. */
function amounts(element: Element): Readonly<Record<string, string>> {
  const own = all(element, '[part~=amount][data-amount]').filter((each) => !each.closest('[data-line]'));
  return Object.fromEntries(own.map((each) => [each.dataset['amount'] ?? '', words(each)]));
}

describe('one claim', () => {
  it('is told in a sentence made of stated amounts only', async () => {
    expect(words(one(await claim('c-imaging'), '[part~=sentence]'))).to.equal('On March 2, 2025, you had care from Harbor Imaging. They billed $1,240.00. Your plan’s price is $615.00. The plan paid $350.00. You owe $265.00: $200.00 of your deductible and $65.00 of coinsurance.');
    expect(words(one(await claim('c-hospital'), '[part~=sentence]'))).to.match(/^On February 11\s?–\s?13, 2025, you had care at St. Anne Hospital. They billed \$24,600.00. The plan paid \$8,410.00. What you owe is not stated.$/);
  });

  it('names each of the eleven amounts once, with its value, or the words and no digit', async () => {
    const element = await claim('c-imaging');
    const shown = amounts(element);
    expect(Object.keys(shown).sort()).to.deep.equal([...AMOUNT_NAMES].sort());
    expect(shown).to.include({ billed: '$1,240.00', allowed: '$615.00', discount: '$535.00', 'not-covered': '$90.00', deductible: '$200.00', coinsurance: '$65.00', 'plan-paid': '$350.00', 'you-owe': '$265.00' });
    for (const name of ['copay', 'other-plan-paid', 'paid-by-you']) expect(shown[name]).to.match(/not stated$/).and.to.not.match(/\d/);
  });

  it('says from where each amount is', async () => {
    const rows = all(await claim('c-imaging'), '.ladder tr').map(words);
    expect(rows.find((row) => row.startsWith('Billed'))).to.contain('from the claim’s total');
    expect(rows.find((row) => row.startsWith('Plan discount'))).to.contain('from its lines');
  });

  it('says $0.00 where zero is stated', async () => {
    expect(amounts(await claim('c-drug'))['you-owe']).to.equal('$0.00');
  });

  it('says "Not stated" where what is owed is not, and that it does not mean $0', async () => {
    const element = await claim('c-hospital');
    expect(amounts(element)['you-owe']).to.equal('Not stated');
    expect(textOf(element)).to.contain('It does not mean $0.');
  });

  it('shows both amounts under the payer’s own names, adds neither, and draws no picture', async () => {
    const element = await claim('c-twice');
    expect(amounts(element)['you-owe']).to.contain('Member responsibility').and.to.contain('$30.00').and.to.contain('Patient share, revised').and.to.contain('$45.00').and.to.not.contain('$75.00');
    expect(textOf(element)).to.contain('The payer gave two amounts');
    expect(all(element, '[part~=picture]')).to.deep.equal([]);
  });

  it('says which service the doubt is in, where it is in one of several', async () => {
    const doubtful = eob({ id: 'c-doubt', provider: 'Elm Street Clinic', start: '2025-03-10', lines: [{ text: 'Visit', money: { memberliability: 10 } }, { text: 'Blood test' }] });
    const [first, second] = doubtful['item'] as Record<string, unknown>[];
    const twice = { ...doubtful, item: [first, { ...second, adjudication: [adjudication('memberliability', 5), adjudication('memberliability', 7)] }] };
    const element = await claim('c-doubt', [twice]);
    expect(textOf(element)).to.contain('The doubt is in Blood test.');
    expect(amounts(element)['you-owe']).to.contain('$5.00').and.to.contain('$7.00').and.to.contain('from service Blood test');
  });

  it('draws the picture from stated parts, in words as well, and leaves the rest open', async () => {
    const picture = one(await claim('c-hospital'), '[part~=picture]');
    expect(picture.getAttribute('aria-label')).to.equal('Of $24,600.00 billed: $14,190.00 plan discount, $8,410.00 plan paid, and the rest is not stated. The table below says the same.');
    expect(all(await claim('c-hospital'), '.bar .rest')).to.have.length(1);
    expect(all(await claim('c-imaging'), '.bar .rest')).to.deep.equal([]);
  });

  it('draws no picture where the parts come to more than was billed', async () => {
    const element = await claim('c-over', [eob({ id: 'c-over', totals: { submitted: 100, paidtoprovider: 80, memberliability: 40 } })]);
    expect(all(element, '[part~=picture]')).to.deep.equal([]);
  });

  it('explains a word where it stands', async () => {
    const element = await claim('c-imaging');
    const term = button(element, 'Coinsurance');
    term.click();
    await drawn(element);
    expect(term.getAttribute('aria-expanded')).to.equal('true');
    expect(textOf(element)).to.contain('Your share of the plan’s price once the deductible is met');
  });

  it('shows each service with its own amounts, inside its line', async () => {
    const lines = all(await claim('c-imaging'), '[data-line]');
    expect(lines.map((line) => line.dataset['line'])).to.deep.equal(['1', '2', '3']);
    const own = (line: HTMLElement | undefined): Record<string, string> => Object.fromEntries([...(line?.querySelectorAll<HTMLElement>('[data-amount]') ?? [])].map((each) => [each.dataset['amount'], words(each)]));
    expect(own(lines[0])).to.deep.include({ billed: '$1,060.00', allowed: '$525.00', 'plan-paid': '$260.00', 'you-owe': '$265.00' });
    expect(own(lines[1])['you-owe']).to.equal('$0.00');
    expect(own(lines[2])['you-owe']).to.equal('Not stated');
    expect(words(lines[2] as HTMLElement)).to.contain('Contrast dye').and.to.contain('Code M2207').and.to.contain('Not paid');
  });

  it('says why something was not paid: the payer’s words first, its code small', async () => {
    const element = await claim('c-imaging');
    expect(words(one(element, '[part~=reason]'))).to.equal('Prior authorization was not obtained. The plan’s words, for Contrast dye. Code as sent: PA-02 The plan wanted to be asked before this service. Our reading, not the plan’s.');
    expect(words(one(element, '[part~=notice]'))).to.contain('One service was not paid');
    const bare = await claim('c-refused');
    expect(words(one(bare, '[part~=reason]'))).to.contain('The plan gives a code and no words.').and.to.contain('Code as sent: 197');
  });

  it('shows diagnoses, people, dates and numbers', async () => {
    expect(textOf(await claim('c-imaging'))).to.contain('Pain in right knee').and.to.contain('M25.561').and.to.contain('Ordered by').and.to.contain('Dr. Noor Haddad')
      .and.to.contain('March 2, 2025').and.to.contain('March 7, 2025').and.to.contain('8842-11').and.to.contain('This is not a bill.');
  });

  it('keeps an amount that it has no name for, under the payer’s own words', async () => {
    const strange = eob({ id: 'c-strange', totals: { submitted: 10 }, more: { total: [adjudication('submitted', 10), adjudication('xyz', 3.5, 'Regional levy')] } });
    expect(words(one(await claim('c-strange', [strange]), '[part~=other-amounts]'))).to.contain('Regional levy').and.to.contain('$3.50');
  });

  it('shows the record as the plan sent it, as text, when asked', async () => {
    const hostile = { ...imaging, id: 'c-hostile', provider: { display: '<img src=x onerror="window.pwned=1">' } };
    const element = await claim('c-hostile', [hostile]);
    const details = one(element, '[part~=raw]') as HTMLDetailsElement;
    details.open = true;
    await new Promise((done) => setTimeout(done, 20));
    await drawn(element);
    expect(JSON.parse(one(element, 'pre').textContent)).to.deep.equal(hostile);
    expect(all(element, 'img')).to.deep.equal([]);
    expect('pwned' in window).to.equal(false);
  });

  it('says that it was replaced, does not count, and where the new one is', async () => {
    const element = await claim('c-dental-1');
    expect(textOf(element)).to.contain('This claim was replaced').and.to.contain('How this claim changed').and.to.contain('Claim 7731-05');
    const seen: string[] = [];
    element.addEventListener('uhc-select', (event) => seen.push(event.id));
    button(element, 'Open the new one').click();
    await drawn(element);
    expect(seen).to.deep.equal(['c-dental-2']);
    expect(textOf(element)).to.contain('$22.40');
  });

  it('that the plan has not decided says so, and one that is unreadable does too', async () => {
    expect(textOf(await claim('c-pending'))).to.contain('The plan has not decided yet');
    expect(textOf(await claim('c-broken'))).to.contain('This claim cannot be read');
  });

  it('that nobody holds is said to be not here', async () => {
    expect(textOf(await claim('nobody-has-it'))).to.contain('This claim is not here');
  });

  it('states no amount at all where the payer states none', async () => {
    const element = await claim('c-silent', [eob({ id: 'c-silent' })]);
    expect(textOf(element)).to.contain('The payer states no amount for this claim.');
    for (const text of Object.values(amounts(element))) expect(text).to.match(/not stated$/i);
  });

  it('follows the claims when they are read anew, and keeps what is shown until then', async () => {
    const client = new FakeClient([hsid]).holding([contradicting]);
    const element = await mount('uhc-claim', client, { claimId: 'c-twice' });
    client.holding([eob({ id: 'c-twice', provider: 'Elm Street Clinic', totals: { memberliability: 30 } })]);
    await drawn(element);
    expect(words(one(element, '[part~=sentence]'))).to.equal('On a day not stated, you had care from Elm Street Clinic. You owe $30.00.');
  });
});
