import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../src/i18n/language.js';
import { actionView } from '../shared/notice.js';
import type { LockDesk } from './lock-desk.js';
import { passphraseField, saidWords } from './passphrase-field.js';

/** Nothing opens: one way on, and one for whoever has lost what opens it. */
export function lockedView(language: Language, desk: LockDesk): TemplateResult {
  return desk.step === 'forgot' ? forgotView(language, desk) : unlockView(language, desk);
}

function unlockView(language: Language, desk: LockDesk): TemplateResult {
  const { facts, busy } = desk;
  const passkey = facts?.way === 'passkey';
  const press = (event?: Event): void => {
    event?.preventDefault();
    void desk.unlock();
  };
  const unlock = actionView({ label: language.say(busy ? 'lock.working' : 'action.unlock'), press, go: true, busy });
  return html`<section class="body lock" part="lock">
    <h2 class="say" tabindex="-1" data-heading>${language.say('lock.locked')}</h2>
    <p class="soft text">${language.say('lock.locked.text')}</p>
    ${passkey
      ? html`<div class="acts gap">${unlock}</div>${saidView(language, desk)}`
      : html`<form class="gap" @submit=${press}>${passphraseField(language, desk, language.say('lock.passphrase'), false)}<div class="acts">${unlock}</div></form>`}
    <p class="mini gap"><button type="button" class="link" @click=${() => desk.go('forgot')}>${language.say(passkey ? 'lock.forgot.passkey' : 'lock.forgot')}</button></p>
  </section>`;
}

/** What it takes to begin again. What goes is said before, and it takes a second press. */
function forgotView(language: Language, desk: LockDesk): TemplateResult {
  return html`<section class="body lock" part="lock">
    <h2 class="say" tabindex="-1" data-heading>${language.say('lock.forgot.title')}</h2>
    <p class="text">${language.say('lock.forgot.text')}</p>
    <p class="soft text gap-s">${language.say('lock.forgot.payer')}</p>
    <div class="acts gap">
      ${actionView({ label: language.say('lock.forgot.remove'), press: () => void desk.removeAll(), danger: true, busy: desk.busy })}
      ${actionView({ label: language.say('lock.back'), press: () => desk.go('rest') })}
    </div>
    ${saidView(language, desk)}
  </section>`;
}

export function saidView(language: Language, desk: LockDesk): TemplateResult {
  const said = saidWords(language, desk);
  return html`<p class="help wrong" role="status" ?hidden=${said === nothing}>${said}</p>`;
}
