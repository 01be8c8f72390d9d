import { css } from 'lit';

export const lockStyles = css`
.lock > .sec { padding-top: 0; }
.lock form { max-width: 24em; }
.lock .help:empty { display: none; }
.lock .check { display: inline-flex; align-items: center; gap: var(--_2); min-height: var(--_target); margin-top: var(--_1); }
.lock .check input { width: 16px; height: 16px; margin: 0; accent-color: var(--_accent); }
.lock select { min-height: max(40px, var(--_target)); max-width: 100%; padding: 0 var(--_3); border: 1px solid var(--_edge); border-radius: var(--_radius); background: var(--_paper); }
`;
