import { css } from 'lit';

/** Cards: parted by hairlines, never boxed. */
export const cardStyles = css`
.results .head { padding: var(--_4) 0 5px; border-bottom: 1px solid var(--_line); color: var(--_soft); font-size: var(--_s); font-weight: 600; }
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
.closed p + p { margin-top: 2px; }
.care [data-unstated] { font-weight: 400; }
.name [data-unstated] { font-size: var(--_text); }

.waiting { padding-block: 14px; }

@media (pointer: coarse) { .tel { min-height: 44px; } .care { padding-block: 12px; } }
@container uhc (min-width: 560px) { .closed { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); column-gap: var(--_6); } }
`;
