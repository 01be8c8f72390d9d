import { html, type TemplateResult } from 'lit';
import type { Language } from '../../src/i18n/language.js';
import type { PharmacyKind } from '../../src/model/pharmacy/pharmacy.js';

const KINDS = ['retail', 'mail', 'all-day', 'specialty', 'compounding'] as const satisfies readonly PharmacyKind[];

export function isKind(text: string | undefined): text is PharmacyKind {
  return KINDS.some((kind) => kind === text);
}

/** One kind at a time, or all. */
export function kindChips(language: Language, chosen: PharmacyKind | undefined, take: (kind: PharmacyKind | undefined) => void): TemplateResult {
  const chip = (kind: PharmacyKind | undefined): TemplateResult =>
    html`<button type="button" class="chip" part="kind" aria-pressed=${kind === chosen ? 'true' : 'false'} @click=${() => take(kind)}>${language.say(`pharmacies.kind.${kind ?? 'any'}`)}</button>`;
  return html`<div class="chips kinds" role="group" aria-label=${language.say('pharmacies.kinds')}>${[undefined, ...KINDS].map(chip)}</div>`;
}
