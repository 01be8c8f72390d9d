import type { TemplateResult } from 'lit';
import { connectWay } from '../../src/i18n/en/connect-way.js';
import type { Language } from '../../src/i18n/language.js';
import { speakEnglish } from '../../src/i18n/languages.js';
import type { Choice, Connecting, Connection, UhcClient } from '../../src/store/client.js';
import type { Asked } from '../shared/sharing.js';
import { cardView } from './card-view.js';
import { choiceView } from './choice-view.js';
import { consentView } from './consent-view.js';
import { ownWords } from './own-words.js';
import { payerOf } from './payer-words.js';
import type { Step } from './step.js';
import { wayView } from './way-view.js';

// All that stands between "Connect" and a connection, loaded when somebody sets out, or comes back.
speakEnglish([connectWay]);
export { wayInStyles as styles } from './way-in.styles.js';

export interface WayIn {
  readonly client: UhcClient;
  readonly host: Element;
  readonly step: Step;
  readonly connecting: Connecting;
  readonly connections: readonly Connection[];
  readonly asked: Asked;
  readonly kept: 'device' | 'session';
  readonly privacyPolicy: string | undefined;
  readonly go: (step: Step) => void;
  /** To the payer's page: called in the click itself. */
  readonly leave: (choice: string) => void;
  readonly sample: (() => void) | undefined;
}

/** Where the member is on the way in; undefined where they are not on it. */
export function wayIn(language: Language, way: WayIn): TemplateResult | undefined {
  const { client, step, connecting, go, sample } = way;
  if (connecting.step !== 'idle') return underWay(language, way, connecting);
  const rest = (): void => go({ at: 'rest' });
  const choose = ({ key }: Choice): void => go({ at: 'consent', choice: key });
  switch (step.at) {
    case 'choice': return choiceView(language, { choices: client.choices, choose, card: () => go({ at: 'card', typed: '' }), sample, cancel: rest });
    case 'card': return cardView(language, { choices: client.choices, typed: step.typed, type: (typed) => go({ at: 'card', typed }), choose, back: () => go({ at: 'choice' }) });
    case 'consent': return consent(language, way, step.choice, step.host);
    default: return undefined;
  }
}

function consent(language: Language, way: WayIn, key: string, found: string | undefined): TemplateResult | undefined {
  const { client, connections, go } = way;
  const choice = client.choices.find((one) => one.key === key);
  if (!choice) return undefined;
  const payer = payerOf(language, choice);
  return consentView(language, {
    choice,
    host: found ?? choice.host,
    asked: way.asked,
    kept: way.kept,
    pageIsOurs: !/^https?:$/.test(location.protocol),
    privacyPolicy: way.privacyPolicy,
    own: ownWords(client, way.host),
    others: connections.filter((one) => one.choice === key && one.state === 'active').flatMap(({ member }) => member?.names[0] ?? []),
    // In the click itself: a browser opens a window only then.
    go: { label: language.say('consent.go', { payer }), press: () => way.leave(key), go: true },
    cancel: () => go({ at: 'rest' }),
    back: isChoice(client) ? () => go({ at: 'choice' }) : undefined,
  });
}

function underWay(language: Language, { client, go }: WayIn, connecting: Exclude<Connecting, { step: 'idle' }>): TemplateResult {
  const choice = client.choices.find((one) => one.key === connecting.choice);
  const stop = (next: Step): void => {
    client.cancelConnect();
    go(next);
  };
  return wayView(language, connecting, choice, {
    show: () => client.showWindow(),
    inThisTab: () => void client.connectInThisTab(),
    cancel: () => stop({ at: 'rest' }),
    again: () => stop(choice ? { at: 'consent', choice: choice.key } : { at: 'rest' }),
    other: isChoice(client) ? () => stop({ at: 'choice' }) : undefined,
  });
}

function isChoice({ choices }: UhcClient): boolean {
  return choices.length > 1;
}
