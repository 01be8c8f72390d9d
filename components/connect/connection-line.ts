import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../src/i18n/language.js';
import type { Connection } from '../../src/store/client.js';
import type { Standing } from './connected-view.js';
import { payerOf } from './payer-words.js';

/** A connection in one quiet line: as whom, and the way out of it. */
export function connectionLine(language: Language, connection: Connection, standing: Standing): TemplateResult {
  const [name] = connection.member?.names ?? [];
  const payer = payerOf(language, standing.choice);
  const ended = connection.state === 'ended';
  const state = ended ? language.say('connected.was', { payer }) : name ? language.tell('connected.as', { name: html`<bdi translate="no">${name}</bdi>` }) : language.say('connected.to', { payer });
  return html`<div class="strip" part="connection" data-connection=${connection.id}>
    <span>${state}</span>
    <span class="ways">
      ${ended
        ? html`${way(language.say('ended.connect'), standing.again)}${way(language.say('ended.remove'), standing.forget)}`
        : way(language.say(standing.leaving ? 'connected.leaving' : 'connected.disconnect'), () => standing.disconnect(false), standing.leaving)}
    </span>
    ${standing.storage === 'memory' ? html`<span class="warn">${language.say('memory.text')}</span>` : nothing}
  </div>`;
}

function way(label: string, press: () => void, busy = false): TemplateResult {
  return html`<button type="button" class="link" aria-disabled=${busy ? 'true' : nothing} @click=${busy ? nothing : press}>${label}</button>`;
}
