import { css } from 'lit';

/** Services, reasons, versions and facts of a claim. */
export const recordStyles = css`
.services > li { padding: 9px 0; border-bottom: 1px solid var(--_line); }
.svc { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 1px var(--_4); }
.svc .name { font-weight: 600; overflow-wrap: anywhere; }
.svc .own { text-align: end; }
.svc .wide { grid-column: 1 / -1; overflow-wrap: anywhere; }
.svc .amt.plain { color: inherit; font-size: inherit; font-weight: 400; }
.details { margin-top: var(--_1); padding-inline-start: 19px; }
.alike .details > li { padding: var(--_2) 0; border-top: 1px solid var(--_line); }
.reasons > li { padding: 8px 0; border-bottom: 1px solid var(--_line); overflow-wrap: anywhere; }
.reasons:last-child > li:last-child { border-bottom: 0; }
.reasons .reading { margin-top: var(--_2); }
.sums { margin-top: var(--_3); }
.sums > li { padding: 3px 0; color: var(--_soft); font-size: var(--_s); text-wrap: pretty; }
.sums .warn { color: var(--_warn); }
.sums .mark { display: block; padding-inline-start: 1.3em; text-indent: -1.3em; }
.sums .mark.yes::before { color: var(--_accent); }
.thread { padding-top: var(--_2); }
.thread > li { position: relative; display: grid; grid-template-columns: minmax(0, 1fr); gap: 1px; padding: 2px 0 var(--_3) 22px; }
.thread > li::before { content: ""; position: absolute; inset-inline-start: 2px; top: 8px; width: 9px; height: 9px; border: 1.5px solid var(--_edge); border-radius: 50%; background: var(--_paper); z-index: 1; }
.thread > li.current::before { border-color: var(--_accent); background: var(--_accent); forced-color-adjust: none; }
.thread > li:not(:last-child)::after { content: ""; position: absolute; inset-inline-start: 7px; top: 18px; bottom: -8px; border-inline-start: 1px solid var(--_edge); }
.thread .pairing { flex-wrap: wrap; }
.thread :is(.mini, .strong, .link) { overflow-wrap: anywhere; }
.desk { margin-top: var(--_3); padding: var(--_4) 0 var(--_4); border-block: 1px solid var(--_line); }
.desk > .btn, .letter .btn { margin-top: var(--_2); }
.desk a { display: inline-block; min-height: 24px; }
.desk textarea { display: block; width: 100%; padding: var(--_2) var(--_3); border: 1px solid var(--_edge); border-radius: var(--_radius); background: var(--_paper); resize: vertical; }
.glossary dt { margin-top: var(--_2); font-size: var(--_s); font-weight: 600; }
.glossary dd { color: var(--_soft); font-size: var(--_s); }
footer { padding-top: var(--_2); }
details > .link { display: inline-flex; cursor: pointer; list-style: none; font-size: var(--_s); }
summary::-webkit-details-marker { display: none; }
`;
