import { css } from 'lit';

/** Buttons, links that are buttons, fields, choices. One filled button a screen; the others are outlined, or words. */
export const controls = css`
.btn { display: inline-flex; align-items: center; justify-content: center; gap: var(--_2); min-height: max(40px, var(--_target)); padding: var(--_2) var(--_4); border: 1px solid var(--_edge); border-radius: var(--_radius); background: var(--_paper); color: var(--_ink); font-weight: 600; line-height: 1.25; text-align: center; text-decoration: none; overflow-wrap: anywhere; transition: background-color var(--_fast) var(--_ease); }
.btn:hover { background: var(--_tint); color: var(--_ink); }
.btn.go { border-color: transparent; background: var(--_accent); color: var(--_on-accent); }
.btn.go:hover { background: var(--_accent-hover); color: var(--_on-accent); }
.btn.danger { color: var(--_bad); border-color: currentColor; }
.btn.small { min-height: var(--_target); padding: 6px var(--_3); font-size: var(--_s); }
.btn[aria-disabled='true'] { cursor: progress; }
.btn[aria-disabled='true']::before { content: ""; width: 14px; height: 14px; flex: none; border: 2px solid currentColor; border-inline-end-color: transparent; border-radius: 50%; animation: turn 900ms linear infinite; }
@keyframes turn { to { rotate: 1turn; } }
.acts { display: flex; flex-wrap: wrap; gap: var(--_2); margin-top: var(--_3); }
.link { display: inline-flex; align-items: center; min-height: 24px; padding: 0; border: 0; border-radius: 3px; background: none; text-align: start; }
.back { display: inline-flex; align-items: center; gap: 2px; min-height: var(--_target); margin-inline-start: -8px; padding: 0 var(--_2) 0 2px; border: 0; border-radius: var(--_radius); background: none; font-weight: 600; }
.back:hover { background: var(--_tint); }
.copy { display: inline-flex; align-items: center; justify-content: center; width: 28px; height: 24px; margin-block: -2px; padding: 0; border: 0; border-radius: var(--_radius-s); background: none; color: var(--_accent); vertical-align: middle; }
.copy .i { width: 15px; height: 15px; }

.field { display: flex; align-items: center; gap: var(--_2); min-height: max(40px, var(--_target)); padding: 0 var(--_3); border: 1px solid var(--_edge); border-radius: var(--_radius); background: var(--_paper); }
.field .i { color: var(--_soft); }
.field input { flex: 1; min-width: 0; padding: var(--_2) 0; border: 0; outline: 0; background: none; }
.field input::placeholder { color: var(--_soft); opacity: 1; }
.field:focus-within { border-color: var(--_focus); outline: 2px solid var(--_focus); outline-offset: 1px; }
.field.wrong { border-color: var(--_bad); box-shadow: inset 0 0 0 1px var(--_bad); }
.label { display: block; margin-bottom: var(--_1); font-size: var(--_s); font-weight: 600; }
.help { margin-top: var(--_1); color: var(--_soft); font-size: var(--_s); }
.help.wrong { color: var(--_bad); }

.chips { display: flex; flex-wrap: wrap; gap: 6px; }
.chip { display: inline-flex; align-items: center; gap: var(--_1); min-height: 30px; padding: 0 10px; border: 1px solid var(--_line); border-radius: 999px; background: none; font-size: var(--_s); }
.chip:hover { background: var(--_tint); }
.chip[aria-pressed='true'] { border-color: var(--_accent); background: var(--_wash); color: var(--_accent); font-weight: 600; }
@media (pointer: coarse) { .chip { min-height: 44px; padding-inline: 14px; } .chips { gap: 8px; } .copy { width: 44px; height: 44px; } .link { min-height: 44px; } }

.pick { display: grid; grid-template-columns: 1fr auto; gap: 1px var(--_3); align-items: center; width: calc(100% + 16px); margin-inline: -8px; padding: var(--_3) var(--_2); border: 0; border-radius: 8px; background: none; text-align: start; }
button.pick:hover { background: var(--_tint); }
button.pick:focus-visible { outline-offset: -3px; }
.pick b { font-weight: 600; overflow-wrap: anywhere; }
.pick .soft { grid-column: 1; }
.pick .i { grid-column: 2; grid-row: 1 / span 2; color: var(--_soft); }

@media (prefers-reduced-motion: reduce) { .btn::before { animation: none !important; } }
@media (forced-colors: active) { .btn.go, .chip[aria-pressed='true'] { border: 2px solid ButtonText; } .chip[aria-pressed='true'] { border-color: Highlight; } }
`;
