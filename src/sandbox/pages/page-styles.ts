import { colors } from './colors.js';

/** What every page of the sandbox is made of: the striped edge, type, buttons, fields, choices, notices. */
export const pageStyles = `${colors}
*, ::before, ::after { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; background: var(--ground); color: var(--ink); font: var(--text)/1.45 var(--sans); -webkit-text-size-adjust: 100%; }
h1, h2, p, ul, dl, dd, fieldset, table { margin: 0; padding: 0; border: 0; }
ul { list-style: none; }
button, input { font: inherit; color: inherit; letter-spacing: inherit; }
button { cursor: pointer; }
a { color: var(--accent); text-underline-offset: 3px; text-decoration-thickness: 1px; }
a:hover { color: var(--accent-hover); text-decoration-thickness: 2px; }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
code { font: var(--text-s)/1.4 var(--mono); overflow-wrap: anywhere; }
b { font-weight: 600; }
.soft { color: var(--soft); }
.s { font-size: var(--text-s); }
.num { font-variant-numeric: tabular-nums lining-nums; }

.sand { position: relative; display: flex; justify-content: space-between; gap: 16px; padding: 13px 16px 7px; border-bottom: 1px solid var(--line); background: var(--warn-wash); color: var(--warn); font-size: var(--text-s); font-weight: 600; }
.sand::before { content: ""; position: absolute; inset: 0 0 auto; height: 6px; background: repeating-linear-gradient(135deg, var(--warn) 0 6px, transparent 6px 12px); opacity: 0.55; forced-color-adjust: none; }

.btn { display: inline-flex; align-items: center; justify-content: center; min-height: var(--target); padding: 8px 16px; border: 1px solid var(--edge); border-radius: 10px; background: var(--paper); color: var(--ink); font-weight: 600; line-height: 1.25; text-align: center; text-decoration: none; transition: background-color var(--fast); }
.btn:hover { background: var(--tint); color: var(--ink); }
.btn.go { flex: 1; border-color: transparent; background: var(--accent); color: var(--on-accent); }
.btn.go:hover { background: var(--accent-hover); }
.btn.small { min-height: 36px; padding: 6px 12px; font-size: var(--text-s); }
.word { display: inline-flex; align-items: center; min-height: 24px; padding: 0; border: 0; background: none; color: var(--accent); text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: 3px; }
.word:hover { color: var(--accent-hover); text-decoration-thickness: 2px; }

.sec { display: flex; justify-content: space-between; gap: 12px; width: 100%; padding: 20px 0 5px; border-bottom: 1px solid var(--line); color: var(--soft); font-size: var(--text-s); font-weight: 600; }
.rows > li { border-bottom: 1px solid var(--line); }
.rows > li:last-child { border-bottom: 0; }
.note { margin-top: 24px; padding: 12px 14px; border-radius: 10px; background: var(--wash); text-wrap: pretty; }
.note h2 { margin-bottom: 3px; font-size: var(--text); font-weight: 650; }
.note.bad { margin: 0 0 16px; background: var(--bad-wash); color: var(--bad); }
@media (forced-colors: active) { .note, .btn.go { border: 1px solid; } }
`;
