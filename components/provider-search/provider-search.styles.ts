import { css } from 'lit';

/** The question: two fields and a button, side by side where there is room; suggestions below the first field. */
export const providerSearchStyles = css`
.find { padding-top: 14px; }
.form { display: grid; gap: var(--_3); align-items: start; }
.ask { position: relative; min-width: 0; }
.field input { text-overflow: ellipsis; }
.go-line .btn { width: 100%; }
.clear { display: inline-flex; align-items: center; justify-content: center; min-width: 28px; min-height: 28px; margin-inline-end: -6px; padding: 0; border: 0; border-radius: var(--_radius-s); background: none; }
.clear:hover { background: var(--_tint); }
.conditions { margin-top: var(--_3); }
.chip.on { border-color: var(--_accent); background: var(--_wash); color: var(--_accent); font-weight: 600; text-align: start; }
.chip .i { width: 14px; height: 14px; margin-inline-end: -3px; }

.options { position: absolute; z-index: 2; inset: calc(100% + 4px) 0 auto; border: 1px solid var(--_edge); border-radius: var(--_radius); background: var(--_paper); box-shadow: 0 8px 24px -8px #00000059; overflow: hidden; }
.kinds { padding: 10px var(--_3) 2px; color: var(--_soft); font-size: var(--_xs); font-weight: 600; }
.option { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 0 var(--_3); min-height: var(--_target); padding: 6px var(--_3); cursor: pointer; overflow-wrap: anywhere; }
.option .soft { text-align: end; }
.option:hover { background: var(--_tint); }
.option[aria-selected='true'] { background: var(--_wash); box-shadow: inset 3px 0 0 var(--_accent); }
.option.last { margin-top: 6px; border-top: 1px solid var(--_line); }
.option mark { background: none; color: inherit; font-weight: 650; text-decoration: underline; text-underline-offset: 3px; text-decoration-color: var(--_accent); }

.examples { max-width: 640px; margin-top: var(--_4); border-top: 1px solid var(--_line); }
.examples > div { display: grid; grid-template-columns: 130px 1fr; align-items: baseline; gap: var(--_1) var(--_4); padding: 9px 0; border-bottom: 1px solid var(--_line); }
.examples dt { font-weight: 600; }
.foot-line { margin-top: var(--_5); }

@container uhc (max-width: 420px) { .examples > div { grid-template-columns: 1fr; } }
@container uhc (min-width: 560px) {
  .form { grid-template-columns: minmax(0, 3fr) minmax(0, 2fr) auto; }
  .go-line { padding-top: calc(var(--_s) * 1.45 + var(--_1)); }
  .go-line .btn { width: auto; }
}
@media (forced-colors: active) {
  .option[aria-selected='true'] { outline: 2px solid Highlight; outline-offset: -2px; }
  .chip.on { border: 2px solid Highlight; }
}
`;
