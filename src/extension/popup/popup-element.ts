import { LitElement, html, nothing, svg } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { LanguageController } from '../../../components/shared/language-controller.js';
import { look } from '../../../components/shared/look.styles.js';
import { extension } from '../../i18n/en/extension.js';
import { speakEnglish } from '../../i18n/languages.js';
import type { MemberScope, UhcClient } from '../../store/client.js';
import { popupStyles } from './popup.styles.js';

const TABS = ['claims', 'find-care', 'connection'] as const;
type Tab = (typeof TABS)[number];

/** What the extension reads, also while the view in sight is the connection. */
const NEEDED: readonly MemberScope[] = ['patient/ExplanationOfBenefit.read'];
const OUT = svg`<path d="M8.5 4.5h-3a1 1 0 0 0-1 1v9a1 1 0 0 0 1 1h9a1 1 0 0 0 1-1v-3M11.5 4.5h4v4M15.5 4.5l-6 6"/>`;

/** The toolbar's popup, and the same in a tab: claims, find care, connection. */
export class PopupElement extends LitElement {
  static override readonly styles = [look, popupStyles];

  @property({ attribute: false }) client: UhcClient | undefined;
  /** Whether it stands in a tab: then it need not lead to one. */
  @property({ attribute: false }) inTab = false;
  @state() private tab: Tab = tabOf(location.hash);
  readonly #language = new LanguageController(this);

  constructor() {
    super();
    speakEnglish([extension]);
  }

  override render(): TemplateResult {
    const { language } = this.#language;
    return html`<header lang=${language.code}>
        <h1 class="hidden">${language.say('extension.title')}</h1>
        <div class="tabs" role="tablist" aria-label=${language.say('extension.tabs')} @keydown=${this.#turn}>
          ${TABS.map((tab) => html`<button
            role="tab" id="tab-${tab}" aria-controls="panel-${tab}" aria-selected=${tab === this.tab} tabindex=${tab === this.tab ? 0 : -1}
            @click=${() => { this.#show(tab); }}>${language.say(`extension.${tab}`)}</button>`)}
        </div>
        ${this.inTab ? nothing : this.#out(language.say('extension.open-in-tab'))}
      </header>
      ${TABS.map((tab) => html`<section role="tabpanel" id="panel-${tab}" aria-labelledby="tab-${tab}" ?hidden=${tab !== this.tab}>${this.#panel(tab)}</section>`)}`;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    document.title = this.#language.language.say('extension.title');
  }

  #out(name: string): TemplateResult {
    return html`<a class="out" href="popup.html" .hash=${this.tab} target="_blank" rel="noopener" aria-label=${name} title=${name}>
      <svg class="i" viewBox="0 0 20 20" aria-hidden="true" focusable="false">${OUT}</svg></a>`;
  }

  /** What was typed into a search stays; of what shows the connection only the view in sight is there, and draws it. */
  #panel(tab: Tab): TemplateResult | typeof nothing {
    const { language } = this.#language;
    if (tab === 'find-care') return html`<h2 class="hidden" lang=${language.code}>${language.say('extension.find-care')}</h2><uhc-provider-search .client=${this.client}></uhc-provider-search>`;
    if (tab !== this.tab) return nothing;
    return tab === 'claims' ? html`<uhc-claims-list .client=${this.client}></uhc-claims-list>` : html`<uhc-connect .client=${this.client} .needed=${NEEDED}></uhc-connect>`;
  }

  #show(tab: Tab): void {
    this.tab = tab;
    history.replaceState(null, '', `#${tab}`);
  }

  /** The keys of a tab list. See https://www.w3.org/WAI/ARIA/apg/patterns/tabs/ */
  async #turn(event: KeyboardEvent): Promise<void> {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const at = event.key === 'Home' ? 0 : event.key === 'End' ? TABS.length - 1 : step && (TABS.indexOf(this.tab) + step + TABS.length) % TABS.length;
    const tab = at === undefined ? undefined : TABS[at];
    if (!tab) return;
    event.preventDefault();
    this.#show(tab);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`#tab-${tab}`)?.focus();
  }
}

function tabOf(hash: string): Tab {
  return TABS.find((tab) => `#${tab}` === hash) ?? 'claims';
}
