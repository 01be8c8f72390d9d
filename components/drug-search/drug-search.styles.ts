import { css } from 'lit';

export const drugSearchStyles = css`
.plan { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: 0 var(--_4); padding: 6px 0; border-bottom: 1px solid var(--_line); }
.plan:last-child { border-bottom: 0; }
.costs { width: 100%; border-collapse: collapse; }
.costs caption { padding-bottom: 5px; border-bottom: 1px solid var(--_line); color: var(--_soft); font-size: var(--_s); font-weight: 600; text-align: start; }
.costs :is(th, td) { padding: 7px 0; border-bottom: 1px solid var(--_line); vertical-align: top; font-weight: 400; text-align: start; overflow-wrap: anywhere; }
.costs th { padding-inline-end: var(--_3); font-size: var(--_s); }
.costs td { text-align: end; font-size: var(--_s); }
.costs b { font-size: var(--_text); white-space: nowrap; }
.others-open { margin-top: 10px; }
.others { padding-inline-start: var(--_3); border-inline-start: 2px solid var(--_line); }
`;
