import { css } from 'lit';

export const popupStyles = css`
  header {
    display: flex;
    justify-content: space-between;
    padding-inline: var(--_4);
    border-block-end: 1px solid var(--_line);
    background: var(--_paper);
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
  }
  .tabs { display: flex; flex-wrap: wrap; gap: 0 var(--_3); }
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
  .out { display: grid; place-items: center; inline-size: 24px; block-size: 44px; margin-inline-end: -3px; flex: none; color: var(--_soft); }
  .out:hover { color: var(--_ink); }
  section[hidden] { display: none; }
  @container uhc (min-width: 720px) { header { padding-inline: var(--_5); } .tabs { column-gap: var(--_5); } }
  /* An open claim keeps to the top there, beside the list. */
  @container uhc (min-width: 960px) { header { position: static; } }
  @media (forced-colors: active) { [role='tab'][aria-selected='true'] { border-block-end-color: Highlight; } }
`;
