import { html, type TemplateResult } from 'lit';
import type { Language } from '../../src/i18n/language.js';
import type { Provider } from '../../src/model/directory/provider.js';
import { icon } from '../shared/icons.js';
import { payerName } from '../shared/payer-text.js';
import { field, unstated } from './field.js';

/** One card a person or facility. An id is unique within its type only. */
export function keyOf({ resourceType, id }: Provider): string {
  return `${resourceType}/${id}`;
}

export interface Card {
  readonly open: boolean;
  readonly at: number;
  readonly toggle: () => void;
  /** What stands below the name. */
  readonly content: unknown;
}

/** A row that opens in place. The name is the button: it says whose card it is, and whether it is open. */
export function cardView(language: Language, { name, id, kind }: Provider, { open, at, toggle, content }: Card): TemplateResult {
  const panel = `card-${at}`;
  return html`<li class=${open ? 'care is-open' : 'care'} part="card" data-id=${id} data-kind=${kind}>
    <h3 class="name"><button type="button" class="opener" part="opener" aria-expanded=${open ? 'true' : 'false'} aria-controls=${panel} @click=${toggle}>
      ${name === undefined ? unstated('name', language.say('care.name.none')) : field('name', payerName(name))}${icon('down')}
    </button></h3>
    <div id=${panel}>${content}</div>
  </li>`;
}
