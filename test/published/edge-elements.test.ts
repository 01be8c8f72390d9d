import { expect } from '@open-wc/testing';
import '../../components/claim/own/own-note.js';
import '../../components/claim/record/claim-record.js';
import '../../components/claim/uhc-claim.js';
import '../../components/claims-list/uhc-claims-list.js';
import { entriesOf } from '../../src/model/reference.js';
import { FakeClient, hsid } from '../components/fake-client.js';
import { all, mount, one, speakSpanish, textOf, words } from '../components/mount.js';

const LANGUAGES = ['en', 'es'] as const;
const SILENT = { en: /not stated$/i, es: /no indicado$/i };

/** The explanations of benefit in an odd answer, as the store hands them on. */
async function eobs(name: string): Promise<readonly object[]> {
  const response = await fetch(`/__examples/edge/${name}.json`);
  return entriesOf([await response.json()]).map(({ resource }) => resource).filter(({ resourceType }) => resourceType === 'ExplanationOfBenefit');
}

async function shown(name: string, id: string, lang: string): Promise<{ readonly claim: Element; readonly list: Element }> {
  const resources = await eobs(name);
  const [claim, list] = await Promise.all([
    mount('uhc-claim', new FakeClient([hsid]).holding(resources), { claimId: id, lang }), mount('uhc-claims-list', new FakeClient([hsid]).holding(resources), { lang }),
  ]);
  return { claim, list };
}

function amount(claim: Element, name: string): string {
  return words(one(claim, `[part~=amount][data-amount=${name}]`));
}

const here = (await fetch('/__examples/edge/expected-edge.json')).ok;

describe('odd answers of a payer, on the screen', () => {
  if (!here) it.skip('are checked where FHIR_EXAMPLES is set');
  before(speakSpanish);

  for (const lang of here ? LANGUAGES : []) {
    it(`show no amount of a claim that states none, and no zero, ${lang}`, async () => {
      const { claim } = await shown('no-totals-no-items', 'bare', lang);
      const own = all(claim, '[part~=amount][data-amount]');
      expect(own).to.have.length(11);
      for (const each of own) expect(words(each)).to.match(SILENT[lang]).and.to.not.match(/\d/);
      expect(all(claim, '[part~=sums]')).to.deep.equal([]);
    });

    it(`show no number that was written as text, ${lang}`, async () => {
      const { claim } = await shown('amounts-as-strings', 'strings', lang);
      for (const name of ['billed', 'you-owe']) expect(amount(claim, name)).to.match(SILENT[lang]);
      expect(textOf(claim)).to.not.match(/NaN|undefined|null|\[object/);
    });

    it(`show both amounts where the payer gives two, say so, and never their sum, ${lang}`, async () => {
      const { claim, list } = await shown('conflicting-totals', 'conflict', lang);
      expect(amount(claim, 'you-owe')).to.contain('$20.00').and.to.contain('$45.00');
      expect(words(one(claim, '[part~=notice]'))).to.contain(lang === 'en' ? 'The payer gave two amounts' : 'El pagador dio dos montos');
      expect(textOf(claim) + textOf(list)).to.not.contain('65.00');
    });

    it(`keep script in a name the text that it is, in the sentence too, ${lang}`, async () => {
      const { claim } = await shown('script-in-text', 'script', lang);
      expect(words(one(claim, '[data-heading]'))).to.match(/^<img src=x onerror=.*<\/script>$/);
      expect(words(one(claim, '[part~=sentence]'))).to.contain('<img src=x');
      expect(all(claim, 'img, script')).to.deep.equal([]);
    });

    it(`have no day of service where it does not exist, and say so in the sentence, ${lang}`, async () => {
      const { claim } = await shown('impossible-dates', 'dates', lang);
      expect(textOf(claim)).to.not.match(/Invalid|2020-13|NaN/);
      expect(words(one(claim, '[data-heading] + p'))).to.contain(lang === 'en' ? 'Date not stated' : 'Fecha no indicada');
    });
  }
});
