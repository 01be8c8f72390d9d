import { ContextConsumer } from '@lit/context';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { UhcError } from '../../src/errors.js';
import type { English } from '../../src/i18n/en.js';
import type { Language } from '../../src/i18n/language.js';
import { speakEnglish } from '../../src/i18n/languages.js';
import type { ClientOptions } from '../../src/store/client-options.js';
import type { UhcClient } from '../../src/store/client.js';
import { sharedClient } from '../../src/store/shared-client.js';
import { ancestorsOf } from './ancestors.js';
import { clientContext } from './client-context.js';
import { UhcErrorEvent } from './error-event.js';
import { errorNotice } from './error-notice.js';
import { LanguageController } from './language-controller.js';
import { reportToSiteOwner, warnOfReserved } from './site-owner.js';

// Whoever uses the element knows its events by their types.
export type { UhcErrorEvent } from './error-event.js';

/** What makes another client. */
const SETTINGS = ['clientId', 'payer', 'sandbox', 'fhirBase', 'redirectUri', 'remember', 'endpoints'] as const;

/**
 * What all elements have in common: the shared attributes, a client, a language, and calm words where the site owner set something wrong.
 * The client is that of a surrounding `<uhc-connect>`, else the `client` property, else the one that all elements with the same attributes share.
 *
 * @attr {string} lang - language of the words: `en` or `es`; else that of the page, else of the browser
 */
export abstract class UhcElement extends LitElement {
  /** Client id that the payer gave to the site owner. */
  @property({ attribute: 'client-id' }) clientId?: string;
  /** `rmhp` `sierra` `hsid` `healthx` `sandbox`; several, separated by spaces: the member chooses; none: among the four. */
  @property() payer?: string;
  /** Address of a local sandbox; empty means `http://localhost:9400`. Every view then says so. */
  @property() sandbox?: string;
  /** Any SMART on FHIR server, instead of a payer's name. */
  @property({ attribute: 'fhir-base' }) fhirBase?: string;
  /** Where the payer sends the member back to: on the page's own origin, `callback.html` beside the page unless said otherwise. */
  @property({ attribute: 'redirect-uri' }) redirectUri?: string;
  /** Address of a relay; reserved. */
  @property() relay?: string;
  /** Address of the site's privacy policy, shown before the member leaves for the payer. */
  @property({ attribute: 'privacy-policy' }) privacyPolicy?: string;
  /** `device` (default) or `session`. */
  @property() remember?: string;
  /** Address of a `frame.html`; reserved. */
  @property() frame?: string;
  /** A headless client of one's own, instead of the attributes. */
  @property({ attribute: false }) client?: UhcClient;
  /** `authorize`, `token`, `revoke`: overrides discovery. */
  @property({ attribute: false }) endpoints?: ClientOptions['endpoints'];
  /** Set where an element stands inside another one of ours, which then says what has to be said once. */
  @property({ attribute: false }) within = false;
  /** The language of the element around it. */
  @property({ attribute: false }) spoken?: Language;

  protected readonly now = (): number => Date.now();
  readonly #language = new LanguageController(this);
  readonly #around = new ContextConsumer(this, { context: clientContext, subscribe: true, callback: () => this.#forget() });
  #shared: UhcClient | undefined;
  #wrong: UhcError | undefined;
  #resolved = false;

  /** The tables of English sentences that an element draws with, besides those that all have. */
  static readonly words: readonly Partial<English>[] = [];

  constructor() {
    super();
    speakEnglish((this.constructor as typeof UhcElement).words);
  }

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  override attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    super.attributeChangedCallback(name, before, now);
    if (name === 'lang') this.requestUpdate();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Asked again where the one around it is not defined yet: modules of a page come in any order.
    if (!customElements.get('uhc-connect')) void customElements.whenDefined('uhc-connect').then(() => this.#around.hostConnected());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('client') || SETTINGS.some((name) => changed.has(name))) this.#forget();
    if (!this.#resolved) this.#resolve();
    if (changed.has('frame') && this.frame) warnOfReserved('frame');
    if (changed.has('relay') && this.relay) warnOfReserved('relay');
  }

  /** The words and forms of this element's language, as far as they are here. */
  protected get language(): Language {
    return this.spoken ?? this.#language.language;
  }

  /** What the element reads from; undefined while there is none, see `wrong`. */
  protected get used(): UhcClient | undefined {
    return this.#around.value ?? this.client ?? this.#shared;
  }

  /** Whether a `<uhc-connect>` around it hands in the client. */
  protected get surrounded(): boolean {
    return this.#around.value !== undefined;
  }

  /** What every view says of records that are nobody's. */
  protected get banner(): 'sandbox.banner' | 'sample.banner' | undefined {
    return this.used?.choices.some((choice) => choice.sandbox) ? 'sandbox.banner' : undefined;
  }

  /** What keeps the element from having a client. */
  protected get wrong(): UhcError | undefined {
    return this.used ? undefined : this.#wrong;
  }

  /** What a client of this element's own is made from. Throws a `UhcError` where something is missing. */
  protected options(): ClientOptions {
    const { clientId, payer, sandbox, fhirBase, redirectUri, remember, endpoints } = this;
    return { clientId, payer, sandbox, fhirBase, redirectUri, endpoints, remember: remember === 'session' ? 'session' : 'device' };
  }

  protected fail(error: UhcError): void {
    void reportToSiteOwner(error);
    this.dispatchEvent(new UhcErrorEvent(error.code));
  }

  /** One of five states; called with a client at hand. */
  protected abstract draw(client: UhcClient): TemplateResult;

  override render(): TemplateResult {
    const client = this.used;
    const content = client ? this.draw(client) : this.wrong ? html`<div class="body">${errorNotice(this.language, this.wrong)}</div>` : nothing;
    const { banner } = this;
    return html`<div class="uhc" lang=${this.language.code} part="view">
      ${banner && !this.within ? html`<p class="sandbox" part="sandbox">${this.language.say(banner)}</p>` : nothing}
      ${content}
    </div>`;
  }

  #forget(): void {
    this.#resolved = false;
    this.requestUpdate();
  }

  #resolve(): void {
    this.#resolved = true;
    this.#wrong = undefined;
    this.#shared = undefined;
    if (this.#around.value ?? this.client) return;
    // The `<uhc-connect>` around may be upgraded later than what stands in it: then its client comes, and none is made here.
    if (this.localName !== 'uhc-connect' && this.#isInConnect()) return;
    try {
      this.#shared = sharedClient(this.options());
    } catch (thrown) {
      if (!(thrown instanceof UhcError)) throw thrown;
      this.#wrong = thrown;
      this.fail(thrown);
    }
  }

  #isInConnect(): boolean {
    for (const around of ancestorsOf(this)) {
      if (around !== this && around.localName === 'uhc-connect') return true;
    }
    return false;
  }
}
