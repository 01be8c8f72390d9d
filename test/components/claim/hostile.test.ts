import { expect } from '@open-wc/testing';
import '../../../components/claim/own/own-note.js';
import '../../../components/claim/record/claim-record.js';
import '../../../components/claim/uhc-claim.js';
import '../../../components/claims-list/uhc-claims-list.js';
import { FakeClient, ana, hsid } from '../fake-client.js';
import { all, drawn, mount } from '../mount.js';
import { SAMPLES } from '../sample-claims.js';

const PAYLOADS = [
  '<img src=x onerror="window.pwned=1">', '<script>window.pwned=1</script>', '"><svg onload="window.pwned=1">', '\'"--><iframe srcdoc="<script>parent.pwned=1</script>">', '<a href="javascript:window.pwned=1">x</a>',
  'javascript:window.pwned=1', '${window.pwned=1}', '{{constructor.constructor("window.pwned=1")()}}', '<style>*{display:none}</style>', '<details open ontoggle="window.pwned=1">', '</bdi></q><b onclick="window.pwned=1">', '\u202Egnp.exe', '__proto__', '{n} {amount}',
  'x'.repeat(10_000),
];

/** A resource with the payload in every text that it holds, save those that say what the resource is. */
function poisoned(value: unknown, payload: string, key = ''): unknown {
  if (typeof value === 'string') return ['resourceType', 'id', 'system', 'code', 'use', 'currency', 'reference'].includes(key) ? value : payload;
  if (Array.isArray(value)) return value.map((each) => poisoned(each, payload, key));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, poisoned(each, payload, name)]));
}

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
