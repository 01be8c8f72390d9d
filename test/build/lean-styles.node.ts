import assert from 'node:assert/strict';
import { it } from 'node:test';
import { leanRules } from '../../scripts/build/lean-styles.js';

it('keeps every rule of a style, and what its blanks mean', () => {
  const css = `
    /* why */
    :host { --_a: var(--uhc-a, light-dark(#fff, #000)); width: calc(100% + 2px); }
    .a :hover, .a > b:first-child { content: ""; quotes: "“" "”"; margin: 0 auto; }
    @container uhc (min-width: 560px) and (max-width: 900px) { .a { color: red; } }
  `;
  assert.equal(
    leanRules(css),
    ':host{--_a:var(--uhc-a,light-dark(#fff,#000));width:calc(100% + 2px)}.a :hover,.a > b:first-child{content:"";quotes:"“" "”";margin:0 auto}@container uhc (min-width:560px) and (max-width:900px){.a{color:red}}',
  );
});
