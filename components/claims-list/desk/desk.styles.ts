import { css } from 'lit';

export const deskStyles = css`
.tools { display: grid; grid-template-columns: minmax(0, 1fr); align-content: start; gap: var(--_2); }
.tools .field input { text-overflow: ellipsis; }
.tools .clear { display: inline-flex; align-items: center; justify-content: center; min-width: 28px; min-height: 28px; margin-inline-end: -6px; padding: 0; border: 0; border-radius: var(--_radius-s); background: none; }
.tools .clear:hover { background: var(--_tint); }
.tools .chip .i { width: 14px; height: 14px; margin-inline-end: -3px; }
.tools .chip.on, .pill.on select { border-color: var(--_accent); background: var(--_wash); color: var(--_accent); font-weight: 600; }
.tools .chip.on { text-align: start; overflow-wrap: anywhere; }
.tools [aria-expanded='true'] .i { rotate: 180deg; }
.tools .link { padding-inline: var(--_1); }
.taking { height: 32px; }
.tools:first-child { padding-top: 14px; }
.tools .chips > .link:first-child { padding-inline-start: 0; }
.pill { display: inline-flex; max-width: 100%; }
.pill select { max-width: 100%; min-height: 30px; padding: 0 8px; border: 1px solid var(--_line); border-radius: 999px; background: var(--_paper); font-size: var(--_s); text-overflow: ellipsis; field-sizing: content; }
.panel { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 160px), 1fr)); gap: var(--_3); padding: var(--_3) 0; border-block: 1px solid var(--_line); }
.panel .pill, .panel .pill select { display: block; width: 100%; }
.panel select { min-height: max(36px, var(--_target)); border-color: var(--_edge); border-radius: var(--_radius); }
.range { display: grid; grid-column: 1 / -1; grid-template-columns: minmax(0, 1.4fr) minmax(0, 1fr) minmax(0, 1fr); gap: var(--_2); align-items: end; min-width: 0; margin: 0; padding: 0; border: 0; }
.range legend { padding: 0; }
.range .field { min-height: max(36px, var(--_target)); }
.range input { width: 100%; }
.under { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 var(--_4); font-size: var(--_s); }
.fit { color: var(--_soft); }
.fit:empty { display: none; }
.totals[open] { flex: 1 1 100%; }
.head > span { flex: none; }
.sum .link { min-height: 24px; font-size: inherit; }

.keys { padding-bottom: var(--_2); font-size: var(--_s); }
:is(.totals, .keys) summary { display: inline-flex; align-items: center; min-height: 24px; color: var(--_accent); cursor: pointer; text-decoration: underline 1px; text-underline-offset: 3px; }
.totals table { width: 100%; border-collapse: collapse; }
.totals th { padding: 6px var(--_3) 6px 0; font-weight: 400; text-align: start; vertical-align: baseline; overflow-wrap: anywhere; }
.totals th .mini { display: block; }
.totals td { padding: 6px 0 6px var(--_3); vertical-align: baseline; }
.totals tbody tr + tr { border-top: 1px solid var(--_line); }
.keys kbd { font-family: var(--_mono); }

.row .found > span { display: block; }
.row .found mark { background: none; color: var(--_ink); font-weight: 600; text-decoration: underline 2px var(--_accent); text-underline-offset: 3px; }
.row.fresh::before { content: ""; position: absolute; inset: 18px auto auto 5px; width: 6px; height: 6px; border-radius: 50%; background: var(--_accent); }
.row.fresh:dir(rtl)::before { inset: 18px 5px auto auto; }

@media (pointer: coarse) { .taking { height: 52px; } .keys { display: none; } .pill select { min-height: 44px; padding-inline: 12px; } .tools .clear { min-width: 44px; min-height: 44px; } :is(.totals, .keys) summary { min-height: 44px; } }
@container uhc (max-width: 30em) { .range { grid-template-columns: 1fr 1fr; } .range > label:first-of-type { grid-column: 1 / -1; } }
@container uhc (min-width: 720px) { .row.fresh::before { inset-inline-start: 10px; } }
@media (forced-colors: active) { .row.fresh::before { background: Highlight; forced-color-adjust: none; } .tools .chip.on, .pill.on select { border-color: Highlight; } }
@media print { .tools, .keys { display: none; } .totals { display: none; } }
`;
