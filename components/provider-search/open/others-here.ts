import { html, nothing, type TemplateResult } from 'lit';
import type { Place, Provider } from '../../../src/model/directory/provider.js';
import type { ProviderSearch } from '../../../src/store/client.js';
import { actionView } from '../../shared/notice.js';
import { payerName } from '../../shared/payer-text.js';
import { keyOf } from '../card.js';
import { codedText } from '../coded.js';
import type { Desk } from '../desk.js';

const MOST = 12;

/** Who else is listed at a place: asked for when somebody wants to know, once a place. */
export class OthersHere {
  readonly #searches = new Map<string, ProviderSearch>();

  constructor(readonly desk: Desk) {}

  view({ reference }: Place, provider: Provider): TemplateResult | typeof nothing {
    if (reference === undefined || reference.startsWith('#')) return nothing;
    const { language } = this.desk;
    const search = this.#searches.get(reference);
    if (!search) return html`<p><button type="button" class="link s" part="others" @click=${() => this.#ask(reference)}>${language.say('care.others')}</button></p>`;
    const { value } = search.view;
    if (value.state === 'error') return html`<p class="s">${language.say('care.others.failed')} ${actionView({ label: language.say('action.retry'), press: () => this.#ask(reference) })}</p>`;
    if (value.state === 'data') return this.#list(value.items.filter((one) => keyOf(one) !== keyOf(provider)), value.more === true);
    return html`<p class="s soft">${language.say(value.state === 'loading' ? 'care.loading' : 'care.others.none')}</p>`;
  }

  #list(others: readonly Provider[], more: boolean): TemplateResult {
    const { language } = this.desk;
    if (others.length === 0) return html`<p class="s soft">${language.say('care.others.none')}</p>`;
    const shown = others.slice(0, MOST);
    const isAll = !more && shown.length === others.length;
    return html`<div class="others s">
      <p class="soft">${language.say(isAll ? 'care.others.here' : 'care.others.first', { n: shown.length })}</p>
      <ul>${shown.map(({ name, specialties: [first], roles: [role] }) => html`<li>${name === undefined ? language.say('care.name.none') : payerName(name)}${first ?? role ? html`<span class="soft"> · ${codedText(first ?? role ?? {})}</span>` : nothing}</li>`)}</ul>
    </div>`;
  }

  #ask(reference: string): void {
    const { client, host } = this.desk;
    if (!client) return;
    const key = reference.split('/').slice(-2).join('/');
    const search = client.providers({ place: key });
    this.#searches.set(reference, search);
    search.view.watch(() => host.requestUpdate());
    host.requestUpdate();
  }
}
