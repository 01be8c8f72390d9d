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
.picks { margin-top: 6px; }
.open-foot .picks { margin-top: var(--_4); }
.chip[aria-pressed='true']::before { content: ""; width: 0.35em; height: 0.65em; margin-inline-end: 0.35em; border: solid currentColor; border-width: 0 2px 2px 0; rotate: 45deg; translate: 0 -0.1em; }
.picked { align-items: center; }
@media (pointer: coarse) { .choice select, .check { min-height: 44px; } }
`;
