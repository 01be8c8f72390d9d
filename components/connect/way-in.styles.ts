import { css } from 'lit';

/** The way in: facts beside their names, a card to look at. */
export const wayInStyles = css`
.host { color: var(--_ink); overflow-wrap: anywhere; }
.facts.bare { grid-template-columns: minmax(84px, auto) 1fr; }
.facts.bare dt { font-size: inherit; }
.facts.bare .own { margin-top: 2px; }
.own ::slotted(*) { display: inline; margin: 0; }
.acts.way .go { flex: 1 1 auto; }
.looking { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 2px var(--_4); margin-top: var(--_4); padding-top: var(--_2); border-top: 1px solid var(--_line); }
.card-picture { position: relative; max-width: 346px; margin: var(--_3) 0 var(--_4); font-size: var(--_s); }
.card-picture svg { display: block; width: 100%; height: auto; }
.card-picture .card { fill: var(--_paper); stroke: var(--_edge); stroke-width: 1.25; }
.card-picture .card.behind { fill: var(--_tint); stroke: var(--_line); }
.card-picture .line { fill: var(--_line); }
.card-picture .look { position: absolute; inset: 9% auto auto 4%; padding: 4px var(--_3); border: 1.5px solid var(--_accent); border-radius: var(--_radius-s); background: var(--_wash); color: var(--_accent); font-weight: 600; }
@container uhc (max-width: 19em) { .facts, .facts.bare, .facts.said { grid-template-columns: minmax(0, 1fr); } .facts dt, .facts.bare dt { padding: 9px 0 0; border: 0; } .facts.said dd { text-align: start; } }
`;
