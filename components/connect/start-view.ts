import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../src/i18n/language.js';
import type { Choice } from '../../src/store/client.js';
import { icon } from '../shared/icons.js';
import { actionView, noticeView } from '../shared/notice.js';
import { policyLink } from './consent-view.js';
import { payerOf } from './payer-words.js';

/** Not connected: what one gets, where it goes, one filled button. */
export function startView(language: Language, start: { readonly privacyPolicy: string | undefined; readonly press: () => void; readonly said: unknown }): TemplateResult {
  return html`<section class="body">
    ${start.said}
    <h2 class="say" tabindex="-1" data-heading>${language.say('connect.intro')}</h2>
    <p class="soft text">${language.say('connect.intro.text')}</p>
    <div class="acts gap">${actionView({ label: language.say('connect.start'), press: start.press, go: true })}</div>
    <p class="mini gap-l">${policyLink(language, start.privacyPolicy)}${language.say('not-endorsed')}</p>
  </section>`;
}

/** Whose plan: names as the card says them. Who cannot be chosen stays in the list, with the reason, and is no button. */
export function choiceView(language: Language, choices: readonly Choice[], choose: (choice: Choice) => void, cancel: () => void): TemplateResult {
  return html`<section class="body">
    <h2 class="say" tabindex="-1" data-heading>${language.say('choice.title')}</h2>
    <ul class="rows">${choices.map((choice) => html`<li>${choiceRow(language, choice, choose)}</li>`)}</ul>
    ${noticeView({ title: language.say('choice.notice.title'), text: language.say('choice.notice.text') })}
    <p class="mini gap">${language.say('not-endorsed')}</p>
    <div class="acts">${actionView({ label: language.say('connect.cancel'), press: cancel })}</div>
  </section>`;
}

function choiceRow(language: Language, choice: Choice, choose: (choice: Choice) => void): TemplateResult {
  const name = payerOf(language, choice);
  const card = choice.payer ? language.say(`choice.card.${choice.payer}`) : undefined;
  if (!choice.available) {
    return html`<div class="pick"><b class="soft">${name}</b><span class="s soft">${language.say('choice.unavailable')}${card ? ` ${card}` : nothing}</span></div>`;
  }
  return html`<button type="button" class="pick" data-choice=${choice.key} @click=${() => choose(choice)}>
    <b>${name}</b>${card ? html`<span class="s soft">${card}</span>` : nothing}${icon('next')}
  </button>`;
}
