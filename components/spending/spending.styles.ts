import { css } from 'lit';

export const spendingStyles = css`
:host {
  --_discount: var(--uhc-money-discount, light-dark(#7d8a83, #78867f));
  --_plan: var(--uhc-money-plan, light-dark(#0d6256, #4fb3a2));
  --_you: var(--uhc-money-you, light-dark(#b96a0f, #e3a552));
}
.body > .back, div + .back { margin: 6px 0 0 var(--_2); }
.sum { padding: 14px 0 var(--_3); }
.sum .big { margin-inline-end: 2px; font-weight: 650; font-size: var(--_3xl); line-height: 1.15; letter-spacing: -0.02em; }
.sum .s { margin-top: 2px; color: var(--_soft); text-wrap: pretty; }
.asof { padding-bottom: var(--_1); font-size: var(--_s); }

.choices { display: flex; flex-wrap: wrap; align-items: center; gap: var(--_2) var(--_3); margin-bottom: var(--_3); }
.choice { display: inline-flex; align-items: center; gap: var(--_2); min-width: 0; color: var(--_soft); font-size: var(--_s); }
.choice select { min-width: 0; max-width: 14em; min-height: max(30px, calc(var(--_target) - 6px)); padding: 0 8px; border: 1px solid var(--_edge); border-radius: 999px; background: var(--_paper); color: var(--_ink); font-size: var(--_s); }

.picture { display: none; margin: var(--_4) 0; }
.cols, .months { display: grid; grid-auto-flow: column; grid-auto-columns: minmax(0, 1fr); gap: 8px; }
.cols { grid-template-rows: 100%; align-items: end; height: 208px; border-bottom: 1px solid var(--_edge); }
.cols > div { display: flex; flex-direction: column; justify-content: flex-end; align-items: center; gap: 3px; height: 100%; font-size: var(--_xs); white-space: nowrap; }
.col { flex: none; display: block; width: 100%; max-width: 34px; min-height: 2px; }
.months { padding-top: 6px; color: var(--_soft); font-size: var(--_s); text-align: center; }
.picture .mini { display: flex; flex-wrap: wrap; gap: 2px var(--_4); margin-top: var(--_2); }
.keyed { display: inline-flex; align-items: center; gap: var(--_2); }
.key { width: 11px; height: 11px; }
svg.you-owe, svg.paid-by-you { fill: var(--_you); }
svg.plan-paid { fill: var(--_plan); }
svg.billed, svg.discount { fill: var(--_discount); }
.silent { padding: 0 5px; border: 1.5px dashed var(--_edge); border-radius: 4px; color: var(--_soft); font-size: var(--_xs); line-height: 1.3; white-space: nowrap; }

.groups { --_name: minmax(0, 38%); --_length: minmax(0, 1fr); --_count: ; --_amounts: 1; --_silent: ; display: block; margin-top: var(--_4); }
.groups:is(.by-month, .by-year) { --_name: 6.4em; }
.groups :is(thead, tbody, tfoot) { display: block; }
.groups tr { display: grid; grid-template-columns: var(--_name) var(--_length) var(--_count) repeat(var(--_amounts), 7.4em) var(--_silent); gap: var(--_2); align-items: center; padding: 5px 0; border-bottom: 1px solid var(--_line); }
.groups :is(th, td) { min-width: 0; padding: 0; text-align: start; font-weight: 400; overflow-wrap: anywhere; }
.groups thead tr { align-items: end; color: var(--_soft); font-size: var(--_s); }
.groups thead :is(th, td) { font-weight: 600; }
.groups thead tr { grid-template-columns: var(--_name) var(--_length) var(--_count) repeat(var(--_amounts), calc(var(--_text) * 7.4)) var(--_silent); }
.groups:is(.by-month, .by-year) thead tr { --_name: calc(var(--_text) * 6.4); }
.groups tfoot tr { border-bottom: 0; }
.groups tfoot tr > * { font-weight: 650; }
.groups .wide { display: none; }
.groups .amt { text-align: end; font-variant-numeric: tabular-nums lining-nums; white-space: normal; }
.groups td.amt { font-weight: inherit; }
.groups td.amt.not { color: var(--_soft); font-size: var(--_s); font-weight: 400; }
.groups td.none { grid-column: 2 / -1; color: var(--_soft); font-size: var(--_s); text-align: end; }
.groups tr.opened { padding: 0; }
.groups tr.opened > td { grid-column: 1 / -1; }
.groups th { display: flex; align-items: center; gap: var(--_2); }
.groups thead th { display: block; }
.groups .name { gap: var(--_2); min-height: 30px; color: inherit; overflow-wrap: anywhere; text-decoration-color: var(--_edge); }
.groups .name:hover { color: var(--_accent-hover); }
.groups tr.open { border-bottom-color: transparent; }
.groups tr.open .name { color: var(--_accent); font-weight: 600; }
.bars { display: grid; justify-items: start; gap: 3px; }
.bar { display: block; width: 100%; height: 12px; }

.claims { margin-bottom: var(--_3); padding: 0 var(--_3); border-inline-start: 3px solid var(--_accent); background: var(--_tint); }
.claims .head { align-items: baseline; }
.claims .rows > li { border-color: var(--_line); }
.claims .row { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1px; width: 100%; padding: 9px 0; border: 0; background: none; text-align: start; }
button.row:hover .name { color: var(--_accent-hover); text-decoration: underline; text-underline-offset: 3px; }
.row .name { font-weight: 600; overflow-wrap: anywhere; }
.row .sub { color: var(--_soft); font-size: var(--_s); overflow-wrap: anywhere; }

.facts.own { grid-template-columns: 1fr auto; }
.facts.own dd { text-align: end; }
.limits { padding-top: var(--_2); }
.limits > li { max-width: 40em; margin-bottom: var(--_1); padding-inline-start: 1em; text-indent: -1em; }
.limits > li::before { content: "·"; display: inline-block; width: 1em; text-indent: 0; text-align: center; }

@container uhc (max-width: 19em) {
  .pairing { flex-direction: column; align-items: stretch; gap: 1px; }
  .pairing > :last-child { max-width: none; text-align: start; }
  .groups, .groups:is(.by-month, .by-year), .groups:is(.by-month, .by-year) thead tr { --_name: minmax(0, 1fr); --_length: ; }
  .groups tr, .groups thead tr { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }
  .groups .length { display: none; }
}
@container uhc (min-width: 54em) {
  .picture { display: block; }
  .groups, .groups:is(.by-month, .by-year), .groups:is(.by-month, .by-year) thead tr { --_name: minmax(0, 1fr); }
  .groups { --_length: 110px; --_count: calc(var(--_text) * 6.4); --_amounts: 3; --_silent: calc(var(--_text) * 5.6); }
  .groups.by-month { --_length: ; }
  .groups .wide:not(.more) { display: block; text-align: end; font-variant-numeric: tabular-nums lining-nums; }
  .groups.rare .wide.billed { display: none; }
  .groups td.chosen { font-weight: 600; }
  .groups.by-month .length, .groups .bars .silent { display: none; }
  [part='own-cost'], [part='limits'] { max-width: 588px; }
}
@container uhc (min-width: 70em) {
  .groups { --_amounts: 5; }
  .groups .wide.more, .groups.rare .wide.billed { display: block; text-align: end; font-variant-numeric: tabular-nums lining-nums; }
}
@media (forced-colors: active) { svg.col rect, svg.bar rect, svg.key rect { fill: Highlight; forced-color-adjust: none; } .silent { border-color: CanvasText; } }
@media (pointer: coarse) { .groups .name { min-height: 44px; } }
@media print { .claims, .choices { break-inside: avoid; } }
`;
