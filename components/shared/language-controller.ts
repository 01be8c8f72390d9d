import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Language } from '../../src/i18n/language.js';
import { languageFor, wordsLoaded } from '../../src/i18n/languages.js';
import { ancestorsOf } from './ancestors.js';

/**
 * The language of an element: its own `lang`, else the nearest one around it, else the page's, else the browser's.
 * Draws anew when the words of another language have come, and when the page changes its own.
 */
export class LanguageController implements ReactiveController {
  #observer: MutationObserver | undefined;

  constructor(readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
  }

  /** The language as far as its words are here. */
  get language(): Language {
    return languageFor(this.#tag());
  }

  hostConnected(): void {
    this.#observer = new MutationObserver(() => this.host.requestUpdate());
    this.#observer.observe(document.documentElement, { attributeFilter: ['lang'] });
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  hostUpdate(): void {
    const tag = this.#tag();
    void wordsLoaded(tag).then((loaded) => {
      if (loaded) this.host.requestUpdate();
    });
  }

  #tag(): string {
    for (const around of ancestorsOf(this.host)) {
      const lang = around.getAttribute('lang');
      if (lang) return lang;
    }
    return globalThis.navigator.language || 'en';
  }
}
