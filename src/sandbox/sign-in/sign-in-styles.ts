import { formStyles } from '../pages/form-styles.js';
import { pageStyles } from '../pages/page-styles.js';

/** The payer's pages: one column, a card where there is room for one, the buttons always in sight. */
export const signInStyles = `${pageStyles}${formStyles}
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
h1 + p + .after { margin-top: 12px; }
h1 + form > .label:first-of-type { margin-top: 12px; }
.pick { display: grid; grid-template-columns: 1fr auto; gap: 1px 12px; align-items: center; width: calc(100% + 16px); min-height: var(--target); margin-inline: -8px; padding: 8px; border: 0; border-radius: 8px; background: none; text-align: start; overflow-wrap: anywhere; transition: background-color var(--fast); }
.pick:hover { background: var(--tint); }
.pick:focus-visible { outline-offset: -3px; }
.pick > .soft { grid-column: 1; }
.pick .chosen { grid-area: 1 / 2 / span 2; color: var(--accent); font-size: var(--text-s); }
.pick[aria-pressed="false"] .chosen { visibility: hidden; }
h1 + .note, h1 + p + .note { margin-top: 12px; }
.connection { padding: 12px 0 16px; overflow-wrap: anywhere; }
.connection h2 { font-size: var(--text); font-weight: 600; }
.connection ul { margin: 4px 0 10px; padding-inline-start: 20px; list-style: disc; }
.nothing { margin-top: 16px; color: var(--soft); }
[data-script] { visibility: hidden; }
.scripted [data-script] { visibility: visible; }
`;
