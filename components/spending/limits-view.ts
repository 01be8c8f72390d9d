import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../src/i18n/language.js';

export interface Limits {
  readonly partial: boolean;
  /** Claims of which no date is stated: they are in no year. */
  readonly undated: number;
  readonly openUndated: () => void;
}

/** What a sum of claims cannot know, in every year. */
export function limitsView(language: Language, { partial, undated, openUndated }: Limits): TemplateResult {
  const claims = html`<button type="button" class="link" data-list="undated" @click=${openUndated}>${language.say('spending.limits.undated', { n: undated })}</button>`;
  return html`<section part="limits">
    <h3 class="sec">${language.say('spending.limits')}</h3>
    <ul class="limits mini">
      ${partial ? html`<li>${language.say('spending.limits.partial')}</li>` : nothing}
      <li>${language.say('spending.limits.silent')}</li>
      ${undated > 0 ? html`<li>${language.tell('spending.limits.undated.text', { claims })}</li>` : nothing}
      <li>${language.say('spending.limits.plans')}</li>
      <li>${language.say('spending.limits.early')}</li>
    </ul>
  </section>`;
}
