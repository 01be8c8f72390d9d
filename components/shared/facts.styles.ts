import { css } from 'lit';

/** A group's word above its rows, and facts beside their names. */
export const facts = css`
.head { display: flex; justify-content: space-between; gap: var(--_3); padding: 14px 0 5px; border-bottom: 1px solid var(--_line); color: var(--_soft); font-size: var(--_s); font-weight: 600; }
.head h3::first-letter { text-transform: uppercase; }
.facts { display: grid; grid-template-columns: minmax(110px, auto) 1fr; }
.facts > * { padding: 7px 0; border-bottom: 1px solid var(--_line); }
.facts dt { padding: 9px var(--_4) 7px 0; color: var(--_soft); font-size: var(--_s); }
.facts dd { overflow-wrap: anywhere; min-width: 0; }
.facts.bare > * { padding: 3px 0; border: 0; }
.facts.bare dt { padding: var(--_1) var(--_3) 3px 0; }
.facts.said { grid-template-columns: 1fr auto; }
.facts.said dt { color: inherit; font-size: inherit; }
.facts.said dd { padding-top: var(--_2); text-align: end; font-size: var(--_s); }
`;
