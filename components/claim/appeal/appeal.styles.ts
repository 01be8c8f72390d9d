import { css } from 'lit';

/** What can be done: steps with numbers, one date, a letter. */
export const appealStyles = css`
.steps { counter-reset: step; margin-top: var(--_2); }
.steps > li { counter-increment: step; position: relative; display: grid; gap: 1px; min-height: 44px; padding: var(--_3) 0 var(--_3) 40px; border-bottom: 1px solid var(--_line); overflow-wrap: anywhere; }
.steps > li::before { content: counter(step); position: absolute; inset-inline-start: 0; top: 11px; width: 26px; height: 26px; border-radius: 50%; background: var(--_wash); color: var(--_accent); font-size: var(--_s); font-weight: 600; line-height: 26px; text-align: center; }
.by { font-size: var(--_2xl); font-weight: 650; line-height: 1.2; letter-spacing: -0.015em; }
.letter > summary { width: fit-content; cursor: pointer; list-style: none; }
.letter:not([open]) > summary { border-color: transparent; background: var(--_accent); color: var(--_on-accent); }
@media (forced-colors: active) { .letter:not([open]) > summary { border: 2px solid ButtonText; } .steps > li::before { border: 1px solid CanvasText; line-height: 24px; } }
`;
