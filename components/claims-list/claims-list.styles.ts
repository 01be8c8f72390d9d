import { css } from 'lit';

export const claimsListStyles = css`
.panes { display: block; }
.pane.one { display: none; }
.panes.open .pane.list { display: none; }
.panes.open .pane.one { display: block; }
.pane.one > .back { margin: 6px 0 0 var(--_2); }
.body { padding-bottom: var(--_3); }

.sum { padding: 14px 0 var(--_3); }
.sum .big { font-weight: 650; font-size: var(--_3xl); line-height: 1.15; letter-spacing: -0.02em; margin-inline-end: 2px; }
.sum .soft b.num { color: var(--_ink); font-weight: 600; }
.sum .s { margin-top: 2px; line-height: max(1.45em, 24px); color: var(--_soft); text-wrap: pretty; }
.tools { min-height: 110px; margin-bottom: var(--_1); }
.tools:empty { margin-bottom: 36px; }
.asof { padding-bottom: var(--_1); font-size: var(--_s); }

.rows > li { content-visibility: auto; contain-intrinsic-size: auto 84px; margin-inline: calc(-1 * var(--_4)); border: 0; }
.row { position: relative; display: grid; grid-template-columns: minmax(0, 1fr); gap: 1px; width: 100%; padding: 10px var(--_4); border: 0; background: none; text-align: start; }
.row::after { content: ""; position: absolute; inset: auto var(--_4) 0; height: 1px; background: var(--_line); }
.rows > li:last-child .row::after { content: none; }
.rows .row.unreadable { cursor: default; }
button.row:hover { background: var(--_tint); }
.row:focus-visible { outline-offset: -3px; border-radius: 8px; }
button.row[aria-current] { background: var(--_wash); box-shadow: inset 3px 0 0 var(--_accent); }
.row .name { font-weight: 600; text-wrap: pretty; overflow-wrap: anywhere; }
.row .sub, .row .st { font-size: var(--_s); }
.row .sub, .row .st:not(.bad, .warn) { color: var(--_soft); }
.row .st { text-align: end; white-space: normal; }
.row .sub { text-wrap: pretty; overflow-wrap: anywhere; }
.row .pair { display: inline-block; }
.row .amt.plain, .row .amt.plain.not { color: inherit; font-size: inherit; font-weight: 400; white-space: nowrap; }
.row .id { overflow-wrap: anywhere; font-family: var(--_mono); font-size: var(--_xs); }
.since { padding: var(--_4) 0 var(--_2); }
.choose { padding: 28px 32px; color: var(--_soft); }

@media (pointer: coarse) { .tools { min-height: 148px; } .tools:empty { margin-bottom: 56px; } @container uhc (max-width: 27em) { .tools { min-height: 200px; } } .row { padding-block: 12px; } }
@container uhc (max-width: 19em) {
  .pairing { flex-direction: column; align-items: stretch; gap: 1px; }
  .pairing > :last-child { max-width: none; }
  .row .amt, .row .st { text-align: start; }
  .head { flex-wrap: wrap; }
}
@container uhc (min-width: 720px) {
  .rows > li { margin-inline: calc(-1 * var(--_5)); }
  .row { padding-inline: var(--_5); }
  .row::after { inset-inline: var(--_5); }
}
@container uhc (min-width: 960px) {
  .panes { display: grid; grid-template-columns: 424px minmax(0, 1fr); }
  .panes .pane.list, .panes .pane.one, .panes.open .pane.list { display: block; }
  .pane.one { border-inline-start: 1px solid var(--_line); }
  /* Whichever row was pressed, the claim is in sight beside it; a long one is read within its own height. */
  .pane.one > uhc-claim { position: sticky; inset-block-start: 0; max-block-size: 100vh; overflow-y: auto; }
  .pane.one > .back { display: none; }
}
@media (forced-colors: active) { .row[aria-current] { outline: 2px solid Highlight; outline-offset: -3px; } .row::after { background: CanvasText; } }
@media print { .rows > li { content-visibility: visible; } }
`;
