import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { leanTemplate } from '../../scripts/build/lean-templates.js';

describe('a template in the one script', () => {
  it('has no indentation, and keeps what parts words', () => {
    assert.equal(leanTemplate('html`<dt>Paid</dt>\n      <dd>${a}</dd>\n    <b>in</b>\n   full`'), 'html`<dt>Paid</dt>\n<dd>${a}</dd>\n<b>in</b>\nfull`');
  });
});
