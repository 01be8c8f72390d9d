import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../src/i18n/language.js';
import type { Connection } from '../../src/store/client.js';
import { discOf } from '../shared/connection-colour.js';
import { inSentence } from '../shared/in-sentence.js';
import { nameOf, payerOf, scopeList } from './payer-words.js';
import type { Standing } from './standing.js';

/** A connection in one quiet line: as whom, the way out of it, and what is missing for this page. */
export function connectionLine(language: Language, connection: Connection, standing: Standing): TemplateResult {
  const { id, state, sample } = connection;
  const { choice, leaving, storage, missing } = standing;
  const ended = state === 'ended';
  const name = nameOf(language, connection, choice);
  return html`<div class="strip" part="connection" data-connection=${id}>
    <span class="who">${discOf(id, standing.all, name)}<span>${ended ? language.say('connected.was', { payer: payerOf(language, choice) }) : stateOf(language, connection, name)}</span></span>
    <span class="ways">
      ${ended
        ? html`${way(language.say('ended.connect'), standing.again)}${way(language.say('ended.remove'), standing.forget)}`
        : html`${standing.lockNow}${way(language.say('connected.manage'), standing.manage)}${way(language.say(sample ? 'sample.leave' : leaving ? 'connected.leaving' : 'connected.disconnect'), () => standing.disconnect(false), leaving)}`}
    </span>
    ${missing.length > 0 && !ended ? missingView(language, connection, standing) : nothing}
    ${storage === 'memory' ? html`<span class="warn">${language.say('memory.text')}</span>` : nothing}
  </div>`;
}

function stateOf(language: Language, { member, sample }: Connection, name: string): unknown {
  const shown = html`<bdi translate="no">${name}</bdi>`;
  if (sample) return language.tell('sample.as', { name: shown });
  return member ? language.tell('connected.as', { name: shown }) : language.say('connected.to', { payer: name });
}

/** What is not shared; asked for again where the member said no once, and not where they said so twice. */
function missingView(language: Language, { refused = [] }: Connection, { missing, again }: Standing): TemplateResult {
  const enough = missing.every((scope) => refused.includes(scope));
  return html`<span class="all">${language.say('connected.missing', { what: inSentence(language, scopeList(language, missing)) })}
    ${enough ? language.say('connected.refused') : way(language.say('connected.ask'), again)}</span>`;
}

function way(label: string, press: () => void, busy = false): TemplateResult {
  return html`<button type="button" class="link" aria-disabled=${busy ? 'true' : nothing} @click=${busy ? nothing : press}>${label}</button>`;
}
