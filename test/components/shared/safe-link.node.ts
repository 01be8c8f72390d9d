import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { phoneLink, safeLink } from '../../../components/shared/safe-link.js';

const ATTACKS = [
  'javascript:alert(1)', ' javascript:alert(1)', 'java\tscript:alert(1)', '\u0001javascript:alert(1)', 'JAVASCRIPT:alert(1)', 'data:text/html,<script>1</script>', 'vbscript:x',
  'blob:https://a.example/1', 'file:///etc/passwd', '//evil.example/', '/relative', 'http://plain.example/', 'https://payer@evil.example/', 'https://a:b@evil.example/',
  'tel:*%2306%23', 'tel:*#06#', 'tel:+1555;ext=1', 'mailto:a@b.example?bcc=c@d.example', 'mailto:a@b.example%0abcc:c@d.example', 'about:blank', 'intent://x#Intent;end', '', 'https://',
];

describe('a link from somebody’s text', () => {
  for (const attack of ATTACKS) {
    it(`is no link: ${JSON.stringify(attack)}`, () => assert.equal(safeLink(attack), undefined));
  }

  it('is a link where it is a web address, a phone or a mail address', () => {
    assert.equal(safeLink('https://clinic.example/hours?day=mon'), 'https://clinic.example/hours?day=mon');
    assert.equal(safeLink('tel:+15035550100'), 'tel:+15035550100');
    assert.equal(safeLink('mailto:desk@clinic.example'), 'mailto:desk@clinic.example');
  });

  it('may be the page’s own where a site owner wrote it', () => {
    assert.equal(safeLink('/privacy', 'http://localhost:3000/a/'), 'http://localhost:3000/privacy');
    assert.equal(safeLink('//evil.example/x', 'http://localhost:3000/'), undefined);
    assert.equal(safeLink('javascript:alert(1)', 'https://clinic.example/'), undefined);
    assert.equal(safeLink('https://clinic.example@evil.example/', 'https://clinic.example/'), undefined);
  });
});

describe('a phone number as sent', () => {
  it('can be called where it is one', () => {
    assert.equal(safeLink(phoneLink('(503) 555-0100')), 'tel:5035550100');
    assert.equal(safeLink(phoneLink('+1 503.555.0100 x12')), 'tel:+15035550100x12');
  });

  for (const text of ['*#06#', 'call me', '503;postd=1', '', '1'.repeat(80)]) {
    it(`stays text where it is more than that: ${text.slice(0, 12)}`, () => assert.equal(safeLink(phoneLink(text)), undefined));
  }
});
