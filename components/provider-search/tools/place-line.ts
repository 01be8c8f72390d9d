import { html, nothing, type TemplateResult } from 'lit';
import type { Tools } from './tools.js';

/** Below the field for the place: where I am, when it is pressed; and what was kept here before. */
export function placeLine(tools: Tools): TemplateResult {
  const { nearness, desk } = tools;
  const { language } = desk;
  const { trouble, isLocating } = nearness;
  const locate = 'geolocation' in navigator
    ? html`<button type="button" class="link" part="my-place" aria-disabled=${isLocating ? 'true' : nothing} @click=${isLocating ? nothing : () => nearness.locate()}>${language.say(isLocating ? 'care.my-place.looking' : 'care.my-place.mine')}</button>`
    : nothing;
  return html`<div class="place-line s">
    ${locate}
    <button type="button" class="link" part="shortlist" @click=${() => void tools.withPicks((picks) => picks.show('kept'))}>${language.say('care.kept')}</button>
    ${trouble === undefined ? nothing : html`<p class="help wrong" role="status">${language.say(`care.my-place.${trouble}`)}</p>`}
    ${tools.arePicksMissing ? html`<p class="help wrong" role="status">${language.say('care.part.missing')}</p>` : nothing}
  </div>`;
}
