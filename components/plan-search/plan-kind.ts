import { html, type TemplateResult } from 'lit';
import type { Language } from '../../src/i18n/language.js';
import type { Coded } from '../../src/model/claim/claim.js';
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
