import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../src/i18n/language.js';
import type { DataView } from '../../src/store/view.js';
import type { Ways } from './ways.js';

/** Data older than this stand with their age above them. */
const OLD_MS = 3_600_000;

/** Old data stay readable, under their age. */
export function ageView(language: Language, { asOf, loading }: DataView<unknown>, now: number): TemplateResult | typeof nothing {
  if (now - asOf <= OLD_MS) return nothing;
  const moment = language.say('as-of', { moment: language.moment(asOf, now), ago: language.ago(asOf, now) });
  return html`<p class="asof warn"><b class="mark wait strong">${moment}</b> ${loading ? language.say('renewing') : nothing}</p>`;
}

/** How old what is shown is, and the way to renew it; or that it is being read, and the way to stop. */
export function statusStrip(language: Language, { asOf, loading }: DataView<unknown>, ways: Ways, now: number): TemplateResult {
  if (loading) return readingStrip(language, ways);
  const update = ways.update ? html`<span class="ways"><button type="button" class="link" @click=${ways.update}>${language.say('action.update')}</button></span>` : nothing;
  return html`<div class="strip" part="strip"><span>${language.say('updated', { ago: language.ago(asOf, now) })}</span>${update}</div>`;
}

export function readingStrip(language: Language, { stop }: Ways): TemplateResult {
  return html`<div class="strip" part="strip"><span>${language.say('reading-on')}</span>
    <span class="ways"><button type="button" class="link" @click=${stop}>${language.say('action.stop')}</button></span></div>`;
}
