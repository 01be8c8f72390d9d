import { html, nothing, type TemplateResult } from 'lit';
import { asUhcError, type UhcError } from '../../../src/errors.js';
import { findCareCard } from '../../../src/i18n/en/find-care-card.js';
import { findCarePicks } from '../../../src/i18n/en/find-care-picks.js';
import { speakEnglish } from '../../../src/i18n/languages.js';
import type { Provider } from '../../../src/model/directory/provider.js';
import { icon } from '../../shared/icons.js';
import { actionView } from '../../shared/notice.js';
import { keyOf } from '../card.js';
import type { Desk } from '../desk.js';
import { callSheetText, callSheetView } from './call-sheet.js';
import { compareView } from './compare-view.js';
import { readKept, withListing, withoutListing, writeKept, type KeptCare } from './kept.js';
import { keptView } from './kept-view.js';
import { printed } from './printed.js';

export { pickStyles as styles } from './picks.styles.js';

speakEnglish([findCareCard, findCarePicks]);

export type Panel = 'compare' | 'kept' | 'sheet';

/** What fits beside each other on a screen, and in a head. */
const MOST_COMPARED = 4;

/** What was picked from the lists: up to four side by side, and a shortlist with calls that stays on this device. */
export class Picks {
  readonly #compared = new Map<string, Provider>();
  #kept: KeptCare = { listings: [], calls: [] };
  #shown: Panel | undefined;
  #trouble: UhcError | undefined;
  #copied = false;

  constructor(readonly desk: Desk) {
    void this.#change((kept) => kept);
  }

  get kept(): KeptCare {
    return this.#kept;
  }

  get trouble(): UhcError | undefined {
    return this.#trouble;
  }

  get copied(): boolean {
    return this.#copied;
  }

  isCompared(provider: Provider): boolean {
    return this.#compared.has(keyOf(provider));
  }

  isKept(provider: Provider): boolean {
    return this.#kept.listings.some((one) => keyOf(one.provider) === keyOf(provider));
  }

  /** A fifth takes the place of the first. */
  compare(provider: Provider): void {
    const key = keyOf(provider);
    if (!this.#compared.delete(key)) this.#compared.set(key, provider);
    const [first] = this.#compared.keys();
    if (this.#compared.size > MOST_COMPARED && first !== undefined) this.#compared.delete(first);
    this.desk.host.requestUpdate();
  }

  /** As the button said when it was pressed: what was kept on another day may not have been known then. */
  async keep(provider: Provider, on: boolean): Promise<void> {
    await this.#change((kept) => (on ? withListing(kept, provider, this.desk.now()) : withoutListing(kept, keyOf(provider))), true);
  }

  async drop(key: string): Promise<void> {
    await this.#change((kept) => withoutListing(kept, key), true);
  }

  async noteCall(key: string, said: string): Promise<void> {
    await this.#change((kept) => ({ ...kept, calls: [...kept.calls, { key, said, on: this.desk.now() }] }), true);
  }

  show(panel: Panel): void {
    this.#shown = panel;
    this.#copied = false;
    this.desk.host.requestUpdate();
    void this.desk.host.updateComplete.then(() => this.desk.host.renderRoot.querySelector<HTMLElement>('.panel .back')?.focus({ preventScroll: true }));
  }

  close(): void {
    this.#shown = undefined;
    this.desk.host.requestUpdate();
  }

  /** What can be done with those that were picked for a comparison. */
  bar(): TemplateResult | typeof nothing {
    const { language } = this.desk;
    const n = this.#compared.size;
    if (n === 0) return nothing;
    return html`<div class="acts picked" part="picked">
      <button type="button" class="btn small" part="button" ?hidden=${n < 2} @click=${() => this.show('compare')}>${language.say('care.compare.these', { n })}</button>
      <button type="button" class="btn small" part="button" @click=${() => this.show('sheet')}>${language.say('care.sheet')}</button>
      <button type="button" class="link s" part="link" @click=${() => this.#clear()}>${language.say('care.compare.clear')}</button>
    </div>`;
  }

  panel(): TemplateResult | undefined {
    const shown = this.#shown;
    if (!shown) return undefined;
    const { language } = this.desk;
    return html`<section class="panel" part=${`panel ${shown}`}>
      <div class="panel-head">
        <button type="button" class="back" @click=${() => this.#back()}>${icon('back')}${language.say('care.panel.back')}</button>
        ${shown === 'sheet' ? this.#sheetActions() : nothing}
      </div>
      ${shown === 'compare' ? compareView(this.desk, [...this.#compared.values()]) : shown === 'kept' ? keptView(this) : callSheetView(language, this.#onSheet())}
      ${shown === 'compare' ? html`<div class="acts">${actionView({ label: language.say('care.sheet'), press: () => this.show('sheet') })}</div>` : nothing}
    </section>`;
  }

  #onSheet(): readonly Provider[] {
    return this.#compared.size > 0 ? [...this.#compared.values()] : this.#kept.listings.map(({ provider }) => provider);
  }

  #sheetActions(): TemplateResult {
    const { language } = this.desk;
    const providers = this.#onSheet();
    const copy = (): void => void navigator.clipboard.writeText(callSheetText(language, providers)).then(() => {
      this.#copied = true;
      this.desk.announce(language.say('copied'));
    }, () => undefined);
    return html`<div class="acts">
      <button type="button" class="btn small" part="button" @click=${() => printed(language, providers)}>${language.say('care.sheet.print')}</button>
      <button type="button" class="btn small" part="button" @click=${copy}>${language.say(this.#copied ? 'copied' : 'care.sheet.copy')}</button>
    </div>`;
  }

  #back(): void {
    const opener = this.#shown === 'kept' ? '[part="shortlist"]' : '[part="picked"] button:not([hidden])';
    this.close();
    void this.desk.host.updateComplete.then(() => this.desk.host.renderRoot.querySelector<HTMLElement>(opener)?.focus());
  }

  #clear(): void {
    this.#compared.clear();
    this.desk.host.requestUpdate();
  }

  /** Changes what is kept, from what stands on the device now: another tab may have changed it. What could not be kept is said. */
  async #change(change: (kept: KeptCare) => KeptCare, writes = false): Promise<void> {
    const { client, host } = this.desk;
    if (!client) return;
    try {
      const kept = change(await readKept(client));
      if (writes) await writeKept(client, kept);
      this.#kept = kept;
      this.#trouble = undefined;
    } catch (thrown) {
      this.#trouble = asUhcError(thrown);
    }
    host.requestUpdate();
  }
}

export function picksFor(desk: Desk): Picks {
  return new Picks(desk);
}
