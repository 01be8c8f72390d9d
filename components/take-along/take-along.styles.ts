import { css } from 'lit';

export const takeAlongStyles = css`
.take-line { display: flex; flex-wrap: wrap; justify-content: space-between; gap: var(--_1) var(--_4); margin-top: var(--_3); font-size: var(--_s); }
.take-line .btn { font-size: var(--_text); }
.take-choices { max-width: 34rem; margin-top: var(--_3); padding-top: var(--_3); border-top: 1px solid var(--_line); }
.take-choices h3 { font-size: var(--_l); font-weight: 650; }
.take-choices > ul { margin-top: var(--_2); }
.take-choices > ul > li { border-bottom: 1px solid var(--_line); }
.take-choices > .link { margin-top: var(--_3); font-size: var(--_s); }
.take-not { padding: var(--_3) 0; }
.take-which { margin-top: var(--_3); font-size: var(--_s); }
.take-which ul { max-height: 16rem; overflow-y: auto; margin-top: var(--_2); padding-inline: 2px; }
.take-which label { display: flex; align-items: baseline; gap: var(--_2); min-height: var(--_target); padding: 6px 0; overflow-wrap: anywhere; }
.take-which input { width: 18px; height: 18px; flex: none; accent-color: var(--_accent); align-self: center; }
`;
