import { pageStyles } from '../pages/page-styles.js';

/** The payer's pages: one column, a card where there is room for one, the buttons always in sight. */
export const signInStyles = `${pageStyles}
.card { display: flex; flex-direction: column; width: 100%; min-height: 100vh; background: var(--paper); }
main { flex: 1; display: flex; flex-direction: column; }
.body { flex: 1; padding: 16px 16px 24px; }
.foot { position: sticky; bottom: 0; display: flex; gap: 8px; padding: 12px 16px; border-top: 1px solid var(--line); background: var(--paper); }
@media (min-width: 520px) {
  body { display: grid; place-items: center; padding: 32px 16px; }
  .card { width: 400px; min-height: 568px; overflow: clip; border-radius: 14px; box-shadow: 0 0 0 1px light-dark(#16201c0d, #ffffff14), 0 1px 2px #0000000d, 0 10px 30px -8px #0000001f; }
}
h1 { font-size: var(--text-xl); font-weight: 400; line-height: 1.4; letter-spacing: -0.008em; text-wrap: pretty; }
h1 + p { margin-top: 2px; text-wrap: pretty; }
.label { display: block; margin: 16px 0 4px; font-size: var(--text-s); font-weight: 600; }
h1 + p + .after { margin-top: 12px; }
h1 + form > .label:first-of-type { margin-top: 12px; }
.field { display: flex; align-items: center; gap: 8px; min-height: var(--target); padding: 0 12px; border: 1px solid var(--edge); border-radius: 10px; background: var(--paper); }
.field input { flex: 1; min-width: 0; padding: 8px 0; border: 0; outline: 0; background: none; }
.field:focus-within { border-color: var(--focus); outline: 2px solid var(--focus); outline-offset: 1px; }
.field:has(.word:focus-visible) { outline: 0; border-color: var(--edge); }
.field:has([aria-invalid="true"]) { border-color: var(--bad); box-shadow: inset 0 0 0 1px var(--bad); }
.help { margin-top: 4px; color: var(--bad); font-size: var(--text-s); }
.pick { display: grid; grid-template-columns: 1fr auto; gap: 1px 12px; align-items: center; width: calc(100% + 16px); min-height: var(--target); margin-inline: -8px; padding: 8px; border: 0; border-radius: 8px; background: none; text-align: start; overflow-wrap: anywhere; transition: background-color var(--fast); }
.pick:hover { background: var(--tint); }
.pick:focus-visible { outline-offset: -3px; }
.pick > .soft { grid-column: 1; }
.pick .chosen { grid-area: 1 / 2 / span 2; color: var(--accent); font-size: var(--text-s); }
.pick[aria-pressed="false"] .chosen { visibility: hidden; }
.check { display: grid; grid-template-columns: 24px 1fr; gap: 0 10px; align-items: start; margin-inline: -6px; padding: 6px; border-radius: 6px; cursor: pointer; }
.check:has(:focus-visible) { outline: 2px solid var(--focus); }
.check input { appearance: none; display: grid; place-content: center; width: 20px; height: 20px; margin: 1px; border: 1.5px solid var(--edge); border-radius: 5px; outline: 0; background: var(--paper); }
.check input:checked { border-color: var(--accent); background: var(--accent); }
.check [type="checkbox"]:checked::before { content: ""; width: 6px; height: 11px; margin-top: -3px; border: solid var(--on-accent); border-width: 0 2px 2px 0; rotate: 42deg; }
.check [type="radio"] { border-radius: 50%; }
.check [type="radio"]:checked { border-width: 6px; background: var(--paper); }
@media (forced-colors: active) { .check input { appearance: auto; } }
fieldset { min-width: 0; }
fieldset > .only { padding: 8px 0; }
fieldset > .check:first-of-type { margin-top: 8px; }
[data-script] { visibility: hidden; }
.scripted [data-script] { visibility: visible; }
`;
