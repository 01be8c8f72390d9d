import { css } from 'lit';

/** A question and its rows: fields side by side where there is room, the list of suggestions below a field, rows parted by hairlines. */
export const directoryStyles = css`
.find { padding-top: 14px; }
.form { display: grid; gap: var(--_3); align-items: start; }
.ask { position: relative; min-width: 0; }
.field input { text-overflow: ellipsis; }
.go-line .btn { width: 100%; }
.clear { display: inline-flex; align-items: center; justify-content: center; min-width: 28px; min-height: 28px; margin-inline-end: -6px; padding: 0; border: 0; border-radius: var(--_radius-s); background: none; }
.clear:hover { background: var(--_tint); }
.kinds { margin-top: var(--_3); }
.options { position: absolute; z-index: 2; inset: calc(100% + 4px) 0 auto; max-height: 320px; overflow-y: auto; border: 1px solid var(--_edge); border-radius: var(--_radius); background: var(--_paper); box-shadow: 0 8px 24px -8px #00000059; }
.option { display: flex; align-items: center; min-height: var(--_target); padding: 6px var(--_3); cursor: pointer; overflow-wrap: anywhere; }
.option:hover { background: var(--_tint); }
.option[aria-selected='true'] { background: var(--_wash); box-shadow: inset 3px 0 0 var(--_accent); }
.results .head h2 { font-size: inherit; font-weight: 600; }
.entry { padding: 12px 0; border-bottom: 1px solid var(--_line); overflow-wrap: anywhere; text-wrap: pretty; }
.entry.waiting { padding-block: 14px; }
.entry h3 { font-size: calc(var(--_text) * 1.0667); font-weight: 650; line-height: 1.4; }
.entry p + p { margin-top: 2px; }
.entry .facts { align-content: start; }
.entry .facts dt { padding-bottom: 4px; }
.pair { display: grid; gap: 4px var(--_6); }
.tel { display: inline-flex; align-items: center; min-height: 24px; font-variant-numeric: tabular-nums lining-nums; }
.mark { display: inline-block; color: var(--_soft); font-weight: 600; }
.mark.yes { color: var(--_accent); }
.mark.no { color: var(--_bad); }
.mark::before { content: ""; display: inline-block; width: 0.7em; height: 0.7em; margin-inline-end: 0.45em; border: max(1.5px, 0.115em) solid currentColor; border-radius: 50%; forced-color-adjust: none; }
.mark.yes::before { width: 0.4em; height: 0.75em; margin: 0 0.6em 0 0.25em; border-width: 0 max(2px, 0.15em) max(2px, 0.15em) 0; border-radius: 0; rotate: 45deg; vertical-align: 0.08em; }
.mark.silent::before { height: 0; border-width: max(2px, 0.15em) 0 0; border-radius: 0; vertical-align: 0.25em; }
.foot-line { margin-top: var(--_5); }
@media (pointer: coarse) { .tel { min-height: 44px; } }
@container uhc (min-width: 560px) {
  .form { grid-template-columns: minmax(0, 3fr) minmax(0, 2fr) auto; }
  .go-line { padding-top: calc(var(--_s) * 1.45 + var(--_1)); }
  .go-line .btn { width: auto; }
  .pair { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }
}
@container uhc (max-width: 18em) { .entry .facts { grid-template-columns: 1fr; } .entry .facts dt { padding-bottom: 0; border: 0; } .entry .facts dd { padding-top: 0; } }
@media (forced-colors: active) { .option[aria-selected='true'] { outline: 2px solid Highlight; outline-offset: -2px; } }
`;
