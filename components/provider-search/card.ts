import { html, type TemplateResult } from 'lit';
import type { Language } from '../../src/i18n/language.js';
import type { Provider } from '../../src/model/directory/provider.js';
import { icon } from '../shared/icons.js';
import { payerName } from '../shared/payer-text.js';
import { closedCard } from './closed-card.js';
import { field, unstated } from './field.js';
import { openCard, type OpenCard } from './open-card.js';

/** One card a person or facility. An id is unique within its type only. */
export function keyOf({ resourceType, id }: Provider): string {
  return `${resourceType}/${id}`;
}

export interface Card extends OpenCard {
  readonly open: boolean;
  readonly at: number;
  readonly toggle: () => void;
}

/** A row that opens in place. The name is the button: it says whose card it is, and whether it is open. */
export function cardView(language: Language, provider: Provider, card: Card): TemplateResult {
  const { name, id, kind } = provider;
  const panel = `card-${card.at}`;
  return html`<li class=${card.open ? 'care is-open' : 'care'} part="card" data-id=${id} data-kind=${kind}>
    <h3 class="name"><button type="button" class="opener" part="opener" aria-expanded=${card.open ? 'true' : 'false'} aria-controls=${panel} @click=${card.toggle}>
      ${name === undefined ? unstated('name', language.say('care.name.none')) : field('name', payerName(name))}${icon('down')}
    </button></h3>
    <div id=${panel}>${card.open ? openCard(language, provider, card) : closedCard(language, provider)}</div>
  </li>`;
}
