/** Switches in groups. Names alone at first; what is on, looked for or asked for tells what it does. */
export const faultsStyles = `
.how { display: flex; flex-wrap: wrap; justify-content: flex-end; gap: 2px 8px; }
select { min-height: 28px; padding: 2px 4px; border: 1px solid var(--edge); border-radius: 8px; background: var(--paper); color: var(--ink); font: inherit; font-size: var(--text-s); }
.find { max-width: 380px; margin-top: 10px; }
.groups { columns: 220px 3; column-gap: 28px; margin-top: 4px; }
.group { padding-top: 10px; }
.group h3 { margin: 0; padding: 4px 0 6px; border-bottom: 1px solid var(--line); color: var(--soft); font-size: var(--text-s); font-weight: 600; break-after: avoid; }
.fault { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 12px; align-items: start; min-height: 36px; padding: 6px 0; border-bottom: 1px solid var(--line); break-inside: avoid; }
.fault .state { color: var(--warn); font-weight: 600; }
.fault .words, .fault .setting { display: none; grid-column: 1 / -1; }
.fault .words { padding-inline-end: 40px; text-wrap: pretty; }
.fault.on .words, .all .words, .searched .words { display: block; }
.fault.on .setting, .all .setting, .searched .setting { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 8px; margin-top: 4px; }
.setting .field { flex: 1; min-width: 96px; max-width: 160px; min-height: 30px; }
.setting .field input { padding: 2px 0; }
#faults:not(.all, .searched) .fault:not(.first, .on), #faults:not(.all, .searched) .group:not(:has(.first, .on)), .searched .group:not(:has(.fault:not([hidden]))), .fault[hidden] { display: none; }
#faults:not(.all, .searched) .group { break-inside: avoid; }
#all-faults { min-height: 36px; margin-top: 2px; }
.searched #all-faults { display: none; }
.switch { position: relative; margin-top: 2px; width: 30px; height: 18px; padding: 0; border: 1.5px solid var(--edge); border-radius: 9px; background: var(--paper); transition: background-color var(--fast); }
.switch::before { content: ""; position: absolute; inset: 2px auto auto 2px; width: 11px; height: 11px; border-radius: 50%; background: var(--edge); transition: translate var(--fast); }
.switch::after { content: ""; position: absolute; inset: -10px -8px; }
.switch[aria-checked="true"] { border-color: var(--accent); background: var(--accent); }
.switch[aria-checked="true"]::before { translate: 12px; background: var(--on-accent); }
@media (forced-colors: active) { .switch::before { background: ButtonText; } .switch[aria-checked="true"]::before { background: Highlight; } }
`;
