import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../src/i18n/language.js';
import type { Choice, Connecting } from '../../src/store/client.js';
import { errorWords } from '../shared/error-notice.js';
import { actionsView, type Action } from '../shared/notice.js';

export interface Way {
  /** Brings the payer's window back to the front. */
  readonly show: () => void;
  /** Goes on in this tab, where the window was blocked or lost. */
  readonly inThisTab: () => void;
  /** The member gave up, or closed the window. */
  readonly cancel: () => void;
  readonly again: () => void;
  /** Back to the choice of a plan, where there are several. */
  readonly other?: (() => void) | undefined;
}

/** Where the way to a connection stands. Every way out is in sight; none is filled, since the next step is elsewhere. */
export function wayView(language: Language, connecting: Exclude<Connecting, { step: 'idle' }>, choice: Choice | undefined, way: Way): TemplateResult {
  switch (connecting.step) {
    case 'opening':
      return stepView(language.say('opening.title'), language.say('opening.text'), [cancelling(language, way)]);
    case 'away':
      return awayView(language, connecting, way);
    case 'exchanging':
      return stepView(language.say('exchanging.title'), language.say('exchanging.text'), []);
    case 'ended': {
      const { title, text } = errorWords(language, connecting.error);
      const blocked = connecting.error.code === 'auth_popup_blocked';
      const actions: Action[] = [
        blocked ? { label: language.say('away.here'), press: way.inThisTab, go: true } : { label: language.say('ended.again'), press: way.again, go: true },
        ...(way.other ? [{ label: language.say('ended.other'), press: way.other }] : []),
      ];
      const foot = html`<p class="mini xs gap">${language.say('error.code', { code: connecting.error.code })}${choice ? ` · ${choice.host}` : nothing}</p>`;
      return stepView(title, text, actions, foot);
    }
  }
}

function awayView(language: Language, { host, blocked, windowOnly = false }: Extract<Connecting, { step: 'away' }>, way: Way): TemplateResult {
  const where = html`<b class="strong host">${host}</b>`;
  const here: Action = { label: language.say('away.here'), press: way.inThisTab, go: blocked };
  if (blocked) return stepView(language.say('away.blocked'), language.tell('away.blocked.text', { host: where }), [here, cancelling(language, way)]);
  const noWindow = html`<p class="mini gap">${language.say('away.no-window')}
    <button type="button" class="link" @click=${way.inThisTab}>${language.say('away.here')}</button></p>`;
  const help = html`${windowOnly ? nothing : noWindow}
    <p class="mini gap-s">${language.say('away.nothing')} · <button type="button" class="link" @click=${way.cancel}>${language.say('connect.cancel')}</button></p>`;
  const actions: Action[] = [{ label: language.say('away.show'), press: way.show }, { label: language.say('away.closed'), press: way.cancel }];
  return stepView(language.say('away.title'), language.tell('away.text', { host: where }), actions, help);
}

function cancelling(language: Language, way: Way): Action {
  return { label: language.say('connect.cancel'), press: way.cancel };
}

function stepView(title: string, text: unknown, actions: readonly Action[], foot: unknown = nothing): TemplateResult {
  return html`<section class="body">
    <h2 class="say" tabindex="-1" data-heading>${title}</h2>
    <p class="soft text">${text}</p>
    ${actionsView(actions)}${foot}
  </section>`;
}
