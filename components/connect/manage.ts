import { html, nothing, type TemplateResult } from 'lit';
import { connectManage } from '../../src/i18n/en/connect-manage.js';
import type { Language } from '../../src/i18n/language.js';
import { speakEnglish } from '../../src/i18n/languages.js';
import type { Connection } from '../../src/store/client.js';
import { actionView, noticeView } from '../shared/notice.js';
import { connectedView, connectionRow } from './connected-view.js';
import { nameOf } from './payer-words.js';
import type { Standing } from './standing.js';

// Each connection whole, and all that can be done with them, loaded when somebody looks at it.
speakEnglish([connectManage]);
export { manageStyles as styles } from './manage.styles.js';

export interface Managing {
  readonly connections: readonly Connection[];
  readonly standing: (connection: Connection) => Standing;
  /** The one that is open, where there are several. */
  readonly open: string | undefined;
  readonly show: (id: string | undefined) => void;
  /** The lock of this device, where it can have one. */
  readonly lock: TemplateResult | typeof nothing;
  readonly add: () => void;
  /** Somebody else is about to use this device. */
  readonly change: () => void;
  /** Back to where the member came from, where this is not the element's own view. */
  readonly close: (() => void) | undefined;
  /** How many others are out of sight. */
  readonly hidden: number;
  readonly forgetHidden: () => void;
}

/** One connection whole; several in rows, of which one may be open. Then the ways to another plan, and to another person. */
export function manageView(language: Language, managing: Managing): TemplateResult {
  const { connections, lock, add, change, close, hidden, forgetHidden } = managing;
  const sample = connections.some((one) => one.sample);
  const actions = [
    { label: language.say(sample ? 'connect.start' : 'connected.add'), press: add },
    ...(sample ? [] : [{ label: language.say('switch.action'), press: change }]),
    ...(close ? [{ label: language.say('manage.close'), press: close }] : []),
  ];
  return html`${connections.length > 1 ? html`<h2 class="body view-title" tabindex="-1" data-heading>${language.say('manage.title')}</h2>` : html`<h2 class="hidden">${language.say('manage.title')}</h2>`}
    ${connections.map((connection) => oneOf(language, connection, managing))}${lock}
    <div class="more"><div class="acts">${actions.map(actionView)}</div>${hidden > 0 ? hiddenNotice(language, hidden, forgetHidden) : nothing}</div>`;
}

function oneOf(language: Language, connection: Connection, { connections, standing, open, show }: Managing): TemplateResult {
  const { id } = connection;
  if (connections.length === 1) return connectedView(language, connection, standing(connection));
  const isOpen = open === id;
  const word = language.say(isOpen ? 'manage.close' : 'manage.open');
  const name = `${word}: ${nameOf(language, connection, standing(connection).choice)}`; // several such buttons stand in one view
  const toggle = html`<button type="button" class="link s" aria-expanded=${isOpen ? 'true' : 'false'} aria-label=${name} @click=${() => show(isOpen ? undefined : id)}>${word}</button>`;
  return isOpen ? connectedView(language, connection, standing(connection), toggle) : connectionRow(language, connection, standing(connection), toggle);
}

/** Before another member’s records come: whose are here, and that they will be out of sight. */
export function switchView(language: Language, names: readonly string[], change: () => void, cancel: () => void): TemplateResult {
  const name = html`<bdi translate="no">${language.list(names)}</bdi>`;
  return html`<section class="body">
    <h2 class="say" tabindex="-1" data-heading>${language.tell('switch.title', { name })}</h2>
    <p class="text">${language.tell('switch.text', { name })}</p>
    <div class="acts">${actionView({ label: language.say('switch.go'), press: change, go: true })}${actionView({ label: language.say('switch.cancel'), press: cancel })}</div>
  </section>`;
}

/** That somebody’s records are here and out of sight: how many, not whose. */
export function hiddenNotice(language: Language, n: number, remove: () => void): TemplateResult {
  return noticeView({ title: language.say('hidden.title', { n }), text: language.say('hidden.text'), actions: [{ label: language.say('hidden.remove'), press: remove }] });
}
