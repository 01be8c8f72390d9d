import { css, html, nothing, type LitElement, type TemplateResult } from 'lit';
import { bill } from '../../../src/i18n/en/bill.js';
import type { Language } from '../../../src/i18n/language.js';
import { speakEnglish } from '../../../src/i18n/languages.js';
import { billFromText } from '../../../src/model/bill/bill-from-text.js';
import { tagsFrom, type KeptBill, type OwnRecord } from '../../../src/model/bill/own-record.js';
import { errorNotice } from '../../shared/error-notice.js';
import type { ShownClaim } from '../shown-claim.js';
import { focusOn } from './focus-on.js';
import { OwnKeep } from './own-keep.js';

export const styles = css`
.own { overflow-wrap: anywhere; }
.own .text { white-space: pre-wrap; }
.own :is(textarea, input) { display: block; width: 100%; padding: var(--_2) var(--_3); border: 1px solid var(--_edge); border-radius: var(--_radius); background: var(--_paper); }
.own textarea { resize: vertical; }
.own .label { margin-top: var(--_2); }
.tags { display: flex; flex-wrap: wrap; gap: 6px; margin-top: var(--_1); }
.tags > li { padding: 2px 10px; border: 1px solid var(--_line); border-radius: 999px; font-size: var(--_s); }
`;

speakEnglish([bill]);

/** The way into the note. */
const WRITE = '.own .link';

/** A member's own note and tags with a claim, kept on this device alone; and which bills they kept with it. */
export class OwnNote {
  readonly keep: OwnKeep;
  #writing: string | undefined;

  constructor(readonly host: LitElement) {
    this.keep = new OwnKeep(host);
  }

  view(shown: ShownClaim): TemplateResult | typeof nothing {
    const { language, id } = shown;
    const { keep } = this;
    keep.follow(shown);
    if (!keep.possible) return nothing;
    return html`<h3 class="sec">${language.say('own.title')}</h3>
      <div class="own gap-s" part="own">${this.#writing === id ? this.#fields(shown) : this.#kept(shown)}${failedView(language, keep)}</div>`;
  }

  #kept({ language, id }: ShownClaim): TemplateResult {
    const { bills, note, tags } = this.keep.record;
    const some = note !== undefined || tags.length > 0;
    const write = (): void => {
      this.#writing = id;
      focusOn(this.host, '#note');
    };
    return html`${note === undefined ? nothing : html`<p class="text">${note}</p>`}
      ${tags.length > 0 ? html`<ul class="tags">${tags.map((tag) => html`<li>${tag}</li>`)}</ul>` : nothing}
      ${bills.length > 0 ? html`<p class="mini gap-s">${language.say('bill.kept', { n: bills.length })}: ${bills.map((one) => keptText(language, one)).join('; ')}</p>` : nothing}
      <p class="mini gap-s">${language.say('own.here')} <button type="button" class="link" part="button" @click=${write}>${language.say(some ? 'own.change' : 'own.add')}</button></p>`;
  }

  #fields(shown: ShownClaim): TemplateResult {
    const { language } = shown;
    const { note = '', tags } = this.keep.record;
    const leave = (): void => {
      this.#writing = undefined;
      focusOn(this.host, WRITE);
    };
    return html`<form @submit=${(event: SubmitEvent) => void this.#save(event, shown)}>
      <label class="label" for="note">${language.say('own.label')}</label>
      <textarea id="note" name="note" part="field" rows="4" maxlength="5000" .value=${note}></textarea>
      <label class="label" for="tags">${language.say('own.tags')}</label>
      <input id="tags" name="tags" part="field" maxlength="500" autocomplete="off" .value=${tags.join(', ')}>
      <div class="acts"><button class="btn" part="button">${language.say('own.save')}</button>
        <button type="button" class="btn" part="button" @click=${leave}>${language.say('own.cancel')}</button></div>
    </form>`;
  }

  async #save(event: SubmitEvent, { language, tell }: ShownClaim): Promise<void> {
    event.preventDefault();
    const typed = new FormData(event.target as HTMLFormElement);
    const [note, tags] = [text(typed, 'note').trim(), tagsFrom(text(typed, 'tags'))];
    const record: OwnRecord = { bills: this.keep.record.bills, tags, ...(note && { note }) };
    if (!(await this.keep.keep(record))) return;
    this.#writing = undefined;
    focusOn(this.host, WRITE);
    tell(language.say('own.saved'));
  }
}

/** Why it could not be kept, where it was tried. */
export function failedView(language: Language, { failed }: OwnKeep): TemplateResult | typeof nothing {
  if (!failed) return nothing;
  return failed === 'gone' ? html`<p class="help wrong" role="status">${language.say('own.gone')}</p>` : errorNotice(language, failed);
}

/** A kept bill in few words: its sum, or how many lines it has; and how it stands. */
export function keptText(language: Language, { text: kept, mark }: KeptBill): string {
  const { asked, lines } = billFromText(kept);
  const sum = asked === undefined ? language.say('bill.kept.lines', { n: lines.length }) : language.money({ value: asked, currency: 'USD' });
  return mark ? `${sum}, ${language.say(`bill.${mark}`)}` : sum;
}

function text(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
