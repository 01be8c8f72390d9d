import { expect } from '@open-wc/testing';
import '../../../components/claim/appeal/appeal-view.js';
import '../../../components/claim/own/own-note.js';
import '../../../components/claim/record/claim-record.js';
import '../../../components/claim/uhc-claim.js';
import type { ClaimElement } from '../../../components/claim/claim-element.js';
import { FakeClient, hsid } from '../fake-client.js';
import { all, button, drawn, mount, one, words } from '../mount.js';
import { SAMPLES } from '../sample-claims.js';
import { eob } from '../sample-eobs.js';

async function help(id: string, resources: readonly object[] = SAMPLES): Promise<ClaimElement> {
  const element = await mount('uhc-claim', new FakeClient([hsid]).holding(resources), { claimId: id });
  button(element, 'What can I do?').click();
  await drawn(element);
  return element;
}

describe('what can be done where something was not paid', () => {
  it('is told in the order in which people succeed, by what the reason is about', async () => {
    const steps = all(await help('c-imaging'), '.steps > li').map(words);
    expect(steps).to.have.length(3);
    expect(steps[0]).to.match(/^Ask Harbor Imaging ?They can still send the plan the missing approval\./);
    expect(steps[1]).to.contain('within 60 days');
    expect(steps[2]).to.contain('within 4 months');
  });

  it('begins with a question to the plan where the reason says nothing that we can read', async () => {
    const unknown = eob({ id: 'c', provider: 'Elm Clinic', decision: 'denied', lines: [{ text: 'Visit', status: 'denied', denial: { code: 'ZZ9', text: 'See your certificate.' } }] });
    expect(words(all(await help('c', [unknown]), '.steps > li')[0] as HTMLElement)).to.contain('Ask the plan what the reason means').and.to.contain('Elm Clinic');
  });

  it('says what is at stake, the last day, from what it was counted, and which date wins', async () => {
    const text = words(one(await help('c-imaging'), '[part~=appeal]'));
    expect(text).to.contain('Contrast dye, $90.00, not paid').and.to.contain('Appeal at the latest about September 3, 2025')
      .and.to.contain('180 days after March 7, 2025, the day of payment in the record').and.to.contain('The date on the plan’s letter is the one that counts.').and.to.contain('HealthCare.gov');
  });

  it('names no day, and offers no calendar, where the record states none to count from', async () => {
    const element = await help('c-refused');
    expect(words(one(element, '[part~=appeal]'))).to.contain('You usually have 180 days from the plan’s letter.').and.to.not.match(/at the latest about/);
    expect(all(element, 'button').map(words)).to.not.include('Add to calendar');
  });

  it('writes a letter with what the record states, a blank where it states nothing, and copies it as it was changed', async () => {
    const element = await help('c-imaging');
    const letter = one(element, '#letter') as HTMLTextAreaElement;
    for (const stated of ['claim 8842-11', 'Ana Reyes', 'Contrast dye', 'March 2, 2025', 'Harbor Imaging', '“Prior authorization was not obtained.”', 'PA-02']) expect(letter.value).to.contain(stated);
    expect(letter.value).to.not.match(/undefined|null|NaN/);
    const bare = await help('c', [eob({ id: 'c', decision: 'denied' })]);
    expect((one(bare, '#letter') as HTMLTextAreaElement).value).to.contain('claim ________').and.to.contain('Day of service: ________');
    letter.value = 'My own words';
    await drawn(element);
    expect(letter.value).to.equal('My own words');
  });

  it('puts a day into the calendar under a name that says nothing of health', async () => {
    const made: Blob[] = [];
    const original = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob) => {
      made.push(blob);
      return original(blob);
    };
    try {
      button(await help('c-imaging'), 'Add to calendar').click();
    } finally {
      URL.createObjectURL = original;
    }
    const file = await made[0]?.text();
    expect(file).to.contain('SUMMARY:Last day for a letter').and.to.contain('DTSTART;VALUE=DATE:20250903').and.to.not.match(/Harbor|Contrast|dye|knee|8842|claim/i);
  });

  it('is not offered where all was paid', async () => {
    const element = await mount('uhc-claim', new FakeClient([hsid]).holding(SAMPLES), { claimId: 'c-clinic' });
    expect(all(element, 'button').map(words)).to.include('Compare with a bill').and.to.not.include('What can I do?');
  });
});
