import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../src/i18n/language.js';
import type { Coded } from '../../src/model/claim/claim.js';
import type { PlanListing } from '../../src/model/directory/plan-listing.js';
import { payerText } from '../shared/payer-text.js';
import { codedText } from '../directory/said.js';

const PRODUCTS = 'http://hl7.org/fhir/us/davinci-pdex-plan-net/CodeSystem/InsuranceProductTypeCS';

/** Names of kinds of plan that come as a bare code: they are called so in either language. @see https://hl7.org/fhir/us/davinci-pdex-plan-net/CodeSystem-InsuranceProductTypeCS.html */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['mediadv', 'Medicare Advantage'],
  ['mediadvhmo', 'Medicare Advantage HMO'],
  ['mediadvppo', 'Medicare Advantage PPO'],
  ['mediadvpos', 'Medicare Advantage POS'],
  ['qhp', 'Qualified Health Plan'],
  ['medicaid', 'Medicaid'],
  ['chip', 'CHIP'],
]);

/** One kind of plan, whichever of several plans says so. */
export function kindKey({ system = '', code, display = '' }: Coded): string {
  return code === undefined ? display : `${system}|${code}`;
}

function named({ system, code, display }: Coded): string | undefined {
  return display ?? (system === PRODUCTS && code !== undefined ? NAMES.get(code) : undefined);
}

export function kindText(kind: Coded): TemplateResult {
  const name = named(kind);
  return name === undefined ? codedText(kind) : html`${payerText(name)}`;
}

/** Kinds of plan side by side, as one line. */
export function kindsLine(language: Language, kinds: readonly Coded[]): unknown {
  return kinds.length === 0 ? language.say('plans.type.none') : kinds.map((kind, at) => html`${at > 0 ? ' · ' : ''}${kindText(kind)}`);
}

/** The kinds of these plans, each once. */
export function kindsOf(plans: readonly PlanListing[]): readonly Coded[] {
  const kinds = new Map<string, Coded>();
  for (const { types } of plans) for (const type of types) if (type.code !== undefined && !kinds.has(kindKey(type))) kinds.set(kindKey(type), type);
  return [...kinds.values()];
}

/** Kinds of the plans that were found: the server is asked for one of them, so that none on a later page is missed. */
export function kindChips(language: Language, kinds: readonly Coded[], chosen: Coded | string | undefined, take: (kind: Coded | undefined) => void): TemplateResult | typeof nothing {
  if (kinds.length < 2) return nothing;
  const isChosen = (kind: Coded): boolean => (typeof chosen === 'string' ? kind.code === chosen : chosen !== undefined && kindKey(kind) === kindKey(chosen));
  const chip = (pressed: boolean, words: unknown, kind: Coded | undefined): TemplateResult =>
    html`<button type="button" class="chip" part="kind" aria-pressed=${pressed ? 'true' : 'false'} @click=${() => take(kind)}>${words}</button>`;
  return html`<div class="chips kinds" role="group" aria-label=${language.say('plans.kinds')}>
    ${chip(chosen === undefined, language.say('plans.kinds.all'), undefined)}${kinds.map((kind) => chip(isChosen(kind), kindText(kind), kind))}
  </div>`;
}
