import { expect } from '@open-wc/testing';
import '../../../components/claim/own/own-note.js';
import '../../../components/claim/record/claim-record.js';
import '../../../components/claim/uhc-claim.js';
import '../../../components/claims-list/uhc-claims-list.js';
import { FakeClient, ana, hsid } from '../fake-client.js';
import { PAYLOADS, poisoned } from '../hostile-texts.js';
import { all, drawn, mount } from '../mount.js';
import { SAMPLES } from '../sample-claims.js';

describe('what a payer’s text can do in an element', () => {
  for (const payload of PAYLOADS) {
    it(`is to be read: ${payload.slice(0, 40)}`, async () => {
      const resources = SAMPLES.map((sample) => poisoned(sample, payload) as object);
      const client = new FakeClient([hsid]).holding(resources, { warnings: [payload] }, [{ ...ana, member: { names: [payload], shortName: payload } }]);
      const list = await mount('uhc-claims-list', client);
      all(list, '[data-id="c-imaging"]')[0]?.click();
      await drawn(list);
      const claim = all(list, 'uhc-claim')[0];
      expect(claim && all(claim, '[part~=sentence]')).to.have.length(1);
      expect(all(list, 'img, script, iframe, object, embed, [onclick], [onerror], [onload], [ontoggle], a[href^="javascript" i]')).to.deep.equal([]);
      expect('pwned' in window).to.equal(false);
      expect(Object.keys(Object.prototype)).to.deep.equal([]);
    });
  }
});
