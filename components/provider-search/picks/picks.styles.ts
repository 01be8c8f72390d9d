import { css } from 'lit';

/** A panel takes the place of the answer. On a narrow screen a comparison stands one under the other, a line at a time. */
export const pickStyles = css`
.panel { padding-top: var(--_4); }
.panel-head { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: var(--_2); margin-bottom: var(--_3); }
.panel-head .acts { margin-top: 0; }
.compare { width: 100%; border-collapse: collapse; text-align: start; }
.compare th, .compare td { padding: 9px var(--_4) 9px 0; border-bottom: 1px solid var(--_line); vertical-align: top; text-align: start; overflow-wrap: anywhere; }
.compare thead th { font-weight: 650; }
.compare tbody th { width: 8.5em; color: var(--_soft); font-size: var(--_s); font-weight: 400; }
.alike-line { display: grid; grid-template-columns: 8.5em minmax(0, 1fr); gap: 0 var(--_3); padding: 2px 0; }
.calls li { padding: 3px 0; overflow-wrap: anywhere; }
.call-form { display: grid; grid-template-columns: minmax(0, 1fr) auto; align-items: end; gap: var(--_2); max-width: 34em; margin: var(--_2) 0; }
.call-form .field { margin-top: 3px; }
.sheet { padding-inline-start: 1.4em; list-style: decimal; }
.sheet > li { padding: var(--_3) 0; border-bottom: 1px solid var(--_line); }
.sheet ul { margin: 6px 0; }
.sheet ul li { display: flex; align-items: baseline; gap: var(--_2); padding: 4px 0; }
.answer { flex: 1; min-width: 4em; border-bottom: 1px solid var(--_edge); }
@container uhc (max-width: 560px) {
  .compare thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .compare, .compare tbody, .compare tr, .compare th, .compare td { display: block; width: auto; }
  .compare tr { padding: 9px 0; border-bottom: 1px solid var(--_line); }
  .compare tbody th { padding: 0 0 3px; border: 0; font-weight: 600; }
  .compare td { padding: 4px 0; border: 0; }
  .compare td[data-name]::before { content: attr(data-name); display: block; font-size: var(--_s); font-weight: 600; }
}
`;
