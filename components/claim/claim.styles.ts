import { css } from 'lit';

export const claimStyles = css`
:host {
  --_discount: var(--uhc-money-discount, light-dark(#7d8a83, #78867f));
  --_not-covered: var(--uhc-money-not-covered, light-dark(#9a2b2b, #f3a29c));
  --_plan: var(--uhc-money-plan, light-dark(#0d6256, #4fb3a2));
  --_you: var(--uhc-money-you, light-dark(#b96a0f, #e3a552));
}
.claim { max-width: 588px; }
header { padding-top: 14px; }
h2 { width: fit-content; max-width: 100%; margin-bottom: 3px; font-size: var(--_l); font-weight: 650; letter-spacing: -0.01em; line-height: 1.3; overflow-wrap: anywhere; }
h2:focus-visible { outline-offset: 3px; border-radius: 3px; }

.bar { display: flex; align-items: flex-end; gap: 2px; height: 24px; margin-bottom: 10px; }
.bar i { min-width: 3px; height: 16px; border-radius: 2px; }
.bar i:first-child { border-start-start-radius: 6px; border-end-start-radius: 6px; }
.bar i:last-child { border-start-end-radius: 6px; border-end-end-radius: 6px; }
.bar i.you-owe { height: 24px; }
.named { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: 0 var(--_2); }
.keyed { display: flex; align-items: baseline; min-width: 0; overflow-wrap: anywhere; }
.key { flex: none; display: inline-block; width: 11px; height: 11px; margin-inline-end: var(--_2); border-radius: 3px; vertical-align: -1px; }
.key.you-owe { height: 15px; vertical-align: -3px; }
i.discount { background: repeating-linear-gradient(135deg, var(--_discount) 0 1.5px, transparent 0 5px); border: 1px solid var(--_discount); }
.key.discount { background: repeating-linear-gradient(135deg, var(--_discount) 0 1.5px, transparent 0 4px); }
i.not-covered { border: 2px solid var(--_not-covered); }
i.plan-paid { background: var(--_plan); }
i.other-plan-paid { border: 4px double var(--_plan); }
i.you-owe { background: var(--_you); }
i.rest { border: 1px dashed var(--_edge); }

.ladder { width: 100%; border-collapse: collapse; }
.ladder th, .ladder td { padding: 6px 0; border-bottom: 1px solid var(--_line); text-align: start; vertical-align: baseline; font-weight: 400; }
.ladder td.amt { text-align: end; padding-inline-start: var(--_3); }
.ladder .from { color: var(--_soft); font-size: var(--_xs); }
.named .from { flex: 0 1 48%; min-width: 8em; }
.several .mark { margin-inline-start: 6px; }
.ladder tr.in .from { margin-inline-start: var(--_1); }
.ladder tr.in th, .ladder tbody.in .keyed { padding-inline-start: 19px; }
.ladder tr.in td.amt, .ladder tr.in th { font-weight: 400; }
.ladder tr.in td.amt { font-weight: 600; }
.ladder tbody.total > tr:not(.in) > :not(.not) { padding-top: var(--_2); font-weight: 650; }
.ladder tbody:last-child > tr:last-child > * { border-bottom: 0; }
.ladder .from, .ladder tbody.total td.not { font-weight: 400; }
.ladder tbody.total td.amt:not(.not) { font-size: var(--_l); }
.ladder tbody.total tr.in td.amt { font-size: inherit; }
.ladder tbody.total > tr > .out { font-weight: 400 !important; }
.ladder tr.several > *, .ladder tbody.meant > tr:first-child > * { border-bottom: 0; }
.ladder tr.several > * { padding-bottom: 0; }
.term { min-height: 24px; padding: 0; border: 0; border-radius: 3px; background: none; font-weight: inherit; text-align: start; text-decoration: underline dotted 1px color-mix(in srgb, var(--_edge) 70%, transparent); text-underline-offset: 4px; }
.ladder td.mean { padding: 0 0 var(--_2) 19px; color: var(--_soft); font-size: var(--_s); white-space: normal; text-align: start; }
.silent { margin-top: var(--_1); }
.others th { overflow-wrap: anywhere; }
.nowrap { white-space: nowrap; }

.waiting { display: grid; gap: 6px; padding-top: 14px; max-width: 540px; }

@container uhc (max-width: 19em) {
  .ladder, .ladder :is(thead, tbody) { display: block; }
  .ladder tr { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; border-bottom: 1px solid var(--_line); }
  .ladder :is(th, td) { border: 0; overflow-wrap: anywhere; }
  .named .from { flex-basis: 100%; min-width: 0; }
}
@container uhc (max-width: 23em) { .facts { grid-template-columns: 1fr; } .facts dt { padding: 9px 0 0; border: 0; } }
@container uhc (min-width: 780px) {
  .claim { display: grid; grid-template-columns: minmax(0, 540px) minmax(180px, 240px); gap: 0 var(--_6); max-width: none; padding: 22px 32px; }
  header, footer { grid-column: 1 / -1; }
  header { padding-top: 0; }
  h2 { font-size: var(--_2xl); line-height: 1.2; letter-spacing: -0.015em; }
  .aside .facts { grid-template-columns: 1fr; font-size: var(--_s); }
  .aside .facts > * { border: 0; }
  .aside .facts dt { padding: 6px 0 0; }
  .aside .facts dd { padding: 0 0 4px; }
}
@media (forced-colors: active) { .bar i, .key { forced-color-adjust: none; border: 2px solid CanvasText; } .bar i.rest { border-style: dashed; } }
`;
