import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../src/i18n/language.js';
import type { Choice } from '../../src/store/client.js';
import { icon } from '../shared/icons.js';
import { actionView, noticeView } from '../shared/notice.js';
import { payerOf } from './payer-words.js';

export interface Choosing {
  readonly choices: readonly Choice[];
  readonly choose: (choice: Choice) => void;
  /** To the search by what a card says; absent where nothing could be found by it. */
  readonly card?: (() => void) | undefined;
  readonly sample?: (() => void) | undefined;
  readonly cancel: () => void;
}

/** Whose plan: names as the card says them. Who cannot be chosen stays in the list, with the reason, and is no button. */
export function choiceView(language: Language, { choices, choose, card, sample, cancel }: Choosing): TemplateResult {
  return html`<section class="body">
    <h2 class="say" tabindex="-1" data-heading>${language.say('choice.title')}</h2>
    <ul class="rows">${choices.map((choice) => html`<li>${choiceRow(language, choice, choose)}</li>`)}</ul>
    ${card ? html`<p class="gap-s"><button type="button" class="link" @click=${card}>${language.say('choice.card')}</button></p>` : nothing}
    ${noticeView({ title: language.say('choice.notice.title'), text: language.say('choice.notice.text') })}
    <p class="mini gap">${language.say('not-endorsed')}</p>
    <div class="acts">${actionView({ label: language.say('connect.cancel'), press: cancel })}</div>
    ${sample ? html`<p class="looking s"><span class="soft">${language.say('choice.looking')}</span> <button type="button" class="link" @click=${sample}>${language.say('sample.try')}</button></p>` : nothing}
  </section>`;
}

export function choiceRow(language: Language, choice: Choice, choose: (choice: Choice) => void, why?: string): TemplateResult {
  const name = payerOf(language, choice);
  const card = why ?? (choice.payer ? language.say(`choice.card.${choice.payer}`) : undefined);
  if (!choice.available) {
    return html`<div class="pick"><b class="soft">${name}</b><span class="s soft">${language.say('choice.unavailable')}${card ? ` ${card}` : nothing}</span></div>`;
  }
  return html`<button type="button" class="pick" data-choice=${choice.key} @click=${() => choose(choice)}>
    <b>${name}</b>${card ? html`<span class="s soft">${card}</span>` : nothing}${icon('next')}
  </button>`;
}
