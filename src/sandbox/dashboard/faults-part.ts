import { FAULTS } from '../faults/every-fault.js';
import type { ActiveFault, Area, Fault, Setting } from '../faults/fault.js';
import { html, type Html } from '../pages/html.js';
import type { Sandbox } from '../sandbox.js';
import { activeWords } from './active-words.js';

/** Shown before one asks for all of them: those that every app should be tried with first. */
const FIRST: ReadonlySet<string> = new Set([
  ...['wrong-state', 'error', 'coop', 'never-returns'].map((name) => `authorize:${name}`),
  ...['400-invalid_grant', '503', 'rotate-strict', 'fewer-scopes'].map((name) => `token:${name}`),
  ...['401-at-n', '429', 'page-n-fails', 'next-foreign'].map((name) => `fhir:${name}`),
]);

/** What happens once has buttons of its own: clock and grants. */
const SWITCHES: readonly Fault[] = FAULTS.filter(({ act }) => !act);

const TIMES = [[1, 'for the next request'], [3, 'for the next 3'], [10, 'for the next 10']] as const;

/** The switches, in groups by what they make go wrong. */
export function faultsPart({ faults, payers }: Sandbox): Html {
  const on = new Map(faults.active().map((active) => [active.name, active]));
  const areas = [...new Set(SWITCHES.map(({ area }) => area))];
  return html`<section id="faults" aria-labelledby="faults-title"><div class="sec"><h2 id="faults-title">Faults</h2><span class="how">
<label class="sr" for="fault-payer">For which payer</label>
<select id="fault-payer"><option value="">every payer</option>${[...payers.keys()].map((payer) => html`<option>${payer}</option>`)}</select>
<label class="sr" for="fault-times">How often</label>
<select id="fault-times"><option value="">until turned off</option>${TIMES.map(([times, words]) => html`<option value="${times}">${words}</option>`)}</select></span></div>
<div class="find"><span class="field small"><label class="sr" for="fault-search">Search the faults</label>
<input id="fault-search" type="search" placeholder="Search ${SWITCHES.length} faults: 429, refresh, CORS" autocomplete="off"></span></div>
<noscript><p class="none">The switches need a script here. Without one: curl -X PUT /_sandbox/faults/NAME</p></noscript>
<div class="groups">${areas.map((area) => group(area, on))}</div>
<p class="none" id="no-fault" hidden>No fault is named or described so.</p>
<button type="button" class="word" id="all-faults" aria-expanded="false">All ${SWITCHES.length} faults</button></section>`;
}

function group(area: Area, on: ReadonlyMap<string, ActiveFault>): Html {
  return html`<div class="group"><h3>${area}</h3><ul>${SWITCHES.filter((fault) => fault.area === area).map((fault) => row(fault, on.get(fault.name)))}</ul></div>`;
}

function row({ name, area, words, setting }: Fault, active: ActiveFault | undefined): Html {
  const id = name.replace(/[^\w-]/g, '-');
  const classes = ['fault', ...(FIRST.has(name) ? ['first'] : []), ...(active ? ['on'] : [])].join(' ');
  return html`<li class="${classes}" data-fault="${name}"><span><code id="${id}">${name.slice(area.length + 1)}</code> <span class="state s">${active && activeWords(active)}</span></span>
<button type="button" role="switch" class="switch" aria-checked="${String(active !== undefined)}" aria-labelledby="${id}" aria-describedby="${id}-words"></button>
<p class="words s soft" id="${id}-words">${words}</p>${setting && settingField(setting, id, active?.value ?? setting.initial)}</li>`;
}

function settingField({ words, oneOf, between }: Setting, id: string, value: string): Html {
  const label = html`<label class="s soft" for="${id}-value">${words}</label>`;
  if (oneOf && !between) {
    const options = oneOf.map((one) => html`<option${one === value && html` selected`}>${one}</option>`);
    return html`<p class="setting">${label}<select id="${id}-value">${options}</select></p>`;
  }
  const list = oneOf && html`<datalist id="${id}-list">${oneOf.map((one) => html`<option value="${one}"></option>`)}</datalist>`;
  const listed = oneOf && html` list="${id}-list"`;
  return html`<p class="setting">${label}<span class="field small"><input id="${id}-value" value="${value}"${listed} autocomplete="off" spellcheck="false"></span>${list}</p>`;
}
