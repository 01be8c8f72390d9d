import { css } from 'lit';

/** Networks beside their button, and the comparison as a table that becomes a list where it is narrow. */
export const planSearchStyles = css`
.network { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 var(--_4); padding: 7px 0; border-bottom: 1px solid var(--_line); }
.network:last-child { border-bottom: 0; }
.network span { min-width: 0; overflow-wrap: anywhere; }
.chip { margin-top: 10px; text-align: start; }
.kinds { border: 0; margin-inline: 0; padding: 0; }
`;
