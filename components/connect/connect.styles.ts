import { css, type CSSResultGroup } from 'lit';
import { disc } from '../shared/connection-colour.js';

export const connectStyles: CSSResultGroup = [disc, css`
section { max-width: 600px; }
section.body { padding-block: var(--_2) var(--_5); }
.note + .say, [role='status'] + .say { margin-top: var(--_4); }
.text { max-width: 36em; text-wrap: pretty; }
.strip .who { display: flex; gap: var(--_2); align-items: center; }
.strip .all { flex-basis: 100%; }
.goes { padding: 0 var(--_4) var(--_3); color: var(--_soft); font-size: var(--_xs); }
@container uhc (min-width: 720px) { .goes { padding-inline: var(--_5); } }
`];
