import { html, type TemplateResult } from 'lit';
import type { Provider } from '../../../src/model/directory/provider.js';
import type { Tools } from './tools.js';

/** Below a card: put it beside others, and keep it on this device. */
export function pickRow(tools: Tools, provider: Provider): TemplateResult {
  const { language } = tools.desk;
  const { picks } = tools;
  const name = provider.name ?? language.say('care.name.none');
  const isKept = picks?.isKept(provider) ?? false;
  const toggle = (part: string, on: boolean, said: string, full: string, press: () => void): TemplateResult =>
    html`<button type="button" class="chip" part=${part} aria-pressed=${on ? 'true' : 'false'} aria-label=${full} @click=${press}>${said}</button>`;
  return html`<div class="chips picks">
    ${toggle('compare', picks?.isCompared(provider) ?? false, language.say('care.compare'), language.say('care.compare.whom', { name }), () => void tools.withPicks((one) => one.compare(provider)))}
    ${toggle('keep', isKept, language.say('care.keep'), language.say('care.keep.whom', { name }), () => void tools.withPicks((one) => void one.keep(provider, !isKept)))}
  </div>`;
}
