/** The log: a table where there is room, and otherwise a list in which each request has two lines. */
export const requestsStyles = `
.log { width: 100%; border-collapse: collapse; font-size: var(--text-s); }
.log th, .log td { padding: 6px 12px 6px 0; border-bottom: 1px solid var(--line); text-align: start; vertical-align: baseline; white-space: nowrap; }
.log th { color: var(--soft); font-weight: 600; }
.log th:first-child, .log td:first-child { padding-inline-start: 10px; }
.log .path { width: 45%; min-width: 200px; white-space: normal; }
.log .code, .log .ms { text-align: end; }
.log .why { min-width: 190px; color: var(--soft); white-space: normal; overflow-wrap: break-word; }
.log th.why { color: var(--soft); }
.log .curl { padding-inline-end: 0; }
.log th.curl { color: var(--soft); }
.log .refused .code { color: var(--bad); }
.log .struck td { background: var(--warn-wash); }
.log .struck td:first-child { box-shadow: inset 3px 0 0 var(--warn); }
.hollow { display: inline-block; width: 8px; height: 8px; margin-inline-end: 5px; border: 1.5px solid currentcolor; border-radius: 50%; }
@media (max-width: 640px) {
  .log thead { position: absolute; clip-path: inset(50%); }
  .log, .log tbody { display: block; }
  .log tr { display: grid; grid-template-columns: auto auto auto 1fr 28px; gap: 2px 10px; align-items: baseline; padding: 8px 0; border-bottom: 1px solid var(--line); }
  .log td, .log td:first-child { min-width: 0; padding: 0; border: 0; }
  .log .path, .log .why { grid-column: 1 / -1; width: auto; }
  .log td.path { grid-row: 1; }
  .log .ms::after { content: " ms"; }
  .log .curl { grid-area: 2 / 5; }
  .log .why { grid-row: 3; }
  .log .why:empty { display: none; }
  .log .struck { margin-inline: -10px; padding-inline: 10px; background: var(--warn-wash); box-shadow: inset 3px 0 0 var(--warn); }
  .log .struck td:first-child { box-shadow: none; }
}
`;
