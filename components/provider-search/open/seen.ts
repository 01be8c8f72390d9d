import { html, type TemplateResult } from 'lit';
import type { Provider } from '../../../src/model/directory/provider.js';
import { UhcSelectEvent } from '../../shared/select-event.js';
import { keyOf } from '../card.js';
import type { Desk } from '../desk.js';
import { visitsTo, type Visit } from '../visits.js';

/** When the connected member saw them, by their NPI in the member's own claims. Nothing is said where nobody is connected. */
export class Seen {
  readonly #found = new Map<string, readonly Visit[] | undefined>();

  constructor(readonly desk: Desk) {}

  view(provider: Provider): TemplateResult | undefined {
    const { client, language } = this.desk;
    if (!client || !provider.npi || client.connections.value.length === 0) return undefined;
    const key = keyOf(provider);
    if (!this.#found.has(key)) void this.#look(key, provider);
    const visits = this.#found.get(key);
    const [last] = visits ?? [];
    if (visits === undefined || last?.day === undefined) return visits && html`<span class="soft">${language.say('care.seen.never')}</span>`;
    const { id, day } = last;
    const others = visits.length > 1 ? html` <span class="soft">${language.say('care.seen.more', { n: visits.length - 1 })}</span>` : '';
    return html`${language.day(day)}${others}
      <button type="button" class="link" part="link" @click=${() => this.desk.host.dispatchEvent(new UhcSelectEvent('ExplanationOfBenefit', id))}>${language.say('care.seen.claim')}</button>`;
  }

  async #look(key: string, provider: Provider): Promise<void> {
    const { client, host } = this.desk;
    this.#found.set(key, undefined);
    if (!client) return;
    this.#found.set(key, await visitsTo(client, provider));
    host.requestUpdate();
  }
}
