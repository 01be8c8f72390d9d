import { pageStyles } from '../pages/page-styles.js';

/** A page for developers: dense, two panes where there is room, with the type and the hairlines of the others. */
export const dashboardStyles = `${pageStyles}
body { background: var(--paper); }
.sand, .top { padding-inline: 24px; }
.top { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 4px 24px; min-height: 56px; padding-block: 8px; border-bottom: 1px solid var(--line); }
h1 { font-size: var(--text-xl); font-weight: 650; letter-spacing: -0.015em; }
.panes { display: grid; grid-template-columns: minmax(0, 1fr); }
.pane { min-width: 0; padding: 0 24px 32px; }
@media (min-width: 900px) {
  .panes { grid-template-columns: 400px minmax(0, 1fr); min-height: calc(100vh - 90px); }
  .pane + .pane { border-inline-start: 1px solid var(--line); }
}
h2 a { font-weight: 400; }
.facts { display: grid; grid-template-columns: 88px minmax(0, 1fr); }
.facts > * { padding: 7px 0; border-bottom: 1px solid var(--line); }
.facts > :nth-last-child(-n+2) { border-bottom: 0; }
.facts dt { padding-top: 8px; color: var(--soft); font-size: var(--text-s); }
.facts code { margin-inline-end: 4px; }
.copy { display: inline-flex; align-items: center; justify-content: center; width: 28px; height: 24px; margin-block: -2px; padding: 0; border: 0; border-radius: 6px; background: none; color: var(--accent); vertical-align: middle; }
.copy svg { width: 15px; height: 15px; fill: none; stroke: currentColor; stroke-width: 1.75; stroke-linecap: round; stroke-linejoin: round; }
.copy[data-done] { width: auto; padding: 0 4px; font-size: var(--text-s); }
.line { display: flex; align-items: center; justify-content: space-between; gap: 16px; padding: 8px 0; }
.line > code { white-space: nowrap; }
.columns { columns: 240px 3; column-gap: 32px; }
.columns > li { display: flex; justify-content: space-between; gap: 16px; padding: 6px 0; break-inside: avoid; border-bottom: 1px solid var(--line); font-size: var(--text-s); }
.line > span { min-width: 0; overflow-wrap: anywhere; }
.more > summary { display: inline-flex; align-items: center; min-height: 36px; color: var(--accent); cursor: pointer; text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: 3px; }
.scroll { overflow-x: auto; }
.log { width: 100%; border-collapse: collapse; font-size: var(--text-s); }
.log th, .log td { padding: 6px 16px 6px 0; border-bottom: 1px solid var(--line); text-align: start; vertical-align: baseline; white-space: nowrap; }
.log th { color: var(--soft); font-weight: 600; }
.log .path { width: 60%; min-width: 280px; white-space: normal; }
.log .r { text-align: end; }
.log .note-cell { min-width: 160px; padding-inline-end: 0; white-space: normal; }
.log .refused td:first-child { padding-inline-start: 10px; box-shadow: inset 3px 0 0 var(--warn); }
.log .refused td { background: var(--warn-wash); }
.log .refused .note-cell { color: var(--warn); }
.log td:first-child, .log th:first-child { padding-inline-start: 10px; }
.none { padding: 10px 0; color: var(--soft); }
`;
