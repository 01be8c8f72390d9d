import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Language } from '../../src/i18n/language.js';
import type { Choice } from '../../src/store/client.js';
import { matchCard, type CardMatch } from '../../src/store/match-card.js';
import { icon } from '../shared/icons.js';
import { actionView, noticeView } from '../shared/notice.js';
import { choiceRow } from './choice-view.js';
import { payerOf } from './payer-words.js';

export interface CardSearch {
  readonly choices: readonly Choice[];
  /** What the member typed of their card. It is kept nowhere. */
  readonly typed: string;
  readonly type: (typed: string) => void;
  readonly choose: (choice: Choice) => void;
  readonly back: () => void;
}

/** Which card: a card of no company, where to look on it, and the best guess with its reason. */
export function cardView(language: Language, search: CardSearch): TemplateResult {
  const { choices, typed, type, back } = search;
  const { matches, employer } = matchCard(typed);
  const found = matches.flatMap((match) => {
    const choice = choices.find(({ payer }) => payer === match.payer);
    return choice ? [{ match, choice }] : [];
  });
  return html`<section class="body">
    <button type="button" class="back" @click=${back}>${icon('back')}${language.say('choice.title')}</button>
    <h2 class="view-title gap-s" tabindex="-1" data-heading>${language.say('choice.card')}</h2>
    ${cardPicture(language.say('which.look'))}
    <label class="label" for="card">${language.say('which.label')}</label>
    <div class="field"><input id="card" type="text" autocomplete="off" autocapitalize="off" spellcheck="false" maxlength="80" aria-describedby="card-help"
      .value=${typed} @input=${(event: InputEvent) => type((event.target as HTMLInputElement).value)}></div>
    <p class="help" id="card-help">${language.say('which.help')}</p>
    <div role="status">${typed.trim().length > 1 ? foundView(language, search, found, employer) : nothing}</div>
  </section>`;
}

interface Found {
  readonly match: CardMatch;
  readonly choice: Choice;
}

function foundView(language: Language, { choose }: CardSearch, [best, ...others]: readonly Found[], employer: boolean): TemplateResult {
  const notice = employer ? noticeView({ title: language.say('which.employer.title'), text: language.say('which.employer.text'), tone: 'warn' }) : nothing;
  if (!best) return html`${noticeView({ title: language.say('which.none.title'), text: language.say('which.none.text') })}`;
  const row = ({ match, choice }: Found): TemplateResult => html`<ul class="rows"><li>${choiceRow(language, choice, choose, becauseOf(language, match))}</li></ul>`;
  return html`${notice}
    <h3 class="sec">${language.say('which.best')}</h3>${row(best)}
    ${others.length > 0 ? html`<h3 class="sec">${language.say('which.also')}</h3>${others.map(row)}` : nothing}
    ${best.choice.available ? html`<div class="acts">${actionView({ label: language.say('which.choose', { payer: payerOf(language, best.choice) }), press: () => choose(best.choice), go: true })}</div>` : nothing}`;
}

function becauseOf(language: Language, { because, word }: CardMatch): string {
  return because === 'shared' ? language.say('which.because.shared') : language.say(`which.because.${because}`, { word });
}

/** Two cards that are nobody's, one over the other; the place of the name is marked. The words beside say the same. */
function cardPicture(label: string): TemplateResult {
  const grey = [[14, 72, 108], [14, 88, 74], [14, 126, 50], [14, 140, 72], [158, 126, 44], [158, 140, 66]] as const;
  return html`<div class="card-picture" aria-hidden="true">
    <svg viewBox="0 0 346 172" focusable="false">
      <rect class="card behind" x="90" y="24" width="254" height="144" rx="10"/>
      <rect class="card" x="1" y="4" width="254" height="156" rx="10"/>
      ${grey.map(([x, y, width]) => svg`<rect class="line" x=${x} y=${y} width=${width} height="7" rx="3.5"/>`)}
    </svg>
    <span class="look">${label}</span>
  </div>`;
}
