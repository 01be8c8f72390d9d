import { html, type TemplateResult } from 'lit';
import { findCareCard } from '../../../src/i18n/en/find-care-card.js';
import { speakEnglish } from '../../../src/i18n/languages.js';
import type { Provider } from '../../../src/model/directory/provider.js';
import { keyOf } from '../card.js';
import type { Desk } from '../desk.js';
import { callFirst } from './call-first.js';
import { factsView } from './facts-view.js';
import { headView } from './head-view.js';
import { networksView } from './networks-view.js';
import { OthersHere } from './others-here.js';
import { placesView } from './places-view.js';
import { Report } from './report.js';
import { Seen } from './seen.js';

export { detailsStyles as styles } from './details.styles.js';

speakEnglish([findCareCard]);

/** What was copied last of a card, so that its button can say so. */
export type Copied = 'questions' | 'npi' | 'report';

/** The open cards of one element: everything that the directory lists of one person or facility, and that it is a list. */
export class Details {
  readonly #others: OthersHere;
  readonly #seen: Seen;
  readonly #reports = new Map<string, Report>();
  #copied: { readonly key: string; readonly what: Copied } | undefined;

  constructor(readonly desk: Desk) {
    this.#others = new OthersHere(desk);
    this.#seen = new Seen(desk);
  }

  view(provider: Provider): TemplateResult {
    const { desk } = this;
    const { language } = desk;
    return html`<div class="open" part="detail">
      ${headView(language, provider)}
      ${callFirst(language, provider, this.#isCopied(provider, 'questions'), (text) => this.#copy(provider, 'questions', text))}
      ${placesView(desk, provider, this.#others)}${networksView(language, provider)}
      ${factsView(language, provider, { seen: this.#seen.view(provider), copied: this.#isCopied(provider, 'npi'), didCopy: () => this.#say(provider, 'npi') })}
      <div class="open-foot">
        ${desk.tools?.row(provider)}
        ${this.#reportOf(provider).view(this.#isCopied(provider, 'report'), (text) => this.#copy(provider, 'report', text))}
      </div>
    </div>`;
  }

  #reportOf(provider: Provider): Report {
    const key = keyOf(provider);
    const known = this.#reports.get(key) ?? new Report(this.desk, provider);
    this.#reports.set(key, known);
    return known;
  }

  #isCopied(provider: Provider, what: Copied): boolean {
    return this.#copied?.key === keyOf(provider) && this.#copied.what === what;
  }

  #copy(provider: Provider, what: Copied, text: string): void {
    // Where the browser lets nobody write to the clipboard, the text can still be selected.
    void navigator.clipboard.writeText(text).then(() => this.#say(provider, what), () => undefined);
  }

  #say(provider: Provider, what: Copied): void {
    this.#copied = { key: keyOf(provider), what };
    this.desk.announce(this.desk.language.say('copied'));
  }
}

export function detailsFor(desk: Desk): Details {
  return new Details(desk);
}
