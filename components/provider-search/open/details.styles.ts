import { css } from 'lit';
import { facts } from '../../shared/facts.styles.js';

/** An open card stands on the tint of what is chosen only in its notice; its places and its facts side by side where there is room. */
export const detailsStyles = css`
${facts}
.open-head p + p { margin-top: 2px; }
.open { display: grid; gap: 0 var(--_6); padding-bottom: var(--_3); }
.open .note { margin-top: var(--_3); }
.call-first ol { margin: 6px 0; padding-inline-start: 1.4em; list-style: decimal; }
.call-first h4 { margin-bottom: 3px; font-size: var(--_text); font-weight: 650; }
.place { display: grid; grid-template-columns: minmax(0, 1fr) fit-content(45%); gap: 2px var(--_4); padding: 9px 0; border-bottom: 1px solid var(--_line); }
.place .phones { text-align: end; }
.place .way { min-height: 24px; }
.place .miles { white-space: nowrap; }
.others { margin-top: 6px; }
.others li { padding: 3px 0; overflow-wrap: anywhere; }
.networks li { padding: 7px 0; border-bottom: 1px solid var(--_line); overflow-wrap: anywhere; }
.report textarea { display: block; box-sizing: border-box; width: 100%; min-height: 11em; margin-top: var(--_3); padding: var(--_2) var(--_3); border: 1px solid var(--_edge); border-radius: var(--_radius); background: var(--_paper); resize: vertical; }
.report .chips { margin-top: var(--_2); }

@container uhc (max-width: 23em) { .place { grid-template-columns: 1fr; } .place .phones { text-align: start; } }
@container uhc (max-width: 18em) { .care .facts { grid-template-columns: 1fr; } .care .facts dt { padding-bottom: 0; border: 0; } .care .facts dd { padding-top: 0; } }
@container uhc (min-width: 900px) {
  .open { grid-template: 'head note' auto 'places note' auto 'networks note' auto 'facts note' auto 'foot note' 1fr / minmax(0, 1fr) minmax(0, 340px); align-items: start; }
  .open-head { grid-area: head; } .call-first { grid-area: note; } .places { grid-area: places; } .networks { grid-area: networks; } .more-facts { grid-area: facts; } .open-foot { grid-area: foot; }
}
`;
