import { css } from 'lit';

export const pharmacySearchStyles = css`
.title { display: flex; align-items: baseline; justify-content: space-between; gap: 0 var(--_4); }
.title h3 { min-width: 0; }
.far { flex: none; font-size: var(--_s); }
.reach { display: flex; flex-wrap: wrap; gap: 2px var(--_4); align-items: center; }
.reach a { display: inline-flex; align-items: center; min-height: 24px; }
@media (pointer: coarse) { .reach a { min-height: 44px; } }
@container uhc (min-width: 560px) { .form.one { grid-template-columns: minmax(0, 1fr) auto; max-width: 540px; } }
@container uhc (max-width: 18em) { .title { display: block; } }
`;
