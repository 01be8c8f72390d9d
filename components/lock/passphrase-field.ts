import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../src/i18n/language.js';
import { SHORTEST, strengthOf } from '../../src/store/member-lock.js';
import type { LockDesk } from './lock-desk.js';

/** A passphrase as it is typed: a new one with what its length is worth, one that is known with what came of it. */
export function passphraseField(language: Language, desk: LockDesk, label: string, isNew: boolean): TemplateResult {
  const wrong = desk.said !== undefined;
  return html`<label class="label" for="passphrase">${label}</label>
    <div class=${wrong ? 'field wrong' : 'field'}>
      <input id="passphrase" type=${desk.shown ? 'text' : 'password'} autocomplete=${isNew ? 'new-password' : 'current-password'} spellcheck="false" autocapitalize="off"
        aria-describedby="passphrase-help" aria-invalid=${wrong ? 'true' : nothing} .value=${desk.typed} ?readonly=${desk.busy}
        @input=${({ target }: InputEvent) => { if (target instanceof HTMLInputElement) desk.type(target.value); }}>
    </div>
    <p class=${wrong ? 'help wrong' : 'help'} id="passphrase-help" role="status">${isNew && !wrong ? lengthWords(language, desk.typed) : saidWords(language, desk)}</p>
    <label class="check"><input type="checkbox" .checked=${desk.shown} @change=${({ target }: Event) => { if (target instanceof HTMLInputElement) desk.show(target.checked); }}>
      ${language.say('lock.show')}</label>`;
}

/** What came of the last press; nothing where it went well. */
export function saidWords(language: Language, { said, facts }: LockDesk): string | typeof nothing {
  if (!said) return nothing;
  return language.say(said === 'wrong' && facts?.way === 'passkey' ? 'lock.wrong.passkey' : `lock.${said}`);
}

function lengthWords(language: Language, typed: string): string {
  return language.say(`lock.length.${strengthOf(typed)}`, { n: SHORTEST });
}
