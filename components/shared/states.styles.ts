import { css } from 'lit';

/** Loading, empty, notices: the parts of the states in which there is nothing, or not all, to read. */
export const states = css`
.note { padding: var(--_3) 14px; border-radius: var(--_radius); background: var(--_wash); font-size: calc(var(--_text) * 0.9334); text-wrap: pretty; overflow-wrap: anywhere; }
.note.warn-note { background: var(--_warn-wash); }
.note.bad-note { background: var(--_bad-wash); }
.note :is(h3, h4) { margin-bottom: 3px; font-size: var(--_text); font-weight: 650; }
.note p + p { margin-top: var(--_2); }
.note .acts .btn:not(.go) { background: transparent; }
.note .code { margin-top: var(--_2); color: var(--_soft); font-size: var(--_xs); }
.sk { display: block; height: 0.8em; margin: 0.3em 0; border-radius: 4px; background: var(--_line); animation: breathe 1600ms ease-in-out infinite alternate; }
.sk.w1 { width: 34%; } .sk.w2 { width: 46%; } .sk.w3 { width: 58%; } .sk.w4 { width: 72%; } .sk.w5 { width: 62px; } .sk.w6 { width: 92px; max-width: 100%; }
@keyframes breathe { from { opacity: 1; } to { opacity: 0.45; } }
.meter { height: 4px; border-radius: 2px; background: var(--_line); overflow: hidden; }
.meter i { display: block; height: 100%; border-radius: 2px; background: var(--_accent); transition: width var(--_slow) var(--_ease); }
.empty { padding: 28px 0 var(--_5); }
.empty :is(h3, h4) { margin-bottom: var(--_1); font-size: var(--_l); font-weight: 650; letter-spacing: -0.01em; }
.empty p { max-width: 36em; color: var(--_soft); text-wrap: pretty; }
.empty .acts { margin-top: 14px; }
@media (prefers-reduced-motion: reduce) { .sk { animation: none; } .meter i { transition: none; } }
@media (forced-colors: active) { .note { border: 1px solid CanvasText; } .sk, .meter { border: 1px solid GrayText; } .meter i { background: Highlight; forced-color-adjust: none; } }
`;
