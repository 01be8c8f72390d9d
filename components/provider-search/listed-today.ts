import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { findCareCard } from '../../src/i18n/en/find-care-card.js';
import { findCare } from '../../src/i18n/en/find-care.js';
import type { Language } from '../../src/i18n/language.js';
import { speakEnglish } from '../../src/i18n/languages.js';
import { folded } from '../../src/model/folded.js';
import type { Provider } from '../../src/model/directory/provider.js';
import type { ProviderSearch, UhcClient } from '../../src/store/client.js';
import { actionView } from '../shared/notice.js';
import { acceptingLines } from './accepting-patients.js';
import { networkText } from './network.js';

speakEnglish([findCare, findCareCard]);

/** Somebody whom a claim names. */
export interface Named {
  readonly name?: string | undefined;
  readonly npi?: string | undefined;
}

/**
 * “Is this provider in my network today?”, asked from a claim: whether the payer's directory lists them now, in which networks, and since when. The
 * directory is asked when this is first drawn, by the name alone; of those found, the same NPI is the same provider.
 */
export class ListedToday {
  readonly #searches = new Map<string, ProviderSearch>();

  constructor(readonly host: LitElement, readonly client: () => UhcClient | undefined) {}

  /** Nothing where the claim gives no name to ask by. */
  view(language: Language, named: Named): TemplateResult | typeof nothing {
    const { name } = named;
    if (!name) return nothing;
    const search = this.#searches.get(name) ?? this.#ask(name);
    if (!search) return nothing;
    const { value } = search.view;
    if (value.state === 'loading' || (value.state === 'data' && value.loading)) return html`<p class="s soft" role="status">${language.say('care.loading')}</p>`;
    if (value.state === 'error') return html`<div class="s" role="status">${language.say('care.others.failed')} ${actionView({ label: language.say('action.retry'), press: () => this.#again(name) })}</div>`;
    return answer(language, value.state === 'data' ? theSame(value.items, named) : undefined, value.state === 'data' && value.more === true);
  }

  #ask(name: string): ProviderSearch | undefined {
    const search = this.client()?.providers({ name });
    if (!search) return undefined;
    this.#searches.set(name, search);
    search.view.watch(() => this.host.requestUpdate());
    return search;
  }

  #again(name: string): void {
    this.#ask(name);
    this.host.requestUpdate();
  }
}

/** The same NPI; where the claim has none, the only one of that name. Two of one name are nobody in particular. */
function theSame(found: readonly Provider[], { name = '', npi }: Named): Provider | undefined {
  if (npi !== undefined) return found.find((provider) => provider.npi === npi);
  const alike = found.filter((provider) => folded(provider.name ?? '') === folded(name));
  return alike.length === 1 ? alike[0] : undefined;
}

function answer(language: Language, provider: Provider | undefined, more: boolean): TemplateResult {
  if (!provider) return html`<div class="s" role="status"><p>${language.say(more ? 'care.today.unsure' : 'care.today.no')}</p><p class="soft">${language.say('care.today.call')}</p></div>`;
  const { networks, listedOn, accepting } = provider;
  return html`<div class="s" role="status" part="listed">
    <p class="strong">${listedOn === undefined ? language.say('care.listed.undated') : language.say('care.listed.on', { day: language.day(listedOn) })}</p>
    <p>${networks.length === 0 ? language.say('care.network.none') : language.tell('care.today.networks', { networks: language.listed(networks.map((network) => networkText(language, network))) })}</p>
    ${acceptingLines(language, accepting)}
    <p class="soft">${language.say('care.today.yours')}</p>
  </div>`;
}
