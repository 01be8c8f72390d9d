import { html, type TemplateResult } from 'lit';
import type { Language } from '../../src/i18n/language.js';

/** Before anything was asked: what one can type, each with an example; pressing a kind of care puts it into the field. */
export function startView(language: Language, take: (kind: string) => void): TemplateResult {
  const kinds = language.say('care.start.kind.examples').split('; ');
  return html`<div class="empty start" part="start">
    <h3>${language.say('care.start')}</h3>
    <p>${language.say('care.start.text')}</p>
    <dl class="examples">
      <div><dt>${language.say('care.start.name')}</dt><dd class="soft">${language.say('care.start.name.like')}</dd></div>
      <div><dt>${language.say('care.start.kind')}</dt><dd class="chips">${kinds.map((kind) => html`<button type="button" class="chip" part="example" @click=${() => take(kind)}>${kind}</button>`)}</dd></div>
      <div><dt>${language.say('care.start.place')}</dt><dd class="soft">${language.say('care.start.place.like')}</dd></div>
    </dl>
  </div>`;
}
