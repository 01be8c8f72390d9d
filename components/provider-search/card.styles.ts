import { css } from 'lit';

/** Cards: parted by hairlines, never boxed. An open one stands on the tint of what is chosen only in its notice. */
export const cardStyles = css`
.results .head h2 { font-size: inherit; font-weight: 600; }
.meant { padding-top: var(--_2); }
.meant .link { font-size: inherit; }
.care { padding: 10px 0; border-bottom: 1px solid var(--_line); }
.care p { overflow-wrap: anywhere; text-wrap: pretty; }
.care .name { font-size: calc(var(--_text) * 1.0667); font-weight: 650; line-height: 1.4; }
.opener { display: flex; align-items: center; justify-content: space-between; gap: var(--_3); width: calc(100% + 16px); min-height: var(--_target); margin-inline: -8px; padding: 2px 8px; border: 0; border-radius: 8px; background: none; font-weight: inherit; text-align: start; overflow-wrap: anywhere; }
.opener:hover { background: var(--_tint); }
.opener > span { min-width: 0; }
.opener .i { color: var(--_soft); transition: rotate var(--_fast) var(--_ease); }
.is-open .opener .i { rotate: 180deg; }
.tel { display: inline-flex; align-items: center; min-height: 24px; font-variant-numeric: tabular-nums lining-nums; }
.yes { color: var(--_accent); font-weight: 600; }
.yes::before { content: ""; display: inline-block; width: 0.4em; height: 0.75em; margin: 0 0.6em 0 0.25em; border: solid currentColor; border-width: 0 max(2px, 0.15em) max(2px, 0.15em) 0; rotate: 45deg; vertical-align: 0.08em; forced-color-adjust: none; }
.closed { display: grid; gap: 2px; }
.closed p + p, .open-head p + p { margin-top: 2px; }
.care [data-unstated] { font-weight: 400; }
.name [data-unstated] { font-size: var(--_text); }

.waiting { padding-block: 14px; }
.open { display: grid; gap: 0 var(--_6); padding-bottom: var(--_3); }
.open .note { margin-top: var(--_3); }
.call-first ol { margin: 6px 0; padding-inline-start: 1.4em; list-style: decimal; }
.call-first h4 { margin-bottom: 3px; font-size: var(--_text); font-weight: 650; }
.place { display: grid; grid-template-columns: minmax(0, 1fr) fit-content(45%); gap: 2px var(--_4); padding: 9px 0; border-bottom: 1px solid var(--_line); }
.place .phones { text-align: end; }
.networks li { padding: 7px 0; border-bottom: 1px solid var(--_line); overflow-wrap: anywhere; }

@media (pointer: coarse) { .tel { min-height: 44px; } .care { padding-block: 12px; } }
@container uhc (max-width: 23em) { .place { grid-template-columns: 1fr; } .place .phones { text-align: start; } }
@container uhc (max-width: 18em) { .care .facts { grid-template-columns: 1fr; } .care .facts dt { padding-bottom: 0; border: 0; } .care .facts dd { padding-top: 0; } }
@container uhc (min-width: 560px) { .closed { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); column-gap: var(--_6); } }
@container uhc (min-width: 900px) {
  .open { grid-template: 'head note' auto 'places note' auto 'places facts' auto 'networks facts' 1fr / minmax(0, 1fr) minmax(0, 380px); align-items: start; }
  .open-head { grid-area: head; } .call-first { grid-area: note; } .places { grid-area: places; } .networks { grid-area: networks; } .more-facts { grid-area: facts; }
}
`;
