import { html, type TemplateResult } from 'lit';
import type { Language } from '../../src/i18n/language.js';
import { strengthOf } from '../../src/store/member-lock.js';
import { actionView } from '../shared/notice.js';
import type { LockDesk } from './lock-desk.js';
import { saidView } from './locked-view.js';
import { passphraseField } from './passphrase-field.js';

/** Minutes that a member may choose among. */
const IDLE = [5, 15, 60];

/** The lock beside the connections: to turn on, to set, to turn off. */
export function panelView(language: Language, desk: LockDesk): TemplateResult {
  return html`<section class="body lock" part="lock">
    <h3 class="sec" tabindex="-1"><span>${language.say('lock.title')}</span></h3>
    ${desk.facts ? onView(language, desk) : desk.step === 'new' ? newView(language, desk) : offView(language, desk)}
  </section>`;
}

function offView(language: Language, desk: LockDesk): TemplateResult {
  const label = language.say('lock.passkey.label', { host: location.hostname });
  const passkey = actionView({ label: language.say(desk.busy ? 'lock.working' : 'lock.by-passkey'), press: () => void desk.turnOnByPasskey(label), busy: desk.busy });
  return html`<p class="soft text gap-s">${language.say('lock.why')}</p>
    <div class="acts">${desk.passkeys ? passkey : ''}${actionView({ label: language.say('lock.by-passphrase'), press: () => desk.go('new') })}</div>
    ${saidView(language, desk)}`;
}

function newView(language: Language, desk: LockDesk): TemplateResult {
  const press = (event?: Event): void => {
    event?.preventDefault();
    if (strengthOf(desk.typed) !== 'short') void desk.turnOn();
  };
  return html`<form class="gap-s" @submit=${press}>
    ${passphraseField(language, desk, language.say('lock.new'), true)}
    <p class="mini text gap-s">${language.say('lock.once')}</p>
    <div class="acts">
      ${actionView({ label: language.say(desk.busy ? 'lock.working' : 'lock.turn-on'), press, go: true, busy: desk.busy })}
      ${actionView({ label: language.say('lock.back'), press: () => desk.go('rest') })}
    </div>
  </form>`;
}

function onView(language: Language, desk: LockDesk): TemplateResult {
  if (desk.step === 'off') return turnOffView(language, desk);
  const passkey = desk.facts?.way === 'passkey';
  return html`<p class="gap-s">${language.say(passkey ? 'lock.on.passkey' : 'lock.on.passphrase')}</p>
    <p class="gap-s"><label class="label" for="idle">${language.say('lock.idle')}</label>${idleChoice(language, desk)}</p>
    <p class="mini gap-s">${language.say('lock.closing')}</p>
    <div class="acts">
      ${actionView({ label: language.say('action.lock'), press: () => void desk.lockNow() })}
      ${actionView({ label: language.say('lock.turn-off'), press: () => void (passkey ? desk.turnOff() : desk.go('off')), busy: passkey && desk.busy })}
    </div>
    ${saidView(language, desk)}`;
}

function idleChoice(language: Language, desk: LockDesk): TemplateResult {
  const choose = ({ target }: Event): void => {
    if (target instanceof HTMLSelectElement) void desk.setIdle(Number(target.value));
  };
  return html`<select id="idle" @change=${choose}>${IDLE.map((minutes) => html`<option value=${minutes} ?selected=${minutes === desk.facts?.idle}>${language.say('lock.idle.after', { n: minutes })}</option>`)}</select>`;
}

function turnOffView(language: Language, desk: LockDesk): TemplateResult {
  const press = (event?: Event): void => {
    event?.preventDefault();
    void desk.turnOff();
  };
  return html`<form class="gap-s" @submit=${press}>
    ${passphraseField(language, desk, language.say('lock.off.passphrase'), false)}
    <div class="acts">
      ${actionView({ label: language.say(desk.busy ? 'lock.working' : 'lock.turn-off'), press, go: true, busy: desk.busy })}
      ${actionView({ label: language.say('lock.back'), press: () => desk.go('rest') })}
    </div>
  </form>`;
}
