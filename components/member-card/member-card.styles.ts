import { css } from 'lit';

export const memberCardStyles = css`
.cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20em), 1fr)); gap: 1px; background: var(--_line); }
.card { display: flex; flex-direction: column; justify-content: space-between; min-width: 0; background: var(--_paper); }
.pad { padding: var(--_4); }
.pad > .note:first-child { margin-top: 0; margin-bottom: var(--_4); }
.pad > .empty { padding: var(--_2) 0 var(--_3); }
header { display: flex; align-items: center; gap: var(--_3); margin-bottom: var(--_2); }
header > div { min-width: 0; }
header .disc { width: 40px; height: 40px; font-size: var(--_s); }
h3 { font-weight: 650; font-size: var(--_l); line-height: 1.3; letter-spacing: -0.01em; overflow-wrap: anywhere; }
.facts dd { min-width: 0; overflow-wrap: anywhere; }
.facts dt { overflow-wrap: anywhere; }
.foot { display: flex; flex-wrap: wrap; align-items: baseline; gap: 2px var(--_4); padding-top: var(--_3); }
@container uhc (max-width: 23em) { .facts { grid-template-columns: minmax(0, 1fr); } .facts dt { padding: 9px 0 0; border: 0; } }
@container uhc (min-width: 720px) { .pad { padding: var(--_4) var(--_5); } }
@container uhc (min-width: 60em) { .cards:has(> :only-child) .pad { max-width: 588px; } }
@media print {
  .cards { display: block; background: none; }
  .card { break-inside: avoid; margin-bottom: 12px; border: 1px solid; border-radius: var(--_radius); }
  .foot button, .copy, .strip, uhc-connect { display: none; }
}
`;
