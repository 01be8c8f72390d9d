import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { leanTemplate } from '../../scripts/build/lean-templates.js';

describe('a template in the one script', () => {
  it('has no indentation, and no line break before what stands on its own line', () => {
    assert.equal(leanTemplate('html`<section>\n      <p>${a}</p>\n      </section>`'), 'html`<section><p>${a}</p></section>`');
  });

  it('keeps what parts words', () => {
    assert.equal(leanTemplate('html`<b>Paid</b>\n   <i>in full</i>\n  today`'), 'html`<b>Paid</b>\n<i>in full</i>\ntoday`');
    assert.equal(leanTemplate('html`<p>one\n  <pretty-words></pretty-words></p>`'), 'html`<p>one\n<pretty-words></pretty-words></p>`');
  });
});
