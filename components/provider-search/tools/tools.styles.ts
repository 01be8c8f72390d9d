import { css } from 'lit';

/** Filters stand between the count and the cards; what is set has the wash and an edge. */
export const toolStyles = css`
.place-line { display: flex; flex-wrap: wrap; gap: 2px var(--_4); margin-top: 6px; }
.place-line .help { flex-basis: 100%; }
.miles { font-variant-numeric: tabular-nums lining-nums; }
.filters { padding: var(--_2) 0 var(--_3); }
.choices { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 11em), 1fr)); gap: var(--_3); align-items: end; margin-top: var(--_3); padding: var(--_3); border-radius: var(--_radius); background: var(--_tint); }
.choices .all { grid-column: 1 / -1; }
.choice { display: grid; gap: 3px; font-weight: 600; }
.choice select { width: 100%; min-height: max(36px, var(--_target)); padding: 0 var(--_2); border: 1px solid var(--_edge); border-radius: var(--_radius-s); background: var(--_paper); font-weight: 400; text-overflow: ellipsis; }
.check { display: inline-flex; align-items: center; gap: var(--_2); min-height: max(36px, var(--_target)); font-weight: 600; }
.check input { inline-size: 18px; block-size: 18px; accent-color: var(--_accent); }
.killed { margin-top: var(--_3); }
.killed li { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: var(--_1) var(--_4); padding: 9px 0; border-bottom: 1px solid var(--_line); }
.picks { margin-top: 2px; gap: 0 var(--_4); }
.picks .chip { min-height: max(28px, calc(var(--_target) - 8px)); padding: 0; border-color: transparent; color: var(--_soft); }
.picks .chip:hover { background: none; color: var(--_ink); text-decoration: underline; text-underline-offset: 3px; }
.picks .chip::before { content: ""; width: 13px; height: 13px; margin-inline-end: 4px; border: 1px solid var(--_edge); border-radius: 4px; }
.picks .chip[aria-pressed='true'] { background: none; border-color: transparent; color: var(--_accent); }
.picks .chip[aria-pressed='true']::before { border-color: var(--_accent); background: var(--_accent); box-shadow: inset 0 0 0 3px var(--_paper); }
.open-foot .picks { margin-top: var(--_4); }
.picked { align-items: center; }
@media (forced-colors: active) { .picks .chip[aria-pressed='true']::before { border-width: 4px; } }
@media (pointer: coarse) { .picks .chip { min-height: 44px; } .choice select, .check { min-height: 44px; } }
`;
