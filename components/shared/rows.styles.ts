import { css, type CSSResultGroup } from 'lit';
import { facts } from './facts.styles.js';

/** Rows of a list, amounts, and the marks that say what the plan did: a shape and a word, never a colour alone. */
export const rows: CSSResultGroup = [facts, css`
.rows > li { border-bottom: 1px solid var(--_line); }
.rows:last-child > li:last-child { border-bottom: 0; }

.pairing { display: flex; align-items: baseline; justify-content: space-between; gap: 0 var(--_4); }
.pairing > :first-child:not(.sk) { flex: 1 1 auto; min-width: 0; }
.pairing > :last-child { flex: 0 0 auto; max-width: 58%; }
.amt { text-align: end; font-weight: 600; font-variant-numeric: tabular-nums lining-nums; white-space: nowrap; }
.amt.not { color: var(--_soft); font-size: var(--_s); font-weight: 400; white-space: normal; }
.amt.out { color: var(--_soft); font-weight: 400; }

.mark::before { content: ""; display: inline-block; width: 0.7em; height: 0.7em; margin-inline-end: 0.4em; border: max(1.5px, 0.115em) solid currentColor; border-radius: 50%; forced-color-adjust: none; }
.mark.part::before { background: linear-gradient(90deg, currentColor 50%, transparent 0); }
.mark.wait::before { border-style: dotted; border-width: max(2px, 0.15em); }
.mark.gone::before { height: 0; border-width: max(2px, 0.15em) 0 0; border-radius: 0; vertical-align: 0.25em; }
.mark.twice::before { height: 0.5em; border-width: max(2px, 0.15em) 0; border-radius: 0; vertical-align: 0.08em; }
.mark.yes::before { width: 0.4em; height: 0.75em; margin: 0 0.6em 0 0.25em; border-width: 0 max(2px, 0.15em) max(2px, 0.15em) 0; border-radius: 0; rotate: 45deg; vertical-align: 0.08em; }

.strip { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 2px var(--_4); min-height: 44px; padding: 8px var(--_4); border-top: 1px solid var(--_line); background: var(--_paper); color: var(--_soft); font-size: var(--_s); }
.strip > span { overflow-wrap: anywhere; }
.strip .ways { display: flex; flex-wrap: wrap; gap: 2px var(--_4); margin-inline-start: auto; }
@container uhc (min-width: 720px) { .strip { padding-inline: var(--_5); } }
`];
