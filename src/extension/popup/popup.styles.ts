import { css } from 'lit';

export const popupStyles = css`
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    padding-inline: var(--_4);
    border-block-end: 1px solid var(--_line);
    background: var(--_paper);
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
  }
  .tabs { display: flex; flex-wrap: wrap; gap: var(--_4); }
  [role='tab'] {
    min-block-size: 44px;
    padding: 0;
    border: 0;
    border-block-end: 2px solid transparent;
    background: none;
    color: var(--_soft);
  }
  [role='tab']:hover { color: var(--_ink); }
  [role='tab'][aria-selected='true'] { border-block-end-color: var(--_accent); color: var(--_ink); font-weight: 600; }
  .out { font-size: var(--_s); }
  section[hidden] { display: none; }
`;
