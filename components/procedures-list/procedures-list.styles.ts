import { css } from 'lit';

export const proceduresListStyles = css`
div + .back { margin: 6px 0 0 var(--_2); }
.body { padding-bottom: var(--_3); }
.progress { padding: 14px 0 var(--_3); }
.asof { padding: var(--_2) 0 var(--_1); font-size: var(--_s); }
.row { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1px; padding: 10px 0; }
.row .name { font-weight: 600; overflow-wrap: anywhere; text-wrap: pretty; }
.row .st { color: var(--_soft); font-size: var(--_s); text-align: end; }
.row .sub { color: var(--_soft); font-size: var(--_s); overflow-wrap: anywhere; text-wrap: pretty; }
.whose { display: inline-flex; align-items: center; gap: 5px; vertical-align: bottom; }
.whose .disc { width: 18px; height: 18px; font-size: 9px; }
.row .sub i { font-style: normal; }
.row .code { font-family: var(--_mono); font-size: var(--_xs); overflow-wrap: anywhere; }
.links { display: flex; flex-wrap: wrap; gap: 0 var(--_4); margin-top: 3px; font-size: var(--_s); }
.links .link { overflow-wrap: anywhere; }
.early { padding: var(--_4) 0 var(--_2); }
@container uhc (max-width: 19em) {
  .pairing { flex-direction: column; align-items: stretch; gap: 1px; }
  .pairing > :last-child { max-width: none; }
  .row .st { text-align: start; }
}
@container uhc (min-width: 50em) { .body { max-width: 720px; } }
`;
