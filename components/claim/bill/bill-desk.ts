import { css, html, nothing, type LitElement, type TemplateResult } from 'lit';
import { billFromText, LONGEST_BILL } from '../../../src/model/bill/bill-from-text.js';
import type { KeptBill } from '../../../src/model/bill/own-record.js';
import { focusOn } from '../own/focus-on.js';
import type { OwnKeep } from '../own/own-keep.js';
import { failedView, keptText } from '../own/own-note.js';
import type { ShownClaim } from '../shown-claim.js';
import { comparisonView } from './comparison-view.js';

export const styles = css`
.desk .facts.sum { margin-top: var(--_2); }
.desk .facts.sum dd { font-size: inherit; }
.desk .facts.sum .more { font-size: var(--_l); font-weight: 650; }
.desk .script { overflow-wrap: anywhere; }
.bills > li { padding: var(--_2) 0; }
.bills > li + li { border-top: 1px solid var(--_line); }
.bills .chips { align-items: center; margin-top: var(--_1); }
`;

/** Where the bill is typed. */
const FIELD = '#bill';

type Mark = NonNullable<KeptBill['mark']>;

/** A member types or pastes what a provider asks for, and sees how it fits the claim; bills can be kept with it and marked. */
export class BillDesk {
  #text = '';
  #id: string | undefined;

  constructor(readonly host: LitElement, readonly keep: OwnKeep) {}

  view(shown: ShownClaim): TemplateResult {
    const { language, id } = shown;
    if (id !== this.#id) this.#text = '';
    this.#id = id;
    const typed = (event: InputEvent): void => this.#show((event.target as HTMLTextAreaElement).value);
    const some = this.#text.trim() !== '';
    return html`<section class="desk" part="bill">
      <h3 class="view-title">${language.say('bill.title')}</h3>
      <label class="label gap-s" for="bill">${language.say('bill.label')}</label>
      <textarea id="bill" part="field" rows=${this.#text.includes('\n') ? 6 : 2} maxlength=${LONGEST_BILL} autocomplete="off" aria-describedby="bill-help" .value=${this.#text} @input=${typed}></textarea>
      <p class="help" id="bill-help">${language.say('bill.help')}</p>
      ${some ? comparisonView(shown, billFromText(this.#text), this.#keepButton(shown)) : nothing}
      ${this.#keptView(shown)}
      ${failedView(language, this.keep)}
    </section>`;
  }

  #keepButton(shown: ShownClaim): TemplateResult | typeof nothing {
    if (!this.keep.possible) return nothing;
    return html`<button type="button" class="btn" part="button" @click=${() => void this.#keepThis(shown)}>${shown.language.say('bill.keep')}</button>`;
  }

  #keptView(shown: ShownClaim): TemplateResult | typeof nothing {
    const { language } = shown;
    const { bills } = this.keep.record;
    if (bills.length === 0) return nothing;
    return html`<h4 class="sec">${language.say('bill.kept', { n: bills.length })}</h4>
      <ul class="bills">${bills.map((bill) => html`<li>${this.#one(shown, bill)}</li>`)}</ul>`;
  }

  #one({ language }: ShownClaim, bill: KeptBill): TemplateResult {
    const amount = keptText(language, { text: bill.text, kept: bill.kept });
    const chip = (mark: Mark): TemplateResult => html`<button type="button" class="chip" part="button" aria-pressed=${bill.mark === mark} @click=${() => void this.#mark(bill, mark)}>${language.say(`bill.${mark}`)}</button>`;
    return html`<span class="pairing"><span class="strong">${amount}</span><span class="mini">${language.say('bill.kept.on', { date: language.momentDay(bill.kept, Date.now()) })}</span></span>
      <span class="chips">${chip('paid')}${chip('disputed')}
        <button type="button" class="link s" part="button" @click=${() => this.#compare(bill)}>${language.say('bill.show')}</button>
        <button type="button" class="link s" part="button" aria-label=${language.say('bill.drop.named', { amount })} @click=${() => void this.#drop(bill)}>${language.say('bill.drop')}</button></span>`;
  }

  #show(text: string): void {
    this.#text = text;
    this.host.requestUpdate();
  }

  /** A bill that was kept goes back into the field, with what is said of it below. */
  #compare({ text }: KeptBill): void {
    this.#text = text;
    focusOn(this.host, FIELD);
  }

  async #keepThis({ language, tell }: ShownClaim): Promise<void> {
    const { record } = this.keep;
    const kept = await this.keep.keep({ ...record, bills: [...record.bills, { text: this.#text, kept: Date.now() }] });
    if (kept) tell(language.say('own.saved'));
  }

  /** Pressed again, the mark goes. */
  async #mark(bill: KeptBill, mark: Mark): Promise<void> {
    const { text, kept } = bill;
    const marked: KeptBill = bill.mark === mark ? { text, kept } : { text, kept, mark };
    await this.#replace(bill, [marked]);
  }

  async #drop(bill: KeptBill): Promise<void> {
    await this.#replace(bill, []);
    focusOn(this.host, FIELD);
  }

  async #replace(bill: KeptBill, by: readonly KeptBill[]): Promise<void> {
    const { record } = this.keep;
    await this.keep.keep({ ...record, bills: record.bills.flatMap((one) => (one === bill ? by : [one])) });
  }
}
