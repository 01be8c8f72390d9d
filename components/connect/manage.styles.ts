import { css } from 'lit';

/** The connections: one whole, or several in rows. */
export const manageStyles = css`
h2.body.view-title { padding-block: var(--_3) 0; }
section.connection { padding-block: 0 var(--_4); }
.connection + .connection { border-top: 1px solid var(--_line); }
.connection .who { display: flex; gap: var(--_3); align-items: center; padding-top: var(--_3); }
.connection .name { flex: 1; min-width: 0; overflow-wrap: anywhere; }
.connection .disc { width: 36px; height: 36px; font-size: var(--_s); }
.portal { margin-top: var(--_3); }
.portal summary { min-height: 24px; color: var(--_accent); cursor: pointer; }
.portal ol { margin: var(--_1) 0 0; padding-inline-start: 1.4em; list-style: decimal; }
.portal li { padding-block: 2px; }
.more { padding: 0 var(--_4) var(--_4); }
.more .acts { margin-top: 0; padding-top: var(--_3); border-top: 1px solid var(--_line); }
@media (pointer: coarse) { .portal summary { min-height: 44px; padding-block: 10px; } }
@container uhc (min-width: 720px) { .more { padding-inline: var(--_5); } }
@container uhc (max-width: 19em) { .facts { grid-template-columns: minmax(0, 1fr); } .facts dt { padding: 9px 0 0; border: 0; } }
`;
