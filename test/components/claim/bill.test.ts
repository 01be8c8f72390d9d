import { expect } from '@open-wc/testing';
import '../../../components/claim/bill/bill-desk.js';
import '../../../components/claim/own/own-note.js';
import '../../../components/claim/record/claim-record.js';
import '../../../components/claim/uhc-claim.js';
import type { ClaimElement } from '../../../components/claim/claim-element.js';
import { FakeClient, ana, hsid } from '../fake-client.js';
import { all, button, drawn, focused, mount, one, speakSpanish, words } from '../mount.js';
import { SAMPLES } from '../sample-claims.js';
import { eob } from '../sample-eobs.js';

const BILL = '03/02/2025 M1042 MRI of the knee $265.00\n03/02/2025 M2207 Contrast dye $90.00\nAmount due $355.00';

async function compare(id: string, text: string, client = new FakeClient([hsid]).holding(SAMPLES)): Promise<ClaimElement> {
  const element = await mount('uhc-claim', client, { claimId: id });
  button(element, 'Compare with a bill').click();
  await drawn(element);
  await type(element, text);
  return element;
}

async function type(element: ClaimElement, text: string): Promise<void> {
  const field = one(element, '#bill') as HTMLTextAreaElement;
  field.value = text;
  field.dispatchEvent(new InputEvent('input'));
  await drawn(element);
}

async function press(element: ClaimElement, name: string): Promise<void> {
  button(element, name).click();
  await drawn(element);
}

const said = (element: Element): string => words(one(element, '[part~=bill]'));

describe('a claim compared with a bill', () => {
  it('says by how much they differ, what is just as much, and what to ask on the phone', async () => {
    expect(said(await compare('c-imaging', '355')))
      .to.contain('Their bill typed by you $355.00').and.to.contain('You owe from the claim’s total $265.00').and.to.contain('The bill is higher by $90.00')
      .and.to.contain('The same amount stands at one service: Contrast dye, not covered $90.00.')
      .and.to.contain('“My plan’s record says that I owe $265.00 for March 2, 2025. Your bill says $355.00. What are the other $90.00 for?');
  });

  it('says that they agree', async () => {
    expect(said(await compare('c-imaging', '265.00'))).to.contain('The bill and the plan’s record agree.').and.to.not.contain('higher');
  });

  it('reads a pasted bill line by line', async () => {
    expect(said(await compare('c-imaging', BILL))).to.contain('Their bill its total $355.00')
      .and.to.contain('MRI of the knee The bill: $265.00. The record: you owe, the same.').and.to.contain('Contrast dye The bill: $90.00. The record: billed, the same.');
  });

  it('compares no sum where the record states none, or two, and says so', async () => {
    expect(said(await compare('c-hospital', '100'))).to.contain('The record does not say what you owe').and.to.not.match(/higher|lower|agree/);
    expect(said(await compare('c-twice', '30'))).to.contain('in more than one way').and.to.not.match(/higher|lower|agree/);
  });

  it('finds no amount in words, and takes that for no zero', async () => {
    expect(said(await compare('c-imaging', 'call me'))).to.contain('No amount was found').and.to.not.contain('$0.00');
  });

  it('is kept with the claim, several of them, with a mark, sealed under whose claim it is', async () => {
    const client = new FakeClient([hsid]).holding(SAMPLES);
    const element = await compare('c-imaging', BILL, client);
    await press(element, 'Keep this bill');
    await type(element, '20');
    await press(element, 'Keep this bill');
    button(element, 'In dispute').click();
    await drawn(element);
    expect(all(element, '.bills .chip').map((chip) => chip.getAttribute('aria-pressed'))).to.deep.equal(['false', 'true', 'false', 'false']);
    const kept = await client.kept.note(ana.id, 'bills/c-imaging') as { readonly bills: readonly { readonly text: string; readonly mark?: string }[] };
    expect(kept.bills.map(({ text, mark }) => [text, mark])).to.deep.equal([[BILL, 'disputed'], ['20', undefined]]);
    const again = await mount('uhc-claim', client, { claimId: 'c-imaging' });
    expect(words(one(again, '[part~=own]'))).to.contain('2 bills kept with this claim: $355.00, In dispute; $20.00');
    button(again, 'Compare with a bill').click();
    await drawn(again);
    await press(again, 'Remove');
    expect(focused(again)?.id).to.equal('bill');
    expect((await client.kept.note(ana.id, 'bills/c-imaging') as typeof kept).bills).to.have.length(1);
  });
});

describe('the words for the phone', () => {
  before(speakSpanish);

  it('fit the day as it is stated, in Spanish too', async () => {
    const script = async (start: string | undefined, lang: string): Promise<string> => {
      const client = new FakeClient([hsid]).holding([eob({ id: 'c', ...(start && { start }), totals: { memberliability: 20 } })]);
      const element = await mount('uhc-claim', client, { claimId: 'c', lang });
      all(element, '.acts [aria-expanded]').at(-1)?.click();
      await drawn(element);
      await type(element, '20');
      return words(one(element, '.script'));
    };
    expect(await script('2025-03-02', 'es')).to.contain('dice que debo $20.00 por la atención del 2 de marzo de 2025,');
    expect(await script('2025-03', 'es')).to.contain('dice que debo $20.00 por la atención de marzo de 2025,');
    expect(await script(undefined, 'es')).to.contain('dice que debo $20.00 por esta visita,');
    expect(await script('2025-03', 'en')).to.contain('says that I owe $20.00 for March 2025, and so does your bill.');
  });
});

describe('a note of one’s own', () => {
  it('is kept with the claim, and shown with it again as it was written, whatever it says', async () => {
    const client = new FakeClient([hsid]).holding(SAMPLES);
    const element = await mount('uhc-claim', client, { claimId: 'c-clinic' });
    await press(element, 'Add a note');
    expect(focused(element)?.id).to.equal('note');
    (one(element, '#note') as HTMLTextAreaElement).value = 'Called on the 9th.\n<img src=x onerror="window.pwned=1">';
    (one(element, '#tags') as HTMLInputElement).value = 'taxes, knee';
    await press(element, 'Save');
    expect(words(focused(element) as Element)).to.equal('Change');
    const again = await mount('uhc-claim', client, { claimId: 'c-clinic' });
    expect(words(one(again, '[part~=own]'))).to.contain('Called on the 9th. <img src=x onerror="window.pwned=1">').and.to.contain('taxes').and.to.contain('knee').and.to.contain('Kept on this device only.');
    expect(all(again, 'img')).to.deep.equal([]);
    expect(words(one(await mount('uhc-claim', client, { claimId: 'c-imaging' }), '[part~=own]'))).to.not.contain('Called');
  });

  it('that is left stays as it was', async () => {
    const element = await mount('uhc-claim', new FakeClient([hsid]).holding(SAMPLES), { claimId: 'c-clinic' });
    await press(element, 'Add a note');
    (one(element, '#note') as HTMLTextAreaElement).value = 'Nothing';
    await press(element, 'Leave it as it was');
    expect(words(one(element, '[part~=own]'))).to.not.contain('Nothing');
  });
});
