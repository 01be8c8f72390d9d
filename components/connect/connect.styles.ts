import { css } from 'lit';

export const connectStyles = css`
section { max-width: 600px; }
section.body { padding-block: var(--_2) var(--_5); }
.note + .say, [role='status'] + .say { margin-top: var(--_4); }
.text { max-width: 36em; text-wrap: pretty; }
.host { color: var(--_ink); overflow-wrap: anywhere; }
.facts.bare { grid-template-columns: minmax(84px, auto) 1fr; }
.facts.bare dt { font-size: inherit; }
.who { display: flex; gap: var(--_3); align-items: center; padding-top: var(--_3); }
.who h2 { overflow-wrap: anywhere; }
.disc { display: inline-grid; place-items: center; width: 36px; height: 36px; flex: none; border-radius: 50%; background: var(--_wash); color: var(--_accent); font-size: var(--_s); font-weight: 650; letter-spacing: 0.02em; }
.acts.way .go { flex: 1 1 auto; }
.more { padding: 0 var(--_4) var(--_4); }
@container uhc (max-width: 19em) { .facts, .facts.bare, .facts.said { grid-template-columns: minmax(0, 1fr); } .facts dt, .facts.bare dt { padding: 9px 0 0; border: 0; } .facts.said dd { text-align: start; } }
@container uhc (min-width: 720px) { .acts.way .go { flex: 1 1 auto; }
.more { padding-inline: var(--_5); } }
`;
