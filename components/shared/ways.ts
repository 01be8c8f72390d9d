import type { UhcError } from '../../src/errors.js';
import type { Language } from '../../src/i18n/language.js';
import type { Connection, MemberScope, UhcClient } from '../../src/store/client.js';
import { retryAt } from './error-notice.js';
import type { Action } from './notice.js';

/** What a member can do about the state of their claims; absent where it would do nothing. */
export interface Ways {
  readonly update: (() => void) | undefined;
  readonly stop: () => void;
  /** To the consent screen, for what was not shared. */
  readonly askAgain: (() => void) | undefined;
  /** To the consent screen of the plan whose access has ended. */
  readonly connectAgain: (() => void) | undefined;
  /** Wipes what the ended connection left here. */
  readonly forget: (() => void) | undefined;
}

/** What is read: how to read it anew, and how to stop. */
export interface Reading {
  readonly update: () => void;
  readonly stop: () => void;
}

export function waysOf(client: UhcClient, connections: readonly Connection[], connectAgain: (choice: string) => void, { update, stop }: Reading, error?: UhcError): Ways {
  const over = connections.find(({ state }) => state === 'ended') ?? refused(connections, error);
  return {
    update: connections.every(({ state }) => state === 'ended') ? undefined : update,
    stop,
    askAgain: askingFor('patient/ExplanationOfBenefit.read', connections, connectAgain),
    connectAgain: over && (() => connectAgain(over.choice)),
    forget: over && (() => void (over.state === 'ended' ? client.forget(over.id) : client.disconnect(over.id, { keep: false }))),
  };
}

/** To the consent screen of the first plan that does not share `scope` and may be asked for it: who said no twice is not asked again. */
export function askingFor(scope: MemberScope, connections: readonly Connection[], connectAgain: (choice: string) => void): (() => void) | undefined {
  const silent = connections.find(({ scopes, refused = [] }) => !scopes.includes(scope) && !refused.includes(scope));
  return silent && (() => connectAgain(silent.choice));
}

/** Whose turn it is: the member's where access has ended, else the payer's, at the time that it named. `partial`: there is a rest to load. */
export function actionsAfter(language: Language, error: UhcError, ways: Ways, partial = false): readonly Action[] {
  if (error.code === 'grant_ended' && ways.connectAgain && ways.forget) {
    return [{ label: language.say('ended.connect'), press: ways.connectAgain, go: true }, { label: language.say('ended.remove'), press: ways.forget }];
  }
  if (!ways.update) return [];
  const at = retryAt(error);
  const now = Date.now();
  if (at !== undefined && at > now) return [{ label: language.say('action.retry-at', { time: language.moment(at, now) }), press: ways.update }];
  return [{ label: language.say(partial ? 'partial.action' : 'action.retry'), press: ways.update, go: partial }];
}

/** The payer renews access and refuses it all the same: only a new sign-in can tell whether it is over. */
function refused(connections: readonly Connection[], error: UhcError | undefined): Connection | undefined {
  return error?.code === 'grant_ended' && connections.length === 1 ? connections[0] : undefined;
}
