/** Fields, and what is chosen by a tick or a dot. */
export const formStyles = `
.label { display: block; margin: 16px 0 4px; font-size: var(--text-s); font-weight: 600; }
.hint { margin: 4px 0 0; color: var(--soft); font-size: var(--text-s); text-wrap: pretty; }
.field { display: flex; align-items: center; gap: 8px; min-height: var(--target); padding: 0 12px; border: 1px solid var(--edge); border-radius: 10px; background: var(--paper); }
.field input, .field textarea { flex: 1; min-width: 0; padding: 8px 0; border: 0; outline: 0; background: none; color: inherit; font: inherit; }
.field textarea { resize: vertical; font: var(--text-s)/1.6 var(--mono); }
.field:focus-within { border-color: var(--focus); outline: 2px solid var(--focus); outline-offset: 1px; }
.field:has(.word:focus-visible) { outline: 0; border-color: var(--edge); }
.field:has([aria-invalid="true"]) { border-color: var(--bad); box-shadow: inset 0 0 0 1px var(--bad); }
.help { margin-top: 4px; color: var(--bad); font-size: var(--text-s); overflow-wrap: anywhere; }
.check { display: grid; grid-template-columns: 24px 1fr; gap: 0 10px; align-items: start; margin-inline: -6px; padding: 6px; border-radius: 6px; cursor: pointer; }
.check:has(:focus-visible) { outline: 2px solid var(--focus); }
.check input { appearance: none; display: grid; place-content: center; width: 20px; height: 20px; margin: 1px; border: 1.5px solid var(--edge); border-radius: 5px; outline: 0; background: var(--paper); }
.check input:checked { border-color: var(--accent); background: var(--accent); }
.check [type="checkbox"]:checked::before { content: ""; width: 6px; height: 11px; margin-top: -3px; border: solid var(--on-accent); border-width: 0 2px 2px 0; rotate: 42deg; }
.check [type="radio"] { border-radius: 50%; }
.check [type="radio"]:checked { border-width: 6px; background: var(--paper); }
@media (forced-colors: active) { .check input { appearance: auto; } }
fieldset { min-width: 0; }
fieldset > .only { padding: 8px 0; }
fieldset > .check:first-of-type { margin-top: 8px; }
`;
