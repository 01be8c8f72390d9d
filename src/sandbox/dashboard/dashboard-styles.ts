import { copyStyles } from '../pages/copy.js';
import { developerStyles } from '../pages/developer-page.js';
import { formStyles } from '../pages/form-styles.js';
import { pageStyles } from '../pages/page-styles.js';
import { faultsStyles } from './faults-styles.js';
import { requestsStyles } from './requests-styles.js';

/** A page for developers: dense, two panes where there is room, with the type and the hairlines of the others. */
export const dashboardStyles = `${pageStyles}${developerStyles}${formStyles}${copyStyles}${faultsStyles}${requestsStyles}
.panes { display: grid; grid-template-columns: minmax(0, 1fr); }
.pane { min-width: 0; padding: 0 24px 32px; }
@media (min-width: 900px) {
  .panes { grid-template-columns: 384px minmax(0, 1fr); min-height: calc(100vh - 90px); }
  .pane + .pane { border-inline-start: 1px solid var(--line); }
}
@media (max-width: 480px) { .pane { padding-inline: 16px; } }
.sr { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.aside { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; padding-block: 8px; }
.status { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; }
.warn { color: var(--warn); }
.bad { color: var(--bad); }
.away .aside::before { content: "The sandbox does not answer."; color: var(--bad); font-size: var(--text-s); font-weight: 600; }
#said:empty { display: none; }
#said { padding: 10px 24px; background: var(--bad-wash); color: var(--bad); }
div.sec { align-items: baseline; }
.sec h2 { font-size: inherit; font-weight: inherit; }
.sec > span, .sec > .word { font-weight: 400; }
.facts { grid-template-columns: 72px minmax(0, 1fr); }
.row { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 10px; }
.time { margin-top: 8px; font-size: var(--text-2xl); font-weight: 650; line-height: 1.3; letter-spacing: -0.01em; }
.field.small { min-height: 36px; padding: 0 10px; border-radius: 8px; font-size: var(--text-s); }
.field.small input { padding: 5px 0; }
#set-clock .field { flex: 1; min-width: 0; }
@media (pointer: coarse) { .field.small, .btn.small { min-height: 44px; } }
.line { display: flex; align-items: center; justify-content: space-between; gap: 12px; padding: 8px 0; }
.line > span { min-width: 0; overflow-wrap: anywhere; }
.line > .nowrap { flex: none; }
.grant { padding: 8px 0 12px; overflow-wrap: anywhere; }
.pair { display: flex; gap: 8px; margin-top: 8px; }
.markup { position: relative; margin-top: 8px; padding: 10px 40px 10px 12px; border-radius: 10px; background: var(--tint); }
.markup pre { margin: 0; overflow-x: auto; font: var(--text-s)/1.5 var(--mono); }
.markup .copy { position: absolute; inset: 12px 6px auto auto; }
.after { margin-top: 8px; text-wrap: pretty; }
.strayed > li { padding: 3px 0; }
.columns { columns: 200px 3; column-gap: 32px; }
.columns > li { display: flex; justify-content: space-between; gap: 16px; padding: 6px 0; break-inside: avoid; border-bottom: 1px solid var(--line); font-size: var(--text-s); }
.more > summary { display: inline-flex; align-items: center; min-height: 36px; color: var(--accent); cursor: pointer; text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: 3px; }
dialog { width: min(440px, calc(100vw - 32px)); padding: 20px; border: 1px solid var(--line); border-radius: 14px; background: var(--paper); color: var(--ink); }
dialog::backdrop { background: #00000066; }
dialog h2 { margin-bottom: 6px; font-size: var(--text-xl); font-weight: 650; }
dialog .row { margin-top: 20px; }
.btn.end { border-color: var(--bad); color: var(--bad); }
`;
